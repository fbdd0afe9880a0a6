/** The scanner gave no verdict, in words that name no file: nothing is known of it, so nothing is kept. */
export class ScannerAway extends Error {}

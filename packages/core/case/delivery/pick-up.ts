import type { Text } from '../../catalogue/schema.ts'

/** What a typed pick-up code turned out to be; the server looks it up before the rules judge. */
export type PickUp = 'right' | 'wrong' | 'none' | 'expired' | 'spent'

/** Why a code does not count, in words that help. */
export const pickUpFaults: Readonly<Record<PickUp, Text>> = {
  right: { zh: '取件码正确', en: 'The code is right' },
  wrong: { zh: '取件码不对，请核对', en: 'The code is wrong; check it' },
  none: { zh: '申请人还没有取得取件码', en: 'The applicant has no pick-up code yet' },
  expired: {
    zh: '取件码已过期，请申请人重新取得',
    en: 'The code has expired; the applicant can get a new one',
  },
  spent: {
    zh: '错误次数过多，取件码已作废，请申请人重新取得',
    en: 'Too many wrong tries; the applicant can get a new one',
  },
}

/** Characters that nobody mistakes for others, and how many make a code. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const codeLength = 8
/** Days that a code holds, and wrong tries that it bears. */
export const codeDays = 7
export const codeTries = 5

/** A code as it was meant: without spaces and hyphens, in capitals, full-width characters as ASCII. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}

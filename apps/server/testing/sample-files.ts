/** A small PDF file as an applicant could upload it; `more` goes into its trailer. */
export function samplePdf(text = 'sample', more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n% ${text}\n` +
      `xref\n0 4\ntrailer<</Size 4/Root 1 0 R${more}>>\nstartxref\n0\n%%EOF\n`,
  )
}

const law = `
law:
  acceptance: {within: 5, basis: {text: 行政许可法第三十二条, level: general}}
  correction: {within: null, basis: null}
  extension: {limit: {amount: 20, unit: workday}, days: 10, basis: {text: 行政许可法第四十二条, level: general}}
  jointExtension: {days: 15, basis: {text: 行政许可法第四十二条, level: general}}
  pauses:
    hearing: {atMost: 25, basis: {text: 行政许可法第四十五条, level: general}}
    tender: {atMost: 60, basis: {text: 建议, level: proposal}}
    auction: {atMost: 60, basis: {text: 建议, level: proposal}}
    inspection: {atMost: 60, basis: {text: 建议, level: proposal}}
    testing: {atMost: 60, basis: {text: 建议, level: proposal}}
    quarantine: {atMost: 60, basis: {text: 建议, level: proposal}}
    appraisal: {atMost: 60, basis: {text: 建议, level: proposal}}
    expert_review: {atMost: 60, basis: {text: 建议, level: proposal}}
  hearing: {requestWithin: 5, holdWithin: 20, noticeAhead: 7, basis: {text: 行政许可法第四十七条, level: general}}
  renewal: {latest: {amount: 30, unit: workday}, basis: {text: 行政许可法第五十条, level: general}}
  lights: {yellow: 5, red: 2, level: proposal}
  commitment:
    decideWithin: {amount: 0, unit: workday}
    verifyWithin: {amount: 2, unit: month}
    basis: {text: 建议, level: proposal}
  tolerance: {before: 2, atMost: 20, remindEvery: 2, late: end_parts, record: true, basis: {text: 建议, level: proposal}}
  supervision:
    correctWithin: 20
    defendWithin: 5
    creditMonths: 12
    repairAfterMonths: 3
    publish: true
    barYears: {falsePapers: 1, fraud: 3}
    barredAreas: [public_safety, health, life_property]
    basis: {text: 行政许可法第七十八条, level: general}
`

function letter(name: string, notice: string, promise: string): string {
  return `
id: ${name}
class: ${name}
version: 1
title: {zh: 告知承诺书, en: Notice and commitment}
notice:
  - "${notice}"
promise:
  - "${promise}"
basis:
  - {text: 测试区办法, level: proposal}
level: proposal
`
}

/** The part of the test catalogue's `district.yaml` about time and promises. */
export const testLaw = law

/** The letters of the test catalogue, by path. */
export const testLetters: Readonly<Record<string, string>> = {
  'letters/post_supervision.yaml': letter(
    'post_supervision',
    '{authorities}办理{items}，依据{basis}，条件是{conditions}，核查：{verify}。',
    '{applicant}符合条件，不实的，{liability}。',
  ),
  'letters/tolerant_handling.yaml': letter(
    'tolerant_handling',
    '{items}还缺{papers}，请在{deadline}以前补齐；{late}。电话{hotline}。',
    '{applicant}按时补齐。',
  ),
  'letters/tolerant_preview.yaml': letter(
    'tolerant_preview',
    '{items}先行预审，还缺{papers}；{late}。',
    '{applicant}知晓。',
  ),
  'letters/proof_commitment.yaml': letter(
    'proof_commitment',
    '{items}依据{basis}需要{papers}，可以承诺代替；核查：{verify}。',
    '{applicant}符合，不实的，{liability}。',
  ),
}

import { citizenIdCheckCharacter } from '@xinban/core/identifiers/citizen-id'

function citizenId(first17: string): string {
  return first17 + citizenIdCheckCharacter(first17)
}

/** People who exist nowhere else in the program: whatever place one of their values turns up in came from them. */
export const seeds = {
  representative: { name: '司徒望舒', id: citizenId('37100219870314002'), phone: '13955501001' },
  agent: { name: '欧阳若岚', id: citizenId('37100219880415004'), phone: '13955501002' },
  contact: { name: '皇甫青岚', phone: '13955501003', mail: 'huangfu.qinglan@seed.example.cn' },
  receiver: { name: '夏侯听雨', phone: '13955501004', address: '栖霞路七十七号八单元九零九' },
  worker: { name: '尉迟观澜', id: citizenId('37100219900516006') },
  manager: { name: '公冶长安', id: citizenId('37100219910617008'), phone: '13955501005' },
  trader: { name: '令狐沧海', id: citizenId('37100219920718010'), phone: '13955501006' },
  /** Whom officials and applicants name in their own words. */
  written: { name: '轩辕北辰', phone: '13955501007' },
  collector: { name: '东郭思远' },
  courier: { name: '澹台明月', phone: '13955501008' },
  home: { address: '青云里十三巷四号' },
} as const

/** Free text as people write it. */
export const words = `据${seeds.written.name}反映，电话${seeds.written.phone}`

/** All of them, by what they are. */
export function seededValues(): ReadonlyMap<string, string> {
  const of = (who: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([what, value]) => [`${who}.${what}`, value] as const)
  return new Map(Object.entries(seeds).flatMap(([who, values]) => of(who, values)))
}

/** What the public may know of an organisation. */
export const company = {
  name: '威海经区沧浪渔家饭店有限公司',
  code: '91371000MA3CANGLAG',
  premises: '沧浪街十九号一零二室',
} as const

/** The same, by what it is. */
export function publicValues(): ReadonlyMap<string, string> {
  return new Map(Object.entries(company).map(([what, value]) => [`company.${what}`, value]))
}

/** A text in the ways in which it could stand somewhere without being sealed. */
export function spellings(text: string): string[] {
  const bytes = Buffer.from(text)
  const escaped = [...text].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
  // In base64 three bytes make four characters: a text looks different by where it begins; its ends depend on others.
  const shifted = [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    const from = Math.ceil((shift * 4) / 3)
    const to = Math.floor((whole.length * 4) / 3)
    return [whole.toString('base64').slice(from, to), whole.toString('base64url').slice(from, to)]
  })
  return [
    text,
    [...text].reverse().join(''),
    encodeURIComponent(text),
    bytes.toString('hex'),
    Buffer.from(text, 'utf16le').toString('hex'),
    escaped.join(''),
    escaped.join('').toUpperCase().replaceAll('\\U', '\\u'),
    ...shifted,
  ]
}

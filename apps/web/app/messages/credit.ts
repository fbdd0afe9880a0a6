import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the public list of credit records. */
export const credit = {
  title: { zh: '承诺失信公示', en: 'Broken promises: the public list' },
  lead: {
    zh: '承诺不实、整改不到位等记录，在有效期内公示；修复后立即撤下。记录存在期间，不适用告知承诺和容缺办理。',
    en: 'Records of promises that were false or not put right, while they last; repaired ones are gone at once. As long as a record stands no promise and no papers to follow are possible.',
  },
  none: { zh: '目前没有公示的记录。', en: 'There are no published records at present.' },
  holder: { zh: '主体', en: 'Who' },
  item: { zh: '事项', en: 'Item' },
  ground: { zh: '事由', en: 'Ground' },
  until: { zh: '公示期', en: 'From – until' },
  days: (from: string, until: string): Text => ({ zh: `${from} 至 ${until}`, en: `${from} – ${until}` }),
  repair: {
    zh: '认为记录有误，或者已经改正、需要修复的，请向作出决定的部门提出，也可以拨打 12345。',
    en: 'If a record is wrong, or what was wrong is put right, turn to the authority that decided, or call 12345.',
  },
} as const

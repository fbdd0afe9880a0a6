import type { Text } from '../catalogue/schema.ts'
import type { MeasureName } from './plan.ts'

/** How each figure is computed, printed beside it. Before: each item alone, same answers. After: this plan. */
export const methods = {
  forms: {
    zh: '办理前：每个事项一张申请表；办理后：一张。',
    en: 'Before: one application form per item. After: one.',
  },
  fields: {
    zh: '办理前：各事项单独办理时要填的字段相加；办理后：一张表里不重复的字段。两边都不计由系统自动得出的字段，也不计按回答不会出现的字段。',
    en: 'Before: the fields of each item alone, added up. After: the distinct fields of the one form. Neither side counts what the system fills in, or what these answers rule out.',
  },
  steps: {
    zh: '办理前：各事项单独办理的环节相加；办理后：同类环节只走一次的环节数。环节划分为本项目的整理。',
    en: 'Before: the steps of each item alone, added up. After: each kind of step once. The division into steps is this project’s own.',
  },
  materials: {
    zh: '办理前：各事项清单要求的材料相加；办理后：申请人要交的材料，有承诺书的加一份。两边都不计申请表（另计），也不计本区没有依据的地方材料；可由登记库核验的材料在办理前按清单计入。',
    en: 'Before: the papers on each item’s list, added up. After: the papers the applicant hands in, plus one where there is a commitment. Neither side counts application forms (counted apart) or local papers without a basis here; papers that a register can supply count before, because the lists name them.',
  },
  workingDays: {
    zh: '办理前：各事项法定时限依次相加；办理后：并联办理时最长的一串时限，有公布的承诺时限用承诺时限。只为比较：自然日按七分之五折算进位，一个月按21个工作日。不含材料准备和送达的时间。',
    en: 'Before: the legal limits of the items one after another. After: the longest chain of limits in parallel handling, the promised one where it is published. For comparison only: a calendar day counts 5/7 (rounded up), a month 21 working days. Time to prepare papers or deliver is not in it.',
  },
  visits: {
    zh: '办理前：每个事项跑两次（交件、取证），当场办结的跑一次，这是本项目的假设；办理后：网上申请、电子证照，不用跑。',
    en: 'Before: two visits per item (hand in, collect), one where it is decided on the spot; this is this project’s assumption. After: none, online with an electronic licence.',
  },
  surveys: {
    zh: '办理前：决定前要看现场的事项各看一次；办理后：联合看一次。',
    en: 'Before: one survey for each item that needs one before the decision. After: one joint survey.',
  },
} as const satisfies Record<MeasureName, Text>

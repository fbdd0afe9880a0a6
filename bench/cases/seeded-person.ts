import { citizenIdCheckCharacter } from '@xinban/core/identifiers/citizen-id'
import { usccCheckCharacter } from '@xinban/core/identifiers/uscc'
import { pick, randomOf } from './random.ts'

/** An invented applicant with what their forms say. */
export interface SeededPerson {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly company: string
  readonly uscc: string
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'.split('')
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国海'.split('')
const places = '海韵 金滩 皇冠 凤林 泊于 崮山 桥头 东海 新都 乐天 齐鲁 长峰'.split(' ')
const trades = '渔家饭店 书店 健身中心 宾馆 药房 门诊部 养老服务中心 人力资源服务部 理发店 食品商行'.split(
  ' ',
)
const forms = ['', '有限公司', '店', '合伙企业']

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

/** The person with this number in a seeding: the same one each time. */
export function seededPerson(seed: number, index: number): SeededPerson {
  const random = randomOf(seed ^ 0x5bd1e995, index)
  const year = 1950 + Math.floor(random() * 55)
  const born = `${year}${String(1 + Math.floor(random() * 12)).padStart(2, '0')}${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  const first17 = `371002${born}${digits(random, 3)}`
  const code17 = `92371000MA${digits(random, 7)}`
  const name = pick(random, surnames) + pick(random, given) + (random() < 0.8 ? pick(random, given) : '')
  const number = String(index).padStart(7, '0')
  return {
    id: `seeded-${seed}-${number}`,
    name,
    idNumber: first17 + (citizenIdCheckCharacter(first17) ?? ''),
    phone: `13${digits(random, 9)}`,
    company: `威海经区${pick(random, places)}${pick(random, trades)}${index}号${pick(random, forms)}`,
    uscc: code17 + (usccCheckCharacter(code17) ?? ''),
  }
}

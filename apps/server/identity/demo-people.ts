import type { Role } from '@xinban/core/access/person'
import type { DemoPerson } from '@xinban/core/api'
import type { Edition } from '@xinban/core/catalogue/edition'

/** Invented people, by what they do. */
const names = {
  approver: '王建国 刘海燕 孙志强 赵敏 周文斌 吴晓丽 郑国栋 冯雪梅 陈立新 褚卫东 卫红 蒋涛'.split(' '),
  chief: '张立群 谷长河 邹淑云 林振海 曲宝林 鞠春梅 慕容平 隋志远 戚海峰 初晓光 侯玉兰 阎立秋'.split(' '),
  supervisor: '姜海涛 于淑芬 刁国庆 邢玉珍 车明辉 荣秀英 苗建军 栾红霞 逄大伟 战小燕 矫志刚 解雅琴'.split(
    ' ',
  ),
} as const

const titles = {
  approver: { zh: '审批人员', en: 'Approver' },
  chief: { zh: '负责人', en: 'Chief' },
  supervisor: { zh: '监管人员', en: 'Supervisor' },
} as const

type Office = keyof typeof names

function person(id: string, name: string, zh: string, en: string, roles: Role[]): DemoPerson {
  return { person: id, name, title: { zh, en }, roles }
}

/** One person in this office for each of the authorities, in the order of their ids. */
function officers(edition: Edition, office: Office, authorities: readonly string[]): DemoPerson[] {
  const ids = [...new Set(authorities)].sort()
  return ids.flatMap((id, index) => {
    const authority = edition.authorities.get(id)?.name
    if (!authority) return []
    const name = names[office][index % names[office].length] ?? office
    const { zh, en } = titles[office]
    const roles = [{ role: office, authority: id }]
    return [person(`${office}-${id}`, name, `${authority.zh} ${zh}`, `${en}, ${authority.en}`, roles)]
  })
}

/**
 * The sample people of demo mode: two applicants, the window, two surveyors, an approver and a chief for each
 * authority that decides, a supervisor for each that supervises afterwards, the government's leader, an auditor. All
 * are invented.
 */
export function demoPeople(edition: Edition): DemoPerson[] {
  const items = [...edition.items.values()]
  const deciding = items.map((item) => item.authority)
  const leads = [...edition.services.values()].map((service) => service.lead)
  const supervising = items.map((item) => item.supervisor ?? item.authority)
  return [
    person('applicant', '李晓梅', '申请人（准备开店）', 'Applicant', [{ role: 'applicant' }]),
    person('applicant-2', '宋大鹏', '申请人（另一位）', 'Another applicant', [{ role: 'applicant' }]),
    person('clerk', '于洋', '窗口人员', 'Window clerk', [{ role: 'window_clerk' }]),
    person('surveyor', '丛日升', '勘验员', 'Surveyor', [{ role: 'surveyor' }]),
    person('surveyor-2', '毕文静', '勘验员', 'Surveyor', [{ role: 'surveyor' }]),
    ...officers(edition, 'approver', deciding),
    ...officers(edition, 'chief', [...leads, ...deciding]),
    ...officers(edition, 'supervisor', supervising),
    person('leader', '宫玉海', '区管委会分管负责人', 'Leader in charge, district government', [
      { role: 'leader' },
    ]),
    person('auditor', '于明远', '审计人员（只读）', 'Auditor, reads only', [{ role: 'auditor' }]),
  ]
}

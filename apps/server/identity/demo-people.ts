import type { Role } from '@xinban/core/access/person'
import type { DemoPerson } from '@xinban/core/api'
import type { Edition } from '@xinban/core/catalogue/edition'

const approverNames = [
  '王建国',
  '刘海燕',
  '孙志强',
  '赵敏',
  '周文斌',
  '吴晓丽',
  '郑国栋',
  '冯雪梅',
  '陈立新',
  '褚卫东',
  '卫红',
  '蒋涛',
]

function person(id: string, name: string, zh: string, en: string, roles: Role[]): DemoPerson {
  return { person: id, name, title: { zh, en }, roles }
}

/** Approvers, one for each authority that decides an item of this catalogue. */
function approvers(edition: Edition): DemoPerson[] {
  const deciding = [...new Set([...edition.items.values()].map((item) => item.authority))].sort()
  return deciding.flatMap((id, index) => {
    const authority = edition.authorities.get(id)
    if (!authority) return []
    const name = approverNames[index % approverNames.length] ?? '审批员'
    const { zh, en } = authority.name
    return [
      person(`approver-${id}`, name, `${zh} 审批人员`, `Approver, ${en}`, [
        { role: 'approver', authority: id },
      ]),
    ]
  })
}

/**
 * The sample people of demo mode: two applicants, the window, two surveyors, an approver for each authority of the
 * loaded catalogue, a chief for each lead authority, an auditor. All are invented.
 */
export function demoPeople(edition: Edition): DemoPerson[] {
  const leads = [...new Set([...edition.services.values()].map((service) => service.lead))].sort()
  const chiefs = leads.flatMap((id) => {
    const name = edition.authorities.get(id)?.name
    if (!name) return []
    return [
      person(`chief-${id}`, '张立群', `${name.zh} 负责人`, `Chief, ${name.en}`, [
        { role: 'chief', authority: id },
      ]),
    ]
  })
  return [
    person('applicant', '李晓梅', '申请人（准备开店）', 'Applicant', [{ role: 'applicant' }]),
    person('applicant-2', '宋大鹏', '申请人（另一位）', 'Another applicant', [{ role: 'applicant' }]),
    person('clerk', '于洋', '窗口人员', 'Window clerk', [{ role: 'window_clerk' }]),
    person('surveyor', '丛日升', '勘验员', 'Surveyor', [{ role: 'surveyor' }]),
    person('surveyor-2', '毕文静', '勘验员', 'Surveyor', [{ role: 'surveyor' }]),
    ...approvers(edition),
    ...chiefs,
    person('auditor', '于明远', '审计人员（只读）', 'Auditor, reads only', [{ role: 'auditor' }]),
  ]
}

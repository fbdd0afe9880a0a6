import type { CommandType } from '@xinban/core/case/command'
import type { Text } from '@xinban/core/catalogue/schema'

/** What the law says about each action of staff, in one or two plain sentences; the articles stand below. */
export const lawTexts = {
  accept: {
    zh: '材料齐全、符合法定形式的，应当受理；受理之日起计算期限，当日不计。逾期不告知补正的，自收到之日起即为受理。',
    en: 'Complete and in legal form: it has to be accepted, and the limit runs from then, that day not counted. Without a notice of corrections in time, silence accepts it from the day of receipt.',
  },
  request_correction: {
    zh: '勾选需要补正的每一处，写明哪里不对、应当怎样补正。只能告知一次，请一次列全。',
    en: 'Tick every place that needs correcting and say what is wrong and what to hand in. This can be done once only, so list everything.',
  },
  refuse_acceptance: {
    zh: '只有依法不需要许可，或者不属于本机关职权的，才能不予受理；要写明理由，不属于本机关的告知向谁申请。',
    en: 'Only where no permit is needed or another authority is competent; give the reasons, and say whom to apply to.',
  },
  record_preview: {
    zh: '前置材料未到，先看实质内容，一次告知问题；预审不是受理，不计期限，也不发证。',
    en: 'A prerequisite is still missing: look at the substance now and say at once what else is wrong. A preview is no acceptance; no limit runs and nothing is issued.',
  },
  record_survey: {
    zh: '须由两名以上勘验员进行。逐项记录，不符合的写明情况。',
    en: 'Two surveyors or more. Record every point; say what is wrong where one fails.',
  },
  grant: {
    zh: '符合条件的，应当准予；能当场决定的当场决定。勘验有不符合项仍准予的，必须写明理由。',
    en: 'Where the conditions are met it has to be granted, on the spot where that is possible. Against a negative finding it takes written reasons.',
  },
  refuse: {
    zh: '不予许可要书面说明理由，并告知申请行政复议、提起行政诉讼的权利；决定书会自动写明救济途径。',
    en: 'A refusal is in writing with reasons and tells how to have it reviewed; the decision names the remedies by itself.',
  },
  conclude: {
    zh: '各部门都已作出决定。办结后，准予的各项写入一张综合许可证；不予许可的，按项告知理由和救济途径。',
    en: 'All authorities have decided. What was granted goes on one composite licence; each refusal tells its own reasons and remedies.',
  },
  start_pause: {
    zh: '检验、检测、鉴定、专家评审等法定程序的时间不计入期限，但必须把所需时间书面告知申请人；没有告知的，不能停止计时。最早从告知的次日起。',
    en: 'Inspection, testing, appraisal, expert review and the like do not count towards the limit, but only if the applicant is told in writing how long they take. The pause begins on the day after the notice at the earliest.',
  },
  end_pause: {
    zh: '程序提前结束的，立即恢复计时：今天仍不计入，下一个工作日起计入。到期不用操作，会自动恢复。',
    en: 'Over earlier than told: the clock runs again at once. Today is still not counted, the next working day is. At the told end it runs again by itself.',
  },
  offer_hearing: {
    zh: '直接涉及申请人与他人之间重大利益关系的，决定前要告知听证权利；法律规定应当听证的，直接决定听证。听证所需时间不计入期限。',
    en: 'Where important interests between the applicant and others are touched, tell them of the right to a hearing before you decide; where a law orders a hearing, this orders it. Its time does not count.',
  },
  request_hearing: {
    zh: '利害关系人到窗口要求听证的，由窗口代为登记。要求后二十个工作日内组织，费用不由当事人承担。',
    en: 'For an interested party who asks at the window. The hearing is held within twenty working days of the request and costs them nothing.',
  },
  announce_hearing: {
    zh: '举行前七个工作日通知时间、地点；公开举行；主持人不得是审查本件的人员。',
    en: 'Time and place are told seven working days ahead; it is public; who examines the case cannot preside.',
  },
  record_hearing: {
    zh: '听证要制作笔录，由参加人签字；决定要根据笔录作出。记入后恢复计时。',
    en: 'The record is signed by those who took part, and the decision rests on it. With it the clock runs again.',
  },
  ask_extension: {
    zh: '法定期限内不能决定的，经本机关负责人批准可以延长一次，并把理由告知申请人。',
    en: 'Where the limit does not suffice, the head of the authority can extend it once; the reasons are told to the applicant.',
  },
  decide_extension: {
    zh: '由本机关负责人决定，只能延长一次；理由会告知申请人。期限届满后不能再批准。',
    en: 'The head of the authority decides, once; the reasons are told to the applicant. After the limit it can no longer be granted.',
  },
  ask_joint_extension: {
    zh: '联合办理不超过四十五个工作日；不能办结的，经本级政府负责人批准可以延长一次，并告知理由。',
    en: 'Joint handling takes at most 45 working days; the leader of the government can extend it once, and the reasons are told.',
  },
  decide_joint_extension: {
    zh: '由本级政府负责人决定，只能延长一次；理由会告知申请人。期限届满后不能再批准。',
    en: 'The leader of the government decides, once; the reasons are told to the applicant. After the limit it can no longer be granted.',
  },
  end_commitment: {
    zh: '不适用告知承诺的，转普通方式办理：普通期限从今天起算，承诺代替的材料要补交。申请人不因此失去申请。',
    en: 'Where a promise does not suffice the part goes on in the ordinary way: its ordinary limit begins today, and the papers that the promise stood in for are asked for.',
  },
  meet_condition: {
    zh: '附带条件由提出条件的部门确认。确认前，它所限制的环节不能进行。',
    en: 'The authority that set the condition confirms it. Until then, what it holds up has to wait.',
  },
  keep_originals: {
    zh: '核对后暂存窗口的原件，登记件数，随结果一并退还。',
    en: 'Originals that stay at the window for now: note them, they go back with the result.',
  },
  send_parcel: {
    zh: '按申请人填写的地址交寄；地址只提供给寄递企业。自作出准予决定之日起十个工作日内送达。',
    en: 'Goes to the address that the applicant gave, which only the courier gets. Due within ten working days of the decision.',
  },
  recall_parcel: {
    zh: '寄递企业还没有收寄的，可以撤销。请先电话核实没有收寄，以免寄出两件。',
    en: 'Possible while the courier has not taken it. Ring them first, so that it is not sent twice.',
  },
  parcel_returned: {
    zh: '退回或者查明遗失的，登记原因；证照回到待送达，可以再次交寄或者改用其他方式。',
    en: 'Came back or is known to be lost: say why. What was in it waits again and can be sent anew or another way.',
  },
  hand_over: {
    zh: '自作出准予决定之日起十个工作日内颁发、送达。核对领取人身份；代领的，收取委托证明。',
    en: 'Within ten working days of the decision. Check who collects; somebody else needs a mandate.',
  },
  close: {
    zh: '证照已送达、条件都满足、核查和撤销程序都了结的，归档。',
    en: 'Once the licence is handed over, conditions are met, verifications and revocations are over.',
  },
  record_verification: {
    zh: '监管部门指派两名以上人员，按承诺的内容逐项核查并记录、签字、归档。与承诺不符的，责令限期整改，只有一次；拒不整改或者整改后仍不符合的，撤销许可。',
    en: 'Two officials or more check what was promised, point by point, on record. What does not fit is ordered to be put right, once; if it is not, the permit is revoked.',
  },
  notify_revocation: {
    zh: '撤销前，先把事实、理由和依据告知被许可人，听取陈述申辩。承诺不实、整改不到位的，要先经核查认定。',
    en: 'Before a revocation its holder is told the facts, reasons and basis, and heard. A broken promise has to be found by a verification first.',
  },
  revoke: {
    zh: '撤销只及于这一项许可，其他各项不受影响；综合许可证更新版本。撤销可能对公共利益造成重大损害的，不予撤销。',
    en: 'Only this permit is revoked, the others stand; the licence gets a new version. Where the public interest would suffer gravely, nothing is revoked.',
  },
  drop_revocation: {
    zh: '申辩成立，或者撤销会对公共利益造成重大损害的，不予撤销，许可继续有效。',
    en: 'Where the defence holds, or the public interest would suffer gravely, the permit stands.',
  },
  repair_credit: {
    zh: '已经纠正失信行为的，可以修复；修复后不再公开，恢复适用告知承诺和容缺办理。',
    en: 'Once the matter is put right the record can be repaired: it is no longer published, and promises are possible again.',
  },
  suspend_permit: {
    zh: '暂停要有法律、法规的依据；暂停期间不得从事这项许可的活动，其余各项不受影响，综合许可证更新版本。写明结束日期的，期满自行恢复。',
    en: 'A suspension needs a law of its own. Meanwhile what is permitted may not be done; the other permits stand and the licence gets a new version. With a last day it ends by itself.',
  },
  lift_suspension: {
    zh: '暂停的原因消除的，恢复许可，综合许可证更新版本。',
    en: 'Where the cause is gone the permit is resumed and the licence gets a new version.',
  },
  decide_change: {
    zh: '被许可人要求变更许可事项，符合条件的，依法办理变更手续。只变更证照上的名称、负责人和地址表述；搬迁、改变经营内容的，应当重新申请。',
    en: 'What the holder asks to change is changed where it fits the conditions. Only the name, the person in charge and the wording of the address; who moves or does something else applies anew.',
  },
  conclude_change: {
    zh: '各有关部门都同意后，由牵头部门决定，综合许可证更新版本，证号不变。不予变更的，书面说明理由。',
    en: 'Once every authority concerned agrees the lead decides; the licence gets a new version under its number. A refusal gives its reasons.',
  },
  cancel_permit: {
    zh: '有法定六种情形之一的，应当依法办理注销手续；持证人申请的，依申请注销。只及于这一项，综合许可证更新版本。',
    en: 'In the six cases of the law the permit is cancelled; also where its holder asks for it. Only this one: the licence gets a new version.',
  },
  decide_renewal: {
    zh: '应当在有效期届满前作出决定；届满前未决定的，视为准予延续。不予延续的，书面说明理由。',
    en: 'Decide before the validity ends; without a decision by then it counts as renewed. A refusal gives its reasons.',
  },
} as const satisfies Partial<Record<CommandType, Text>>

/** A command that the desk has a form for. */
export type DeskCommand = keyof typeof lawTexts

import type { Text } from './catalogue/schema.ts'

/** What each kind of problem means over HTTP (RFC 9457 `status`) and to a person (`title`). */
export const problemKinds = {
  'bad-request': [400, '请求格式不正确', 'The request is malformed'],
  'not-signed-in': [401, '请先登录', 'Sign in first'],
  forbidden: [403, '您没有权限进行此操作', 'You may not do this'],
  'cross-site': [403, '请求来自其他网站，已拒绝', 'The request came from another site'],
  'not-found': [404, '没有找到', 'Not found'],
  'command-not-allowed': [409, '当前状态不能进行此操作', 'Not possible in the present state'],
  'stale-edition': [409, '目录已更新，请重新确认', 'The catalogue has changed'],
  'second-correction': [409, '补正只能一次性告知', 'Corrections can be asked for only once'],
  'parts-open': [409, '还有部门没有作出决定', 'Some parts are not decided yet'],
  'survey-missing': [409, '尚未完成联合勘验', 'The joint survey is not recorded yet'],
  'part-waiting': [409, '前置事项尚未办结', 'A part that must come first is not decided yet'],
  'not-due': [409, '时间未到或者没有可办的事', 'Nothing is due yet'],
  'deemed-accepted': [
    409,
    '收到申请已超过五个工作日未告知补正，依法自收到之日起即为受理',
    'Five working days have passed: the application was accepted by silence',
  ],
  'limit-passed': [409, '办理期限已经届满', 'The limit has passed already'],
  'pause-days': [
    422,
    '特别程序从书面告知的次日起算，起止日期之间要有工作日',
    'A pause begins on the day after the notice at the earliest and has a working day in it',
  ],
  'pause-cap': [422, '超过了特别程序的时间上限', 'Longer than such a procedure may take'],
  'pause-hearing': [422, '听证请走听证程序', 'For a hearing use the steps of the hearing'],
  'part-paused': [409, '特别程序还没有结束', 'A special procedure is under way'],
  'hearing-missing': [409, '依法应当听证，还没有决定听证', 'The law orders a hearing; none was ordered yet'],
  'hearing-open': [409, '听证程序还没有结束', 'The hearing is not over yet'],
  'hearing-late': [409, '要求听证的期限已过', 'The days to ask for a hearing are over'],
  'hearing-notice': [
    422,
    '举行听证要提前七个工作日通知，并在规定期限内举行',
    'A hearing takes seven working days’ notice and has its own last day',
  ],
  'hearing-host': [422, '听证主持人不能是审查本件的人员', 'Who examines the case cannot preside'],
  'extension-used': [409, '期限只能延长一次', 'A limit can be extended only once'],
  'extension-cap': [422, '超过了可以延长的天数', 'More than the law lets it be extended'],
  'handling-refused': [422, '所选的办理方式不适用', 'This way of handling is not possible'],
  'letters-missing': [
    422,
    '请阅读并同意告知书和承诺书（内容变更后需要重新确认）',
    'Read and agree to the letters; after a change of the form they have to be read again',
  ],
  barred: [409, '在限制期内，不得再次申请', 'Barred from applying again for now'],
  'pick-up-code': [422, '取件码核对不上', 'The pick-up code does not fit'],
  'mandate-missing': [422, '代领的，请写明委托证明', 'Who collects for somebody needs a mandate'],
  'electronic-not-agreed': [
    409,
    '申请人没有同意电子送达，由本人打开时签收',
    'The applicant did not agree to electronic service; it counts once they open it',
  ],
  'conditions-open': [409, '还有附带条件没有满足', 'Conditions are still open'],
  'verification-result': [422, '核查结论与核查结果不一致', 'The result does not follow from the findings'],
  'verification-days': [
    422,
    '请写明整改期限，并且在规定天数之内',
    'Give a day for putting it right, within the limit',
  ],
  'verification-corrected': [409, '限期整改只有一次', 'Time to put it right is given only once'],
  'verification-missing': [409, '尚未经核查认定', 'No verification has found this yet'],
  'defence-open': [409, '陈述申辩期限未满', 'The holder can still state a defence'],
  'renewal-window': [409, '不在可以申请延续的时间内', 'Not within the days for asking for renewal'],
  'deemed-renewed': [409, '有效期已届满，依法视为准予延续', 'The validity has ended: renewed by silence'],
  'suspension-days': [
    422,
    '暂停最早从今天开始，结束日期不能早于开始日期',
    'A suspension begins today at the earliest and does not end before it begins',
  ],
  'other-subject': [
    422,
    '统一社会信用代码不同，就是另一个主体：这不是变更，应当由新的主体申请新的许可',
    'Another unified social credit code is another subject: that is no change, the new subject applies anew',
  ],
  'nothing-changes': [422, '请填写与证照现载不同的内容', 'Give a fact other than what the licence says now'],
  'permits-missing': [422, '请选择现行有效的许可', 'Choose among the permits that stand'],
  'cancellation-ground': [
    422,
    '这项许可不能以此原因注销',
    'This is no ground for cancelling this permit now',
  ],
  'too-early': [409, '还没有到可以办理的时间', 'Too early'],
  'request-id-reused': [409, '同一请求编号的内容不一致', 'This request id was used with another body'],
  conflict: [409, '办件刚刚被他人更新，请重试', 'The case was changed by somebody else; try again'],
  'file-too-large': [413, '文件过大', 'The file is too large'],
  'file-refused': [415, '文件不能接收', 'The file cannot be accepted'],
  'unknown-service': [422, '没有这个服务', 'There is no such service'],
  'answers-invalid': [422, '情形引导的回答有误', 'The answers are not valid'],
  'form-invalid': [422, '申请表需要修改', 'The form needs changes'],
  'materials-missing': [422, '材料不齐全', 'Papers are missing'],
  'commitment-missing': [422, '请阅读并同意承诺书', 'The commitment must be read and agreed to'],
  'one-surveyor': [422, '勘验须由两名以上人员进行', 'A survey takes two surveyors or more'],
  'findings-incomplete': [422, '勘验要点没有逐项记录', 'Not every checkpoint has a finding'],
  'reasons-missing': [422, '请写明理由', 'Reasons are required'],
  'marks-missing': [422, '请逐项标明需要补正的内容', 'Mark each field or paper to be corrected'],
  'too-many-requests': [429, '操作过于频繁，请稍后再试', 'Too many requests; try again later'],
  internal: [500, '系统出错，请稍后再试', 'Something went wrong'],
  unavailable: [
    503,
    '系统暂时不可用，请稍后重试，内容没有丢失',
    'Temporarily unavailable; repeat the request',
  ],
  'storage-full': [
    507,
    '存储空间已满，请稍后重试，已保存的内容没有丢失',
    'There is no room to keep this; repeat the request later',
  ],
} as const satisfies Record<string, readonly [number, string, string]>

export type ProblemKind = keyof typeof problemKinds

/** One thing that is wrong, and where: a field, a material, a question, a part. */
export interface Fault {
  readonly at: string
  readonly code: string
  readonly message: Text
}

/** A problem as data (RFC 9457): what is wrong, where, and what is possible instead. */
export interface Problem {
  readonly kind: ProblemKind
  readonly detail?: Text
  readonly faults?: readonly Fault[]
  /** What is allowed instead: commands, answers, formats. */
  readonly allowed?: readonly string[]
}

/** A result or the reason why there is none. */
export type Result<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: Problem }

/** Makes a problem. */
export function problem(kind: ProblemKind, more: Omit<Problem, 'kind'> = {}): Problem {
  return { kind, ...more }
}

/** Makes a refusal. */
export function refuse(kind: ProblemKind, more: Omit<Problem, 'kind'> = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: problem(kind, more) }
}

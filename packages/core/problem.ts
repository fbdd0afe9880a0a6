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

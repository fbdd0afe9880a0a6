import type { Text } from '@xinban/core/catalogue/schema'

function licensing(articles: string, en: string): Text {
  return { zh: `行政许可法第${articles}条`, en: `Administrative Licensing Law, art. ${en}` }
}

function anyang(article: number): Text {
  return {
    zh: `安阳市政务服务条例第${article}条（外地法规，参照）`,
    en: `Anyang Government Services Regulations, art. ${article} (of another city, followed)`,
  }
}

function pudong(articles: string, en: string): Text {
  return {
    zh: `浦东新区深化“一业一证”改革规定第${articles}条（外地法规，参照）`,
    en: `Pudong rules on one licence per industry, art. ${en} (of another city, followed)`,
  }
}

const jinan: Text = {
  zh: '济南市容缺受理制度（外地做法，参照）',
  en: 'Jinan rules on papers to follow (of another city, followed)',
}

/** Where each rule of docs/rules.md stands, by its number. */
export const ruleNames: Readonly<Record<string, Text>> = {
  'R-ACC-1': licensing('32', '32'),
  'R-ACC-2': licensing('32', '32'),
  'R-ACC-3': licensing('32、72', '32, 72'),
  'R-ACC-4': { zh: '本区目录的规定', en: 'as the district’s catalogue says' },
  'R-ACC-5': licensing('31', '31'),
  'R-TIM-0': { zh: '民法典第201—203条', en: 'Civil Code, art. 201–203' },
  '2.1': { zh: '国务院办公厅放假通知', en: 'the State Council’s holiday notice' },
  'R-EXA-1': licensing('34', '34'),
  'R-EXA-2': licensing('34', '34'),
  'R-EXA-3': licensing('36', '36'),
  'R-DEC-1': licensing('42', '42'),
  'R-DEC-2': licensing('26、42', '26, 42'),
  'R-DEC-3': licensing('45', '45'),
  'R-DEC-4': licensing('38', '38'),
  'R-DEC-5': licensing('44', '44'),
  'R-HEA-1': licensing('46', '46'),
  'R-HEA-2': licensing('47', '47'),
  'R-HEA-3': licensing('48', '48'),
  'R-HEA-4': licensing('45', '45'),
  'R-REV-1': licensing('69', '69'),
  'R-REV-3': licensing('70', '70'),
  'R-PEN-1': licensing('78', '78'),
  'R-PEN-2': licensing('79', '79'),
  'R-SUP-1': licensing('61、62', '61, 62'),
  'R-REN-1': licensing('50', '50'),
  'R-CHG-1': licensing('49', '49'),
  'R-COM-3': pudong('8', '8'),
  'R-COM-1': pudong('7、14', '7, 14'),
  'R-COM-4': pudong('8', '8'),
  'R-COM-5': pudong('6', '6'),
  'R-COM-6': pudong('9', '9'),
  'R-COM-9': { zh: '本项目的设计（规定未写）', en: 'this project’s design (no rule says it)' },
  'R-CMT-1': anyang(26),
  'R-CMT-2': anyang(26),
  'R-CMT-3': {
    zh: '山东省优化营商环境条例第29条；安阳市政务服务条例第27条（参照）',
    en: 'Shandong Business Environment Regulations, art. 29; Anyang regulations, art. 27 (followed)',
  },
  'R-CMT-4': {
    zh: '山东省社会信用条例第41条；安阳市政务服务条例第29条（参照）',
    en: 'Shandong Social Credit Regulations, art. 41; Anyang regulations, art. 29 (followed)',
  },
  'R-TOL-1': jinan,
  'R-TOL-3': jinan,
  'R-TOL-6': { zh: '各地容缺办理制度（参照）', en: 'rules of other places on papers to follow' },
  'R-TOL-7': {
    zh: '杭州江干、青岛胶州的容缺预审做法（参照）',
    en: 'practice of Hangzhou Jianggan and Qingdao Jiaozhou (followed)',
  },
  'R-TOL-9': { zh: '深圳容缺办法（外地做法，参照）', en: 'Shenzhen rules on papers to follow (followed)' },
  'R-TOL-11': anyang(24),
}

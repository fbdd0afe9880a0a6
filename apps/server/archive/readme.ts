import type { Case } from '@xinban/core/case/case'
import type { CaseFile } from '@xinban/core/case/event'
import type { Plan } from '@xinban/core/compose/plan'
import { fileName } from './case-files.ts'
import type { PaperEntry } from './collect-entries.ts'
import type { Manifest } from './manifest.ts'

interface Read {
  readonly case: Case
  readonly plan: Plan
  readonly files: readonly CaseFile[]
  readonly papers: readonly PaperEntry[]
  readonly missing: Manifest['missing']
  /** There are proofs under daily roots. */
  readonly proven: boolean
}

const contents = [
  ['case.json', '办件的状态', 'the state of the case'],
  [
    'events.jsonl',
    '每一步，一行一件，与计算校验值的文字完全一致',
    'every step, one a line, exactly as it was hashed',
  ],
  ['chain.txt', '每一步的校验值', 'the hash of every step'],
  [
    'opened.tsv',
    '加密内容的原文：步骤、位置、承诺值、盐、内容',
    'sealed values: step, place, commitment, salt, value',
  ],
  ['plan.json', '办理方案', 'the plan that the case follows'],
  ['clock.json', '期限逐日账（受理以后）', 'the clock, day by day (after acceptance)'],
  ['letters/', '告知书、承诺书原文', 'the letters that were agreed to'],
  ['papers/', '文书', 'papers that were made'],
  ['files/', '申请人提交的材料', 'what the applicant handed in'],
  ['proofs.json', '每日校验根的证明', 'proofs under the daily roots'],
  ['manifest.json', '清单：每个文件的大小和 SHA-256', 'every file with size and SHA-256'],
  ['manifest.json.p7s', '清单的签章', 'the seal’s signature over the manifest'],
  [
    'manifest.json.sm2',
    '清单的 SM2 签名，公钥在 sm2.pem（配置了国密密钥时）',
    'SM2 signature, where there is such a key',
  ],
] as const

/** The commands by which everything but the daily root is checked; the same stand in the how-to. */
function commands(id: string): string {
  return `# 1 文件 files
sed -n 's/^{"name":"\\([^"]*\\)","sha256":"\\([0-9a-f]*\\)","size".*/\\2  \\1/p' manifest.json | sha256sum -c

# 2 历史 history
prev=$(printf '%s' 'case ${id}' | openssl dgst -sha256 -r | cut -d' ' -f1)
while IFS= read -r line; do
  prev=$(printf '%s%s' "$prev" "$line" | openssl dgst -sha256 -r | cut -d' ' -f1)
  echo "$prev"
done < events.jsonl | diff - chain.txt && echo OK
tail -n 1 chain.txt; grep '"head"' manifest.json

# 3 加密字段 sealed values
while IFS="$(printf '\\t')" read -r seq field commitment salt value; do
  hash=$(printf '%s%s' "$salt" "$value" | openssl dgst -sha256 -r | cut -d' ' -f1)
  [ \${#salt} -eq 32 ] && sed -n "\${seq}p" events.jsonl | grep -q "\\"\${field##*.}\\":\\"enc:[^\\"]*:$hash\\"" && echo "$seq $field OK" || echo "$seq $field ?"
done < opened.tsv

# 4 签章 signature (-noverify: 不核对证书由谁签发 does not ask who issued the certificate)
openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -noverify -out /dev/null -signer signer.pem
openssl x509 -in signer.pem -noout -subject -dates -fingerprint -sha256

# 5 国密签名（有 manifest.json.sm2 时） SM2 with SM3, where there is one
[ ! -f manifest.json.sm2 ] || openssl dgst -sm3 -verify sm2.pem -sigopt distid:1234567812345678 -signature manifest.json.sm2 manifest.json`
}

const why = { not_made: '没有生成 not made', lost: '存储中没有 lost' } as const

/** What an archive says of itself, in Chinese and English. */
export function readme({ case: theCase, plan, files, papers, missing, proven }: Read): string {
  const { number, id, version } = theCase
  const named = (names: readonly string[]) => (names.length === 0 ? ['  （无 none）'] : names)
  const lines = [
    '馨办 · 办件档案   Xinban · case archive',
    '',
    `${plan.service.name.zh}   ${plan.service.name.en}`,
    `办件编号 number   ${number ?? '—'}`,
    `办件标识 id       ${id}`,
    `步骤 events       ${version}`,
    '',
    '本档案是这一办件的全部记录，含个人信息和经办人姓名，请妥善保管。',
    'This is the whole record of one case, with personal data and the names of those who acted. Keep it safe.',
    '',
    '== 内容 Contents',
    ...contents.map(([name, zh, en]) => `  ${name.padEnd(18)} ${zh} · ${en}`),
    '',
    '== 文书 Papers',
    ...named(papers.map((paper) => `  ${paper.name}   ${paper.title}`)),
    '',
    '== 材料 Files',
    ...named(files.map((file) => `  ${fileName(file)}   ${file.name}`)),
    ...(missing.length === 0
      ? []
      : ['', '== 缺少 Missing', ...missing.map((m) => `  ${m.name}   ${why[m.why]}`)]),
    '',
    '== 核对 Check',
    '用本项目的程序（不需要网络和数据库） with this project’s program (no network, no database):',
    '  npx xinban verify-case FILE.zip',
    '',
    '只用常见工具（解压后，在该文件夹中用 bash 执行） with plain tools (unpack it; bash, in that folder):',
    '',
    commands(id),
    '',
    'opened.tsv 中承诺值为“-”的，是旧版本加密的值，无法与历史对应。',
    'Where the commitment is "-" an earlier version sealed the value: nothing binds it to the history.',
    '',
    '== 每日校验根 Daily root',
    ...(proven
      ? [
          'proofs.json 证明这份历史在当天就是这样。把其中的 hash 与 /chain-roots 上公布的、或者您自己保存的对照。',
          'proofs.json shows that the history was this on those days. Compare its "hash" with what /chain-roots',
          'publishes, or with what you kept yourself; docs/how-to/check-a-case-archive.md says how to follow the path.',
        ]
      : [
          '还没有：次日零点以后重新下载，就有证明。没有它，只能看出前后一致，看不出是否整体重写过。',
          'None yet: download again after midnight. Without it everything can be seen to agree, but not that nobody',
          'wrote all of it anew.',
        ]),
    '',
    '证书是不是该机关的，请向该机关核对；演示系统的证书写明“演示”，没有法律效力。',
    'Ask the authority whether the certificate is theirs; that of a demo says 演示 and has no legal effect.',
    '',
  ]
  return lines.join('\n')
}

import type { LicenceClaims } from '@xinban/core/licence/licence-claims'
import type { OfflineStatus } from '@xinban/core/licence/offline-verdict'
import { Fact, Facts } from '../kit/facts.tsx'
import { Notice } from '../kit/notice.tsx'
import { formatDate, formatInstant } from '../lib/format.ts'
import { type Translate, useLanguage } from '../lib/language.ts'
import { licence as texts } from '../messages/licence.ts'
import { verify } from '../messages/verify.ts'
import type { CodeVerdict, Known } from './check-code.ts'
import { VerdictBlock } from './verdict-block.tsx'

const tones = {
  valid: 'good',
  expired: 'warn',
  suspended: 'bad',
  ended: 'bad',
  replaced: 'warn',
  unlisted: 'warn',
} as const satisfies Record<OfflineStatus, string>

const DAY = 86_400_000

function ageOf(milliseconds: number, t: Translate): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes < 60) return t(verify.minutes(minutes))
  const hours = Math.floor(minutes / 60)
  return t(hours < 48 ? verify.hours(hours) : verify.days(Math.floor(hours / 24)))
}

/** How old the lists are that a verdict rests on. */
export function Age({ asOf }: { asOf: string }) {
  const { t, language } = useLanguage()
  const age = Date.now() - Date.parse(asOf)
  return (
    <>
      <p className="soft small">{t(verify.asOf(formatInstant(asOf, language), ageOf(age, t)))}</p>
      {age > DAY && (
        <Notice tone="warn">
          <p>{t(verify.old)}</p>
        </Notice>
      )}
    </>
  )
}

/** What a code proves by itself. */
export function CodeResult({ verdict, known }: { verdict: CodeVerdict; known: Known }) {
  const { t } = useLanguage()
  switch (verdict.kind) {
    case 'genuine':
      return <Genuine claims={verdict.claims} status={verdict.status} asOf={known.lists.asOf} />
    case 'elsewhere':
      return (
        <VerdictBlock tone="bad" word={t(verify.elsewhere)} live>
          <p>{t(verify.elsewhereText(verdict.host, new URL(known.publicUrl).host))}</p>
        </VerdictBlock>
      )
    case 'number':
      return (
        <VerdictBlock tone="warn" word={t(verify.onlyNumber)} live>
          <p>{t(verify.onlyNumberText)}</p>
          <p>
            <a href={`/l/${verdict.number}`}>{t(verify.toNumber(verdict.number))}</a>
          </p>
        </VerdictBlock>
      )
    default: {
      const [tone, word, text] =
        verdict.kind === 'forged'
          ? (['bad', verify.forged, verify.forgedText] as const)
          : (['warn', verify.nothing, verify.nothingText] as const)
      return (
        <VerdictBlock tone={tone} word={t(word)} live>
          <p>{t(text)}</p>
        </VerdictBlock>
      )
    }
  }
}

function Genuine({ claims, status, asOf }: { claims: LicenceClaims; status: OfflineStatus; asOf: string }) {
  const { t, language, list } = useLanguage()
  return (
    <div className="stack-l">
      <VerdictBlock tone={tones[status]} word={t(verify.genuine[status])} live>
        <p>{t(verify.genuineText[status])}</p>
      </VerdictBlock>
      {claims.demo && (
        <Notice tone="warn">
          <p>{t(texts.demo)}</p>
        </Notice>
      )}
      <Facts lined>
        <Fact name={t(texts.number)}>
          <span className="number">{claims.n}</span>
        </Fact>
        <Fact name={t(texts.version)}>{claims.v}</Fact>
        <Fact name={t(texts.industry)}>{claims.t}</Fact>
        <Fact name={t(texts.holder)}>{claims.h}</Fact>
        <Fact name={t(verify.uscc)}>{claims.c || '—'}</Fact>
        <Fact name={t(texts.premises)}>{claims.a || '—'}</Fact>
        <Fact name={t(verify.permits)}>
          {typeof claims.p === 'number' ? t(verify.count(claims.p)) : list(claims.p)}
        </Fact>
        <Fact name={t(texts.issuedOn)}>{formatDate(claims.d, language)}</Fact>
        <Fact name={t(texts.validUntil)}>{claims.x ? formatDate(claims.x, language) : t(texts.perItem)}</Fact>
      </Facts>
      <p>{t(verify.compare)}</p>
      <Age asOf={asOf} />
      <p>
        <a href={`/l/${claims.n}`}>{t(verify.online)}</a>
      </p>
    </div>
  )
}

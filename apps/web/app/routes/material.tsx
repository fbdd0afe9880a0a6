import type { MaterialPage } from '@xinban/core/site/material-page'
import { Fact, Facts } from '../kit/facts.tsx'
import { LevelMark } from '../kit/level-mark.tsx'
import { LinkList } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { ZhNote } from '../kit/zh.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { item as itemTexts } from '../messages/catalogue.ts'
import { common } from '../messages/common.ts'
import { materialKinds, pages, site as texts } from '../messages/site.ts'
import type { Route } from './+types/material'

export { headers } from '../lib/same-for-all.ts'

/** One material: where it comes from, and which items ask for it. */
export async function loader(args: Route.LoaderArgs) {
  return apiOf(args).get<MaterialPage>(`/api/materials/${encodeURIComponent(args.params.id)}`)
}

export default function MaterialRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { name, material, items } = loaderData
  const { kind, register, tolerable, promisable, note, confidence } = material
  return (
    <Page
      title={t(name)}
      lead={t(materialKinds[kind])}
      description={`${t(name)}：${t(texts.askedBy)}`}
      crumbs={[
        { to: '/services', label: t(pages.services) },
        { to: '/items', label: t(pages.items) },
      ]}
    >
      <div className="stack-l">
        <Facts lined>
          <Fact name={t(texts.source)}>
            {t(register ? texts.fromRegister(register.name) : texts.yourself)}
          </Fact>
          <Fact name={t(texts.tolerable)}>{t(tolerable ? common.yes : common.no)}</Fact>
          <Fact name={t(texts.promisable)}>
            {t(promisable ? common.yes : common.no)} {promisable && <LevelMark level={promisable.level} />}
          </Fact>
          {note && (
            <Fact name={t(itemTexts.remark)}>
              <ZhNote>{note}</ZhNote>
            </Fact>
          )}
          {confidence.level !== 'seen' && (
            <Fact name={t(itemTexts.reliability)}>
              <LevelMark level={confidence.level} />
            </Fact>
          )}
        </Facts>
        <section aria-labelledby="items" className="stack">
          <h2 id="items">{t(texts.askedBy)}</h2>
          <LinkList
            links={items.map((item) => ({
              to: `/items/${item.id}`,
              label: t(item.name),
              note: item.note ? <ZhNote>{item.note}</ZhNote> : t(item.always ? texts.always : texts.ifAsked),
            }))}
          />
        </section>
      </div>
    </Page>
  )
}

import type { Section } from '@xinban/core/publication/block'
import { useLanguage } from '../lib/language.ts'
import { publication as texts } from '../messages/publication.ts'
import { Blocks } from './blocks.tsx'

/** Where one can go on the page. */
export function Contents({ sections }: { sections: readonly Section[] }) {
  const { t } = useLanguage()
  return (
    <nav className="publication-contents no-print" aria-label={t(texts.contents)}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{t(section.title)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The sections of a guide or a work rule. */
export function Sections({ sections, service }: { sections: readonly Section[]; service: string }) {
  const { t } = useLanguage()
  return sections.map((section) => (
    <section key={section.id} className="publication-section" aria-labelledby={section.id}>
      <h2 id={section.id}>{t(section.title)}</h2>
      <Blocks blocks={section.blocks} service={service} />
    </section>
  ))
}

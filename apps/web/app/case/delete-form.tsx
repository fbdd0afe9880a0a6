import { Button } from '../kit/button.tsx'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'

/** Deletes an application that was never handed in; folded away until it is wanted. */
export function DeleteForm({ open }: { open: boolean }) {
  const { t } = useLanguage()
  return (
    <section id="delete" aria-label={t(texts.delete)}>
      <More label={t(texts.delete)} open={open}>
        <form method="post" className="stack">
          <input type="hidden" name="delete" value="1" />
          <p className="prose">{t(texts.deleteHelp)}</p>
          <Button look="danger">{t(texts.deleteDo)}</Button>
        </form>
      </More>
    </section>
  )
}

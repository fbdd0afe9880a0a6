import { Fact, Facts } from '../kit/facts.tsx'
import { FileLine } from '../kit/file-line.tsx'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import type { Paper } from './paper-card.tsx'

/** The papers that a correction notice leaves as they are, folded away. */
export function KeptPapers({ caseId, papers }: { caseId: string; papers: readonly Paper[] }) {
  const { t } = useLanguage()
  if (papers.length === 0) return null
  return (
    <More label={t(apply.correction.kept(papers.length))}>
      <Facts lined>
        {papers.map(({ material, files }) => (
          <Fact key={material.id} name={t(material.name)}>
            <ul>
              {files.map((file) => (
                <FileLine key={file.id} caseId={caseId} file={file} />
              ))}
            </ul>
          </Fact>
        ))}
      </Facts>
    </More>
  )
}

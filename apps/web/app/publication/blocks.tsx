import type { Block, Fact as FactLines, Part, Step } from '@xinban/core/publication/block'
import { Fact, Facts } from '../kit/facts.tsx'
import { More } from '../kit/more.tsx'
import { Tag } from '../kit/tag.tsx'
import { useLanguage } from '../lib/language.ts'
import { publication as texts } from '../messages/publication.ts'
import { ChartFigure } from './chart-figure.tsx'
import { Lines } from './lines.tsx'

function FactList({ facts }: { facts: readonly FactLines[] }) {
  const { t } = useLanguage()
  return (
    <Facts lined>
      {facts.map((fact) => (
        <Fact key={fact.name.zh} name={t(fact.name)}>
          <Lines lines={fact.lines} />
        </Fact>
      ))}
    </Facts>
  )
}

function Table({ head, rows }: Extract<Block, { kind: 'table' }>) {
  const { t } = useLanguage()
  return (
    <div className="table-wrap">
      <table className="table folds">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name.zh} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={[first, ...rest].map((cell) => cell?.map((line) => line.zh).join()).join('|')}>
              <th scope="row">{first && <Lines lines={first} />}</th>
              {rest.map((cell, index) => {
                const name = head[index + 1]
                return (
                  <td key={name?.zh} data-label={name && t(name)}>
                    {cell.length > 0 ? <Lines lines={cell} /> : '—'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PartList({ parts, service }: { parts: readonly Part[]; service: string }) {
  const { t } = useLanguage()
  return (
    <ul className="guide-items">
      {parts.map((part) => (
        <li key={part.title.zh}>
          <div className="spread">
            <h3>{t(part.title)}</h3>
            {part.mark && <Tag>{t(part.mark)}</Tag>}
          </div>
          <Lines lines={part.lines} />
          {part.blocks.length > 0 && (
            <More label={t(texts.details)}>
              <Blocks blocks={part.blocks} service={service} />
            </More>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Numbered steps, or questions with their answers. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const { t } = useLanguage()
  return (
    <ol className="publication-steps">
      {steps.map((step, index) => (
        // The same authority can decide at two places.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index}>
          <h3>{t(step.title)}</h3>
          <Lines lines={step.lines} />
        </li>
      ))}
    </ol>
  )
}

function One({ block, service }: { block: Block; service: string }) {
  switch (block.kind) {
    case 'lines':
      return (
        <div className="prose publication-lines">
          <Lines lines={block.lines} />
        </div>
      )
    case 'facts':
      return <FactList facts={block.facts} />
    case 'table':
      return <Table {...block} />
    case 'parts':
      return <PartList parts={block.parts} service={service} />
    case 'chart':
      return <ChartFigure service={service} assumes={block.assumes} steps={block.steps} />
    case 'steps':
      return <StepList steps={block.steps} />
  }
}

/** The blocks of a section, one under the other. */
export function Blocks({ blocks, service }: { blocks: readonly Block[]; service: string }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
    <One key={index} block={block} service={service} />
  ))
}

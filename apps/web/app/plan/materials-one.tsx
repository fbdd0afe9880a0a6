import type { Plan, PlanMaterial } from '@xinban/core/compose/plan'
import { ZhNote } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { plan as texts } from '../messages/plan.ts'
import { FoldedAskers } from './askers.tsx'
import { OneSection } from './one.tsx'
import { providerText } from './provider-text.ts'

/** One set of materials: what the applicant hands in, and what nobody has to. */
export function MaterialsOne({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const wanted = plan.materials.filter((material) => material.provider === 'applicant')
  const others = plan.materials.filter((material) => material.provider !== 'applicant')
  return (
    <OneSection one="materials">
      {wanted.length === 0 ? <p>{t(texts.nothingToHandIn)}</p> : <Wanted materials={wanted} />}
      {others.length > 0 && (
        <div className="not-needed">
          <h3>{t(texts.notNeeded(others.length))}</h3>
          <ul>
            {others.map((material) => (
              <li key={material.id}>
                <span>{t(material.name)}</span>
                <span className="soft small">{t(providerText(plan, material))}</span>
              </li>
            ))}
          </ul>
          {others.some((material) => material.provider === 'register') && (
            <p className="soft small">{t(texts.noRegisters)}</p>
          )}
        </div>
      )}
    </OneSection>
  )
}

function Wanted({ materials }: { materials: readonly PlanMaterial[] }) {
  const { t, colon, list } = useLanguage()
  return (
    <table className="table folds">
      <caption>{t(texts.toHandIn(materials.length))}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.paper)}</th>
          <th scope="col">{t(texts.askedBy)}</th>
        </tr>
      </thead>
      <tbody>
        {materials.map((material) => (
          <tr key={material.id}>
            <th scope="row">
              {t(material.name)}
              {material.members.length > 1 && (
                <p className="cell-note">
                  {t(texts.joins)}
                  {colon}
                  {list(material.members.map((member) => t(member.name)))}
                </p>
              )}
              {material.note && (
                <p className="cell-note">
                  <ZhNote>{material.note}</ZhNote>
                </p>
              )}
            </th>
            <td>
              <FoldedAskers material={material} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

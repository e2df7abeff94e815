import { KindBadge } from '../../actors/KindBadge.tsx'
import { Chips } from '../../../ui/Chips.tsx'
import { ActorSearch } from './ActorSearch.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/** Whom the claim says something about, where nobody is made to say it: "is reportedly considering". */
export function SaidAboutField({ draft: { saidAbout, speakers }, around, onChange }: FieldProps) {
  const { actors, candidates } = around
  return (
    <Line label={strings.saidAbout.label} field="saidAbout">
      <Chips
        label={strings.saidAbout.label}
        chips={saidAbout.map((id) => {
          const actor = actors.get(id)
          const name = actor?.name ?? strings.actor.gone
          return {
            id,
            title: name,
            label: (
              <>
                {actor && <KindBadge kind={actor.kind} />}
                <span dir="auto">{name}</span>
              </>
            ),
          }
        })}
        onRemove={(index) => onChange({ saidAbout: saidAbout.filter((_, i) => i !== index) }, false)}
      />
      <ActorSearch
        label={strings.saidAbout.find}
        placeholder={strings.saidAbout.placeholder}
        actors={actors}
        focusAfter=".chip-main"
        likely={candidates.filter((id) => !speakers.includes(id) && !saidAbout.includes(id))}
        onPick={(id) => {
          if (id !== null && !saidAbout.includes(id)) onChange({ saidAbout: [...saidAbout, id] }, false)
        }}
      />
    </Line>
  )
}

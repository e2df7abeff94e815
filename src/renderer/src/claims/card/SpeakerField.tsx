import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { KindBadge } from '../../actors/KindBadge.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { withSpeaker, type ClaimDraft, type ClaimPatch } from '../draft.ts'
import { ActorSearch } from './ActorSearch.tsx'
import { Line } from './Line.tsx'

/** The choice that stands for "nobody else: the source itself speaks". */
const itself = 'source-itself'

/** Who says it: one, several together, one of several where it is unclear, or the source itself. */
export function SpeakerField({ draft, candidates, actors, sourceName, compact, onChange }: {
  readonly draft: ClaimDraft
  readonly candidates: readonly Id[]
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly sourceName: string
  readonly compact: boolean
  readonly onChange: (patch: ClaimPatch) => void
}) {
  const { speakers, speakersUnclear } = draft
  const known = [...new Set([...speakers, ...candidates])].flatMap((id) => actors.get(id) ?? [])
  const options = [
    ...known.map((actor) => ({ id: actor.id, title: actor.name, label: <><KindBadge kind={actor.kind} /><span dir="auto">{actor.name}</span></> })),
    { id: itself, title: `${sourceName} itself`, label: <span dir="auto">{sourceName} itself</span> },
  ]
  const choose = (id: string, adding: boolean) => {
    if (id === itself) return onChange({ speakers: [], speakersUnclear: false })
    const next = adding ? withSpeaker(speakers, id) : [id]
    onChange({ speakers: next, speakersUnclear: speakersUnclear && next.length > 1 })
  }
  return (
    <Line label="Speaker" field="speaker">
      <Choices
          compact={compact}
        label="Speaker; Shift adds one" several options={options} chosen={speakers.length === 0 ? [itself] : speakers}
        proposed={draft.proposed.includes('speakers')} onChoose={choose}
      />
      <ActorSearch label="Another speaker; Shift+Enter adds" actors={actors} onPick={choose} />
      {speakers.length > 1 && (
        <Choices
          compact={compact}
          label="Together or unclear" options={[{ id: 'and', label: 'together' }, { id: 'or', label: 'unclear which' }]}
          chosen={[speakersUnclear ? 'or' : 'and']} onChoose={(id) => onChange({ speakersUnclear: id === 'or' })}
        />
      )}
    </Line>
  )
}

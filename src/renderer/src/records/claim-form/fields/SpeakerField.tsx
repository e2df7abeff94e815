import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { KindBadge } from '../../actors/KindBadge.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { toSpeakers, withSpeaker, type Followed } from '../draft.ts'
import { ActorSearch } from './ActorSearch.tsx'
import { Line } from './Line.tsx'
import type { FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/** The choice that means "no other speaker: the source itself speaks". */
const itself = 'source-itself'
const unclear = 'unclear'

/**
 * The speaker: one, several together, one of several if it is unclear, or the source itself. While several are offered none is chosen, and they
 * are the first choices.
 */
export function SpeakerField({ draft, around, compact, onChange }: FieldProps) {
  const { speakers, speakersUnclear, speakersOffered } = draft
  const [followed, setFollowed] = useState<Followed>({ links: draft.chain, left: draft.chain })
  const { actors, candidates, sourceName } = around
  // The choices keep their order and digits while the card is open; a choice that moved would lose the focus.
  const [first] = useState(() => [...(speakersOffered ?? []), ...speakers, ...candidates])
  const known = [...new Set([...first, ...speakers, ...candidates])].flatMap((id) => actors.get(id) ?? [])
  const unclearWords = speakers.length > 1 ? strings.speaker.unclearWhich : strings.speaker.unclearOr(sourceName)
  const options = [
    ...known.map((actor) => ({
      id: actor.id,
      title: actor.name,
      label: (
        <>
          <KindBadge kind={actor.kind} />
          <span dir="auto">{actor.name}</span>
        </>
      ),
    })),
    {
      id: itself,
      title: strings.speaker.itself(sourceName),
      label: <span dir="auto">{strings.speaker.itself(sourceName)}</span>,
    },
    ...(speakers.length > 0
      ? [
          {
            id: unclear,
            title: strings.speaker.unclear,
            label: (
              <span dir="auto" title={unclearWords}>
                {unclearWords}
              </span>
            ),
          },
        ]
      : []),
  ]
  const choose = (id: Id, adding: boolean) => {
    if (id === unclear) return onChange({ speakersUnclear: !speakersUnclear }, false)
    const next = toSpeakers(draft, id === itself ? [] : adding ? withSpeaker(speakers, id) : [id], followed)
    setFollowed(next.followed)
    onChange(next.patch, false)
  }
  const said = speakers.length === 0 ? [itself] : [...speakers, ...(speakersUnclear ? [unclear] : [])]
  const chosen = speakersOffered === null ? said : []
  return (
    <Line label={strings.speaker.label} field="speaker">
      <Choices
        compact={compact}
        label={strings.speaker.choices}
        several
        options={options}
        chosen={chosen}
        proposed={draft.proposed.includes('speakers')}
        onChoose={choose}
      />
      <ActorSearch
        label={strings.speaker.find}
        placeholder={strings.speaker.placeholder}
        actors={actors}
        likely={candidates.filter((id) => !speakers.includes(id))}
        focusAfter=".choice.on"
        onPick={(id, adding) => {
          if (id !== null) choose(id, adding)
        }}
      />
    </Line>
  )
}

import { useMemo, useState } from 'react'
import { officeInSentence } from '#shared/actors/office-text.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { questionShows } from '../../core/registers/questions-state.ts'
import { KindBadge } from '../../records/actors/KindBadge.tsx'
import { isShown, occasionsOf, sidesOf, type Narrowing, type RailValue } from './narrowing.ts'
import type { Lookups } from './report-lookups.ts'
import { strings } from './strings.tsx'

/** Same as in the rails of the other registers: hundreds of occasions would dominate the layout time. */
const maxShown = 8

/** The rail of the Questions screen: which questions to show, and from which occasions and sides. */
export function QuestionsRail({
  questions,
  lookups: { claims, actors },
  narrowing: { show, occasion, side },
  onChange,
}: {
  readonly questions: readonly QuestionView[]
  readonly lookups: Lookups
  readonly narrowing: Narrowing
  readonly onChange: (patch: Partial<Narrowing>) => void
}) {
  const occasions = useMemo(() => occasionsOf(questions, (claim) => claims.get(claim)?.occasion), [questions, claims])
  const sides = useMemo(() => sidesOf(questions, claims, actors), [questions, claims, actors])
  const sideOf = (id: string) => actors.get(id)
  return (
    <aside className="register-rail left-rail" aria-label={strings.rail.label}>
      <h2 className="eyebrow">{strings.rail.show}</h2>
      {questionShows.map((one) => (
        <RailRow
          key={one}
          words={strings.rail.shows[one]}
          count={questions.filter((question) => isShown(question, one)).length}
          isOn={one === show}
          onPress={() => onChange({ show: one })}
        />
      ))}
      <RailValues
        label={strings.rail.occasions}
        values={occasions}
        chosen={occasion}
        onChoose={(id) => onChange({ occasion: id })}
      />
      <RailValues
        label={strings.rail.sides}
        values={sides}
        chosen={side}
        kindOf={(id) => sideOf(id)?.kind}
        wordsOf={({ id, label }) => strings.rail.side(label, officeInSentence(sideOf(id)?.office ?? ''))}
        onChoose={(id) => onChange({ side: id })}
      />
    </aside>
  )
}

function RailValues<K extends string>({
  label,
  values,
  chosen,
  kindOf,
  wordsOf = (value) => value.label,
  onChoose,
}: {
  readonly label: string
  readonly values: readonly RailValue<K>[]
  readonly chosen: K | null
  readonly kindOf?: (id: K) => ActorKind | undefined
  readonly wordsOf?: (value: RailValue<K>) => string
  readonly onChoose: (id: K | null) => void
}) {
  const [more, setMore] = useState(false)
  if (values.length === 0) return null
  const shown = more ? values : values.filter(({ id }, i) => i < maxShown || id === chosen)
  return (
    <>
      <h2 className="eyebrow">{label}</h2>
      {shown.map((value) => (
        <RailRow
          key={value.id}
          words={wordsOf(value)}
          count={value.claims}
          isOn={value.id === chosen}
          kind={kindOf?.(value.id)}
          onPress={() => onChoose(value.id === chosen ? null : value.id)}
        />
      ))}
      {values.length > shown.length && (
        <button type="button" className="rail-more" onClick={() => setMore(true)}>
          {strings.rail.more(values.length - shown.length)}
        </button>
      )}
    </>
  )
}

function RailRow({
  words,
  count,
  isOn,
  kind,
  onPress,
}: {
  readonly words: string
  readonly count: number
  readonly isOn: boolean
  readonly kind?: ActorKind | undefined
  readonly onPress: () => void
}) {
  return (
    <button type="button" className="rail-row" aria-pressed={isOn} onClick={onPress}>
      {kind && <KindBadge kind={kind} />}
      <span className="rail-words" dir="auto" title={words}>
        {words}
      </span>
      <span className="rail-count">{count}</span>
    </button>
  )
}

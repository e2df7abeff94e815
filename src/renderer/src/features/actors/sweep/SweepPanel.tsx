import { useEffect, useRef, useState } from 'react'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import { counted, numberText } from '#shared/words/counted.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import type { Sweeping } from '../../../core/app-state.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { beginSweep } from './begin-sweep.ts'
import { SweepRow } from './SweepRow.tsx'
import { answered, answeredAll, beginReview, keyOfCandidate, stepped, tickedOf } from './sweep-state.ts'
import './sweep.css'

/**
 * The review of a sweep: yes or no for each occurrence; Enter marks the ticked ones as one gesture. `onShow` shows an occurrence in its
 * text.
 */
export function SweepPanel({
  sweep,
  openSource,
  onShow,
  onLeave,
}: {
  readonly sweep: Sweeping
  readonly openSource: string | null
  readonly onShow: (candidate: SweepCandidate, ticked: readonly SweepCandidate[]) => void
  readonly onLeave: () => void
}) {
  const app = useApp()
  const { client, spentKeys, state, stores } = app
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const listRef = useRef<HTMLDivElement>(null)
  const [review, setReview] = useState(() => beginReview(sweep.found.candidates))
  const { candidates, ticked, at } = review
  const actor = actors.get(sweep.actor)
  const name = actor?.name ?? ''
  const focused = candidates[at]

  useEffect(() => {
    if (focused) onShow(focused, tickedOf(review))
  }, [focused, review, onShow])

  const answer = (yes: boolean) => {
    setReview(answered(review, yes))
    state.getState().announce(`${yes ? 'Yes' : 'No'}: ${at + 1} of ${candidates.length}`)
  }
  const answerAll = (yes: boolean) => {
    setReview(answeredAll(review, yes))
    state.getState().announce(yes ? `All ${candidates.length} ticked` : 'None ticked')
  }
  const apply = async () => {
    const key = spentKeys.lastKey()
    const places = tickedOf(review).map(({ revision, start, end }) => ({ revision, range: { start, end } }))
    if (
      places.length > 0 &&
      (await client.mutate('addMentions', { who: { actor: sweep.actor }, places })) === undefined
    )
      return
    onLeave()
    spentKeys.spend(key)
    state
      .getState()
      .announce(
        places.length === 0
          ? 'Nothing was ticked, so nothing was marked'
          : `Marked ${counted(places.length, 'mention')} of ${name}`,
      )
  }
  useKeyScope('sweep', {
    'sweep.yes': () => answer(true),
    'sweep.no': () => answer(false),
    'sweep.next': () => setReview(stepped(review, 1)),
    'sweep.previous': () => setReview(stepped(review, -1)),
    'sweep.all': () => answerAll(true),
    'sweep.none': () => answerAll(false),
    'sweep.scope': () => void beginSweep(app, sweep.actor, sweep.source === null ? openSource : null),
    'sweep.apply': () => (isButton(document.activeElement) ? false : void apply()),
    'sweep.leave': onLeave,
  })

  const placeOf = ({ source, paragraph }: SweepCandidate) =>
    [sweep.source === null ? sourceNameOf(source) : '', paragraph === null ? 'heading' : `¶${paragraph}`]
      .filter(Boolean)
      .join(' ')
  const sourceNameOf = (id: string) => {
    const source = sources.get(id)
    return source ? sourceVoice(source) : ''
  }
  const insideOf = ({ inside }: SweepCandidate) => {
    if (inside === null) return null
    return `${inside.mention === null ? 'in a name of' : 'inside a mention of'} ${actors.get(inside.actor)?.name ?? 'another actor'}`
  }

  return (
    <section className="sweep-panel" aria-label={`Sweep for ${name}`}>
      <header>
        <h2>
          {actor && <KindBadge kind={actor.kind} />}
          <bdi title={name}>{name}</bdi>
        </h2>
        <p>
          {ticked.size} of {candidates.length} to mark · {sweep.source === null ? 'the whole case' : 'this text'}
          {sweep.found.marked > 0 && ` · ${sweep.found.marked} marked already`}
        </p>
        <p className="sweep-names" dir="auto" title={sweep.found.names.join(', ')}>
          {sweep.found.names.join(', ')}
        </p>
      </header>
      <VirtualList
        items={candidates}
        keyOf={keyOfCandidate}
        label="Occurrences"
        chosen={focused ? keyOfCandidate(focused) : null}
        estimate={estimate}
        takesFocus
        listRef={listRef}
        onChoose={(one) => setReview((now) => ({ ...now, at: now.candidates.indexOf(one) }))}
      >
        {(one, isChosen) => {
          const index = candidates.indexOf(one)
          return (
            <SweepRow
              candidate={one}
              ticked={ticked.has(index)}
              chosen={isChosen}
              place={placeOf(one)}
              inside={insideOf(one)}
              onToggle={() =>
                setReview((now) => ({ ...answered({ ...now, at: index }, !now.ticked.has(index)), at: index }))
              }
            />
          )
        }}
      </VirtualList>
      {sweep.found.more > 0 && (
        <p className="sweep-more">And {numberText(sweep.found.more)} more: mark these, then sweep again.</p>
      )}
      <footer>
        <span>
          <KeyOf command="sweep.yes" /> <KeyOf command="sweep.no" /> yes, no
        </span>
        <button type="button" onClick={() => answerAll(true)}>
          <KeyOf command="sweep.all" /> all
        </button>
        <button type="button" onClick={() => answerAll(false)}>
          <KeyOf command="sweep.none" /> none
        </button>
        <button
          type="button"
          onClick={() => void beginSweep(app, sweep.actor, sweep.source === null ? openSource : null)}
        >
          <KeyOf command="sweep.scope" /> {sweep.source === null ? 'this text' : 'whole case'}
        </button>
        <Button look="primary" onPress={() => void apply()}>
          Mark {ticked.size} <KeyOf command="sweep.apply" />
        </Button>
      </footer>
    </section>
  )
}

function estimate(): number {
  return 62
}

function isButton(element: Element | null): boolean {
  return element instanceof HTMLButtonElement
}

import { useEffect, useRef, useState } from 'react'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
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
import { strings } from './strings.ts'
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
    state.getState().speak(strings.answered(yes, at + 1, candidates.length))
  }
  const answerAll = (yes: boolean) => {
    setReview(answeredAll(review, yes))
    state.getState().speak(yes ? strings.allTicked(candidates.length) : strings.noneTicked)
  }
  const apply = async () => {
    const key = spentKeys.lastKey()
    const places = tickedOf(review).map(({ revision, start, end }) => ({ revision, range: { start, end } }))
    const who = { actor: sweep.actor }
    if (places.length === 0) state.getState().announce(strings.markedNone)
    else if (
      (await client.mutate('addMentions', { who, places }, strings.markedMentions(places.length, name))) === undefined
    )
      return
    onLeave()
    spentKeys.spend(key)
  }
  const changeScope = () => void beginSweep(app, sweep.actor, sweep.source === null ? openSource : null)
  useKeyScope('sweep', {
    'sweep.yes': () => answer(true),
    'sweep.no': () => answer(false),
    'sweep.next': () => setReview(stepped(review, 1)),
    'sweep.previous': () => setReview(stepped(review, -1)),
    'sweep.all': () => answerAll(true),
    'sweep.none': () => answerAll(false),
    'sweep.scope': changeScope,
    'sweep.apply': () => (isButton(document.activeElement) ? false : void apply()),
    'sweep.leave': onLeave,
  })

  const placeOf = ({ source, where }: SweepCandidate) =>
    [sweep.source === null ? sourceNameOf(source) : '', strings.place(where)].filter(Boolean).join(' ')
  const sourceNameOf = (id: string) => {
    const source = sources.get(id)
    return source ? sourceVoice(source) : ''
  }
  const doubtOf = ({ inside, unsure }: SweepCandidate) => {
    if (inside === null) return unsure ? strings.shortName : null
    const other = actors.get(inside.actor)?.name ?? strings.anotherActor
    return inside.mention === null ? strings.insideName(other) : strings.insideMention(other)
  }

  return (
    <section className="sweep-panel" aria-label={strings.label(name)}>
      <header>
        <h2>
          {actor && <KindBadge kind={actor.kind} />}
          <bdi title={name}>{name}</bdi>
          <Button look="quiet" onPress={onLeave}>
            {strings.close} <KeyOf command="sweep.leave" />
          </Button>
        </h2>
        <p>{strings.progress(ticked.size, candidates.length, sweep.source === null, sweep.found.marked)}</p>
        <p className="sweep-names" dir="auto" title={sweep.found.names.join(', ')}>
          {sweep.found.names.join(', ')}
        </p>
      </header>
      <VirtualList
        items={candidates}
        keyOf={keyOfCandidate}
        label={strings.list}
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
              doubt={doubtOf(one)}
              onToggle={() =>
                setReview((now) => ({ ...answered({ ...now, at: index }, !now.ticked.has(index)), at: index }))
              }
            />
          )
        }}
      </VirtualList>
      {sweep.found.more > 0 && <p className="sweep-more">{strings.more(sweep.found.more)}</p>}
      <footer>
        <Button preventFocusOnPress onPress={() => answer(true)}>
          {strings.yes} <KeyOf command="sweep.yes" />
        </Button>
        <Button preventFocusOnPress onPress={() => answer(false)}>
          {strings.no} <KeyOf command="sweep.no" />
        </Button>
        <span className="sweep-all">
          <Button look="quiet" preventFocusOnPress onPress={() => answerAll(true)}>
            {strings.all} <KeyOf command="sweep.all" />
          </Button>
          <Button look="quiet" preventFocusOnPress onPress={() => answerAll(false)}>
            {strings.none} <KeyOf command="sweep.none" />
          </Button>
          <Button look="quiet" preventFocusOnPress onPress={changeScope}>
            {sweep.source === null ? strings.thisText : strings.wholeCase} <KeyOf command="sweep.scope" />
          </Button>
        </span>
        <Button look="primary" onPress={() => void apply()}>
          {strings.apply(ticked.size)} <KeyOf command="sweep.apply" />
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

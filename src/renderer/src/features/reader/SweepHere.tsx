import { useCallback, useEffect, useRef, useState } from 'react'
import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import { SweepPanel } from '../actors/index.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import type { Sweeping } from '../../core/app-state.ts'
import { focusText, highlight } from './moves.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

type Shown = { readonly candidate: SweepCandidate; readonly ticked: readonly SweepCandidate[] }

/** The review of a sweep beside the text. The current occurrence is shown in its place; another source is opened if it is there. */
export function SweepHere({ sweep, reading }: { readonly sweep: Sweeping; readonly reading: Reading | null }) {
  const { state } = useApp()
  const openSource = useAppState((values) => values.openSource)
  const [shown, setShown] = useState<Shown | null>(null)
  const onShow = useCallback(
    (candidate: SweepCandidate, ticked: readonly SweepCandidate[]) => {
      if (candidate.source !== state.getState().openSource) state.getState().set({ openSource: candidate.source })
      setShown({ candidate, ticked })
    },
    [state],
  )
  const latest = useRef(reading)
  useEffect(() => {
    latest.current = reading
  })
  const onLeave = useCallback(() => {
    state.getState().set({ sweep: null })
    if (latest.current) focusText(latest.current, null)
  }, [state])
  return (
    <>
      {reading && shown && <ShownInText reading={reading} shown={shown} />}
      <SweepPanel sweep={sweep} openSource={openSource} onShow={onShow} onLeave={onLeave} />
    </>
  )
}

function ShownInText({ reading, shown: { candidate, ticked } }: { readonly reading: Reading; readonly shown: Shown }) {
  const drawn = useReadingStateOf(reading, (values) => values.drawn)
  useEffect(() => {
    if (!drawn || candidate.revision !== reading.text.revision) return
    highlight(
      reading,
      'swept',
      ticked.filter(({ revision, start }) => revision === candidate.revision && start !== candidate.start),
    )
    highlight(reading, 'pending', [candidate])
    reading.reader()?.reveal(candidate, 'nearest')
    return () => {
      highlight(reading, 'swept', [])
      highlight(reading, 'pending', [])
    }
  }, [reading, drawn, candidate, ticked])
  return null
}

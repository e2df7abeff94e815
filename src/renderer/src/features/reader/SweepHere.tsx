import { useCallback, useEffect, useRef, useState } from 'react'
import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import { SweepPanel } from '../actors/index.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import type { Sweeping } from '../../core/app-state.ts'
import { focusText, highlight } from './moves.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

type Shown = { readonly candidate: SweepCandidate; readonly ticked: readonly SweepCandidate[] }

/** The review of a sweep beside the text. The current occurrence is shown in its place; another source is opened if it is there. */
export function SweepHere({ sweep, openText }: { readonly sweep: Sweeping; readonly openText: OpenText | null }) {
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
  const latest = useRef(openText)
  useEffect(() => {
    latest.current = openText
  })
  const onLeave = useCallback(() => {
    state.getState().set({ sweep: null })
    if (latest.current) focusText(latest.current, null)
  }, [state])
  return (
    <>
      {openText && shown && <ShownInText openText={openText} shown={shown} />}
      <SweepPanel sweep={sweep} openSource={openSource} onShow={onShow} onLeave={onLeave} />
    </>
  )
}

function ShownInText({
  openText,
  shown: { candidate, ticked },
}: {
  readonly openText: OpenText
  readonly shown: Shown
}) {
  const drawn = useOpenTextStateOf(openText, (values) => values.drawn)
  useEffect(() => {
    if (!drawn || candidate.revision !== openText.text.revision) return
    highlight(
      openText,
      'swept',
      ticked.filter(({ revision, start }) => revision === candidate.revision && start !== candidate.start),
    )
    highlight(openText, 'pending', [candidate])
    openText.reader()?.reveal(candidate, 'nearest')
    return () => {
      highlight(openText, 'swept', [])
      highlight(openText, 'pending', [])
    }
  }, [openText, drawn, candidate, ticked])
  return null
}

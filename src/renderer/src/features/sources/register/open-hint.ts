import { useEffect, useMemo } from 'react'
import type { SourceView } from '#shared/sources/source-view.ts'
import { useApp } from '../../../core/app-context.ts'
import { useHintWords } from '../../../core/use-place.ts'
import { useQuery } from '../../../core/use-query.ts'
import { strings } from './strings.tsx'

/** What the keys of the chosen source say in the status bar: where reading goes on, and whether D marks it as done or takes that back. */
export function useOpenHint(source: SourceView | null): void {
  const { queries } = useApp()
  const place = useQuery('readPlace', source && { id: source.id })
  const isDone = source?.workState === 'done'
  // Reading on changes no record, so what was read here is dropped when the screen is left.
  useEffect(() => () => queries.cache.removeQueries({ queryKey: ['readPlace'] }), [queries])
  useHintWords(
    useMemo(
      () => ({
        ...(place && { 'source-register.open': strings.screen.continueAt(place) }),
        ...(isDone && { 'source-register.done': strings.screen.notDone }),
      }),
      [place, isDone],
    ),
  )
}

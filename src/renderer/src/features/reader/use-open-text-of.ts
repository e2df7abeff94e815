import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Id } from '#shared/model/id.ts'
import { withoutAside } from '#shared/sources/without-aside.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { isAsideMarked } from './aside-of-text.ts'
import { QueryFailed } from '../../core/queries.ts'
import { createOpenText, type OpenText } from './open-text.ts'

let openings = 0

/** Reads a source's text, and again when one of its blocks changes; null until it is loaded. */
export function useOpenTextOf(source: Id | null): OpenText | null {
  const app = useApp()
  const { data: opened } = useQuery(
    {
      queryKey: ['readSource', 'with marks', source],
      queryFn: async () => {
        const read = await app.texts.read(source!)
        if (!read) throw new QueryFailed('unreadable')
        return read
      },
      // A text read during the start of the app is there for the first render.
      initialData: () => (source === null ? undefined : (app.texts.take(source) ?? undefined)),
      enabled: source !== null,
      // Marks of a text are in the stores only while it is open, so it is read with them whenever it is opened.
      gcTime: 0,
    },
    app.queries.cache,
  )
  const isAsideShown = useAppState((values) => source !== null && values.asidesShown.has(source))
  const read = opened?.text
  // Words that are marked are never hidden.
  const text = useMemo(
    () => read && (isAsideShown || isAsideMarked(read, app) ? read : withoutAside(read)),
    [read, isAsideShown, app],
  )
  const place = opened?.place ?? null
  // Reading it again must not begin anew with the same text: the reading position, read with it, has moved on.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => (text ? createOpenText(app, { text, place }, openings++) : null), [app, text])
}

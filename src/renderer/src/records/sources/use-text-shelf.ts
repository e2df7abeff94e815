import { useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { useApp } from '../../core/app-context.ts'
import { readTexts } from './read-texts.ts'
import type { TextShelf } from './text-shelf.ts'

/**
 * A cache of source texts. Each is read at its first request, and again when its source changes. Texts requested together arrive together.
 */
export function useTextShelf(): TextShelf {
  const { api, client, state } = useApp()
  const [texts, setTexts] = useState<ReadonlyMap<Id, SourceText>>(new Map())
  const asked = useRef(new Set<Id>())
  const waiting = useRef<Id[]>([])
  const [read] = useState(() => async (ids: readonly Id[]) => {
    const found = await readTexts(client, state, ids)
    setTexts((last) => new Map([...last].filter(([id]) => !ids.includes(id)).concat([...found])))
  })
  useEffect(
    () =>
      api.onChanged(({ affected }) => {
        if (affected.some(({ type }) => type === 'source' || type === 'block')) void read([...asked.current])
      }),
    [api, read],
  )
  return useMemo(
    () => ({
      texts,
      ask: (source) => {
        if (source === '' || asked.current.has(source)) return
        asked.current.add(source)
        if (waiting.current.push(source) === 1) queueMicrotask(() => void read(waiting.current.splice(0)))
      },
    }),
    [texts, read],
  )
}

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { useApp } from '../app/app-context.ts'
import type { TextShelf } from './text-shelf.ts'

/** A shelf of source texts: each is read once when it is first asked for, and anew when its source is touched. */
export function useTextShelf(): TextShelf {
  const { api, client } = useApp()
  const [texts, setTexts] = useState<ReadonlyMap<Id, SourceText>>(new Map())
  const asked = useRef(new Set<Id>())
  useEffect(() => api.onChanged(({ touched }) => {
    if (!touched.some(({ type }) => type === 'source' || type === 'block')) return
    const again = [...asked.current]
    void Promise.all(again.map((id) => client.want('readSource', { id }))).then((found) => setTexts(new Map(found.flatMap((text) => (text ? [[text.source, text]] : [])))))
  }), [api, client])
  return useMemo(() => ({
    texts,
    ask: (source) => {
      if (asked.current.has(source)) return
      asked.current.add(source)
      void client.want('readSource', { id: source }).then((text) => { if (text) setTexts((last) => new Map(last).set(source, text)) })
    },
  }), [texts, client])
}

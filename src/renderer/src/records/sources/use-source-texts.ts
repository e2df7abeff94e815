import { useEffect, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { useApp } from '../../core/app-context.ts'
import { readTexts } from './read-texts.ts'

/** The texts of these sources. Each is read once, and again when its source changes; absent until it is loaded. */
export function useSourceTexts(sources: Iterable<Id>): ReadonlyMap<Id, SourceText> {
  const { api, client, state } = useApp()
  const [texts, setTexts] = useState<ReadonlyMap<Id, SourceText>>(new Map())
  const wanted = [...new Set(sources)].sort().join(' ')

  useEffect(() => {
    let current = true
    const read = async () => {
      const ids = wanted === '' ? [] : wanted.split(' ')
      const found = await readTexts(client, state, ids)
      if (current) setTexts(found)
    }
    void read()
    const stop = api.onChanged(({ affected }) => {
      if (affected.some(({ type }) => type === 'source' || type === 'block')) void read()
    })
    return () => {
      current = false
      stop()
    }
  }, [api, client, state, wanted])

  return texts
}

import { createContext, use, useEffect } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'

/** The texts requested by rows as they become visible: a list of claims over a thousand sources reads only a few texts. */
export type TextShelf = { readonly texts: ReadonlyMap<Id, SourceText>; readonly ask: (source: Id) => void }

export const TextShelfContext = createContext<TextShelf>({ texts: new Map(), ask: () => {} })

/** Requests and returns the text of a source; undefined until it is loaded. */
export function useShelvedText(source: Id): SourceText | undefined {
  const { texts, ask } = use(TextShelfContext)
  useEffect(() => ask(source), [ask, source])
  return texts.get(source)
}

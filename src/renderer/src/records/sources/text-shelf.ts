import { createContext, use, useEffect } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'

/** The texts that rows ask for as they come into sight: a list of claims over a thousand sources reads few of them. */
export type TextShelf = { readonly texts: ReadonlyMap<Id, SourceText>; readonly ask: (source: Id) => void }

export const TextShelfContext = createContext<TextShelf>({ texts: new Map(), ask: () => {} })

/** The text of a source, which is asked for; undefined until it is in. */
export function useShelvedText(source: Id): SourceText | undefined {
  const { texts, ask } = use(TextShelfContext)
  useEffect(() => ask(source), [ask, source])
  return texts.get(source)
}

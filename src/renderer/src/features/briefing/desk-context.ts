import type { NodeKey } from 'lexical'
import { createContext, useContext } from 'react'
import type { StaleChange } from '#shared/briefing/stale/stale-view.ts'
import type { SaidRun } from '#shared/briefing/compose/said/said-run.ts'
import type { Id } from '#shared/model/id.ts'
import type { SaidPart } from './said-parts.ts'
import type { ComposerSession } from './document/composer-session.ts'

/** A claim in the words in which it is printed: its sentence, and its words alone. */
export type Worded = {
  readonly speaker: string
  /** The sentence with its speaker, on one line. */
  readonly line: string
  readonly words: readonly SaidRun[]
}

/** Shared by the parts of the briefing screen: the open document, and its claims as they are cited and worded. */
export type Desk = {
  readonly session: ComposerSession
  /** "[1 ¶3f]", in the numbering and with the letters of this briefing. */
  readonly cite: (claim: Id) => string
  /** Whether a citation is one of the same claim as the one before it; it is then printed once. */
  readonly isRepeat: (citation: NodeKey) => boolean
  readonly isGone: (claim: Id) => boolean
  /** A claim in what was said, by its block; null as `word`. */
  readonly part: (block: NodeKey) => SaidPart | null
  /** Null until the source's text is loaded, and for a deleted claim. */
  readonly word: (claim: Id) => Worded | null
  readonly isConfirmed: (claim: Id) => boolean
  /** What became of a claim since a citation of it was made; null if nothing did. Without the node, since any of its citations was made. */
  readonly staleAt: (claim: Id, citation: NodeKey | null) => readonly StaleChange[] | null
  readonly jumpTo: (claim: Id) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of the briefing stands outside of its desk.')
  return desk
}

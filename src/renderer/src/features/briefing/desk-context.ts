import type { NodeKey } from 'lexical'
import { createContext, useContext } from 'react'
import type { SaidRun } from '#shared/briefing/compose/said-wording.ts'
import type { Id } from '#shared/model/id.ts'
import type { ComposerSession } from './document/composer-session.ts'

/** A claim worded as it is printed. */
export type Worded = { readonly speaker: string; readonly runs: readonly SaidRun[]; readonly text: string }

/** What the parts of the briefing's desk share: the open document, and the claims as they read there. */
export type Desk = {
  readonly session: ComposerSession
  /** "[1 ¶3]", in the numbering of this briefing. */
  readonly cite: (claim: Id) => string
  /** Whether a citation says the same place as the one it stands behind: the place is printed once. */
  readonly isRepeat: (citation: NodeKey) => boolean
  readonly isGone: (claim: Id) => boolean
  /** Null while the source's text is not in, and for a claim that is gone. */
  readonly word: (claim: Id) => Worded | null
  readonly isConfirmed: (claim: Id) => boolean
  readonly jumpTo: (claim: Id) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of the briefing stands outside of its desk.')
  return desk
}

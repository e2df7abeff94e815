import type { VirtualItem } from '@tanstack/react-virtual'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Id } from '#shared/model/id.ts'

/** Which questions the side offers to show. */
export const questionShows = ['all', 'contested', 'one-origin', 'no-view'] as const
export type QuestionShow = (typeof questionShows)[number]

/** The questions as the person left them: which are shown, in which order, where the choice is. */
type QuestionsValues = {
  readonly show: QuestionShow
  /** Only those that something was said to on this occasion; "none" is what has none. */
  readonly occasion: Id | 'none' | null
  readonly words: string
  readonly byDate: boolean
  readonly chosen: Id | null
  /** The report within the chosen question that the keys are for. */
  readonly report: Id | null
  readonly place: { readonly offset: number; readonly sizes: VirtualItem[] } | null
}

type QuestionsState = StoreApi<QuestionsValues>

const start: QuestionsValues = {
  show: 'all',
  occasion: null,
  words: '',
  byDate: false,
  chosen: null,
  report: null,
  place: null,
}

export function createQuestionsState(): QuestionsState & { readonly reset: () => void } {
  const store = createStore<QuestionsValues>(() => start)
  return Object.assign(store, { reset: () => store.setState(start) })
}

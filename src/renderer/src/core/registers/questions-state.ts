import type { VirtualItem } from '@tanstack/react-virtual'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Id } from '#shared/model/id.ts'

/** The filters in the rail of the Questions screen. */
export const questionShows = ['all', 'contested', 'one-origin', 'unanswered', 'no-view'] as const
export type QuestionShow = (typeof questionShows)[number]

/** Filters, selection and scroll position of the Questions screen. */
type QuestionsValues = {
  readonly show: QuestionShow
  /** Only questions with a report from this occasion; "none" means without an occasion. */
  readonly occasion: Id | 'none' | null
  /** Only questions with a report whose speaker is of this side; "own" means that the source itself speaks. */
  readonly side: Id | 'own' | null
  readonly words: string
  readonly chosen: Id | null
  /** The report in the chosen question that keys act on. */
  readonly report: Id | null
  readonly place: { readonly offset: number; readonly sizes: VirtualItem[] } | null
}

type QuestionsState = StoreApi<QuestionsValues>

const start: QuestionsValues = {
  show: 'all',
  occasion: null,
  side: null,
  words: '',
  chosen: null,
  report: null,
  place: null,
}

export function createQuestionsState(): QuestionsState & { readonly reset: () => void } {
  const store = createStore<QuestionsValues>(() => start)
  return Object.assign(store, { reset: () => store.setState(start) })
}

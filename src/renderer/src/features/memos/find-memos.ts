import { findByWords } from '#shared/search/match-words.ts'
import type { MemoView } from '#shared/memos/memo-view.ts'

/** Memos that contain every typed word in their text or in the name of their record. */
export function findMemos(memos: readonly MemoView[], typed: string): readonly MemoView[] {
  return findByWords(memos, typed, ({ body, owner }) => `${body}\n${owner.name}\n${owner.type}`)
}

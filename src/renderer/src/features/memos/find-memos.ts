import type { MemoView } from '#shared/memos/memo-view.ts'

export const ownerWord: Readonly<Record<MemoView['owner']['type'], string>> = {
  claim: 'on the claim',
  actor: 'on',
  source: 'on the source',
  question: 'on the question',
  occasion: 'on the occasion',
  tag: 'on the tag',
  briefing: 'on the briefing',
  place: 'on the words',
}

/** The memos that hold every word typed: in what they say, or in what they are on. */
export function findMemos(memos: readonly MemoView[], typed: string): readonly MemoView[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return memos
  return memos.filter(({ body, owner }) => {
    const text = `${body}\n${owner.name}\n${owner.type}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}

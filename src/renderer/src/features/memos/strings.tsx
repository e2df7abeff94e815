import type { ReactNode } from 'react'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { counted } from '#shared/words/counted.ts'

type Owner = MemoView['owner']['type']

/** What a memo is on, before its name. */
const on: Readonly<Record<Owner, string>> = {
  claim: 'on the claim',
  actor: 'on',
  source: 'on the source',
  question: 'on the question',
  occasion: 'on the occasion',
  tag: 'on the tag',
  briefing: 'on the briefing',
  place: 'on the words',
}

const titles: Readonly<Record<Owner, (name: string) => string>> = {
  claim: (name) => `Memo on the claim ${name}`,
  actor: (name) => `Memo on ${name}`,
  source: (name) => `Memo on the source ${name}`,
  question: (name) => `Memo on the question ${name}`,
  occasion: (name) => `Memo on the occasion ${name}`,
  tag: (name) => `Memo on the tag ${name}`,
  briefing: (name) => `Memo on the briefing ${name}`,
  place: (name) => `Memo on the words ${name}`,
}

/** What the memos say on screen. Keys come as nodes. */
export const strings = {
  /** `owner` is what it was on. */
  deleted: ({ type, name }: Pick<MemoView['owner'], 'type' | 'name'>) =>
    `${titles[type](`“${name.slice(0, 80)}”`)} deleted`,

  screen: {
    label: 'Memos',
    list: 'Memos',
    /** Which row is chosen, in the status bar. */
    place: (row: number, all: number) => `Memo ${row} of ${all}`,
    title: (count: number) => (count === 0 ? 'Memos' : counted(count, 'memo')),
    filter: 'Filter memos',
    none: 'No memos yet',
    noneIn: (name: ReactNode) => <>No memos in “{name}” yet</>,
    noneHint: (read: ReactNode, memo: ReactNode, write: ReactNode) => (
      <>
        In the text ({read}), {memo} writes one on a mark or a place; {write} on whatever is selected, on any screen.
      </>
    ),
    noneFound: 'No memo contains these words.',
    clearFilter: 'Clear the filter',
    /** What a memo is on, and where if it is on a place in a text. */
    on: (owner: Owner, where: string | undefined, name: string) => (
      <>
        <span className="quiet">{where ? `${on[owner]} ${where}` : on[owner]}</span> <b dir="auto">{name}</b>
      </>
    ),
  },

  sheet: {
    title: (owner: Owner, name: string) => titles[owner](name),
    label: 'Memo',
    leave: 'Cancel',
    save: (key: ReactNode) => <>Save {key}</>,
    saved: 'Memo saved.',
  },
} as const

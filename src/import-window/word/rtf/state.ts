import type { Story } from './story.ts'

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'nowhere'
  | 'fonts'
  | 'styles'
  | 'marker'
  | 'instruction'
  /** A field of the document's properties: `into` says which. */
  | 'property'

/** A field: what it computes, as it is written. */
export type Field = { instruction: string }

/** What holds within a group of the file, and is as it was before when the group ends. */
export type State = {
  destination: Destination
  into: string
  story: Story
  field: Field | null
  link: string | null
  isBold: boolean
  isItalic: boolean
  isHidden: boolean
  isStruck: boolean
  change: 'inserted' | 'deleted' | null
  codePage: number
  /** How many characters follow a character in Unicode, for readers that know no Unicode. */
  fallback: number
  language: number | null
  style: number
  outline: number | null
  listLevel: number
  inTable: boolean
  /** Where text went before a pair of which only the Unicode is read; null outside of such a pair. */
  pair: { readonly destination: Destination; readonly into: string } | null
  /** Whether nothing of the group was read but "\*", which says that readers who do not know the next word skip the group. */
  isStarred: boolean
  /** What is to be done when the group ends. */
  atEnd: (() => void) | null
}

export function firstState(story: Story): State {
  return {
    destination: 'text',
    into: '',
    story,
    field: null,
    link: null,
    isBold: false,
    isItalic: false,
    isHidden: false,
    isStruck: false,
    change: null,
    codePage: 1252,
    fallback: 1,
    language: null,
    style: 0,
    outline: null,
    listLevel: 0,
    inTable: false,
    pair: null,
    isStarred: false,
    atEnd: null,
  }
}

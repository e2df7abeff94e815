import type { ReactNode } from 'react'
import type { Likeness } from '#shared/actors/likeness.ts'
import { counted, numberText } from '#shared/words/counted.ts'

/** What is said on screen where an actor is picked or edited. Names come as nodes. */
export const strings = {
  form: {
    name: 'Actor',
    kind: 'Kind',
    kindChoices: 'Kind of actor',
    access: 'Access',
    howMany: 'How many',
    memo: 'Memo',
  },

  document: {
    author: 'Author',
    authorHint: 'who wrote it',
    date: 'Date',
    seenBy: 'Seen by',
    seenByHint: 'who has read it, as the source says',
  },

  input: { placeholder: 'Type a name', list: 'Actors found' },

  picker: {
    who: (words: string) => `Who is “${words}”?`,
    label: 'Actor',
    placeholder: 'Type a name',
    list: 'Actors',
    likely: 'Possible duplicates:',
    needsKind: 'Type the letter of its kind: P O S L G R D ?',
    otherKind: (name: string, kind: string) =>
      `“${name}” is here already, of the kind ${kind}; to take it, clear the letter and type its name.`,
    newActor: (name: ReactNode) => <>New: “{name}”</>,
    mentions: (count: number) => counted(count, 'mention'),
    newOfKind: 'New actor of this kind',
    newKind: (kind: string) => `New ${kind}`,
    access: 'Access',
    accessHint: 'how they know',
    howMany: 'How many',
    howManyHint: 'as the source says',
    noMore: 'No other in this text',
    more: (count: number) => `${numberText(count)} more in this text`,
    sweep: 'mark all',
  },
} as const

/** Why an actor is likely the same as another. */
export const likenessWord: Readonly<Record<Likeness, string>> = {
  'same-name': 'the same name',
  alias: 'also called so',
  part: 'part of the name',
  initials: 'the same initials',
  'looks-alike': 'looks the same, other letters',
}

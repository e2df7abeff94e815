import type { Id } from '#shared/model/id.ts'

/** What a field of a fact is: words, a date in EDTF, one of some choices, or an actor by its id. */
export type FactField =
  | {
      readonly name: string
      readonly label: string
      readonly kind: 'words' | 'date'
      readonly hints?: readonly string[]
    }
  | {
      readonly name: string
      readonly label: string
      readonly kind: 'choice'
      readonly choices: readonly { readonly value: string; readonly words: string }[]
      /** Goes to what was chosen. */
      readonly onOpen?: (value: string) => void
    }
  | {
      readonly name: string
      readonly label: string
      readonly kind: 'actor'
      /** Cannot be changed once the fact is there. */ readonly fixed?: true
    }

export type FactValues = Readonly<Record<string, string>>

/** One thing known of an actor, in words and as its fields. `look` says how it is drawn; dashed is "learned". */
export type Fact = {
  readonly id: Id
  readonly words: string
  readonly note?: string
  readonly look?: 'learned'
  readonly values: FactValues
}

/** "since 2019-05", "until 2024", "2019 to 2024", or nothing. */
export function spanWords(from: string, to: string): string {
  if (from && to) return `${from} to ${to}`
  return from ? `since ${from}` : to ? `until ${to}` : ''
}

import type { Id } from '#shared/model/id.ts'
import { strings } from '../strings.tsx'

/** A field of a fact: text, an EDTF date, one of several choices, or the id of an actor. */
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
      /** Opens the chosen value. */
      readonly onOpen?: (value: string) => void
    }
  | {
      readonly name: string
      readonly label: string
      readonly kind: 'actor'
      /** Cannot be changed after the fact is created. */ readonly fixed?: true
    }

export type FactValues = Readonly<Record<string, string>>

/** A fact about an actor, in words and as field values. `look` is its style; learned facts are dashed. */
export type Fact = {
  readonly id: Id
  readonly words: string
  readonly note?: string
  readonly look?: 'learned'
  readonly values: FactValues
}

/** "since 2019-05", "until 2024", "2019 to 2024", or empty. */
export function spanWords(from: string, to: string): string {
  if (from && to) return strings.fact.span(from, to)
  return from ? strings.fact.since(from) : to ? strings.fact.until(to) : ''
}

import type { SourceUses } from '#shared/sources/source-uses.ts'
import { strings } from './strings.tsx'

/** Whether more than the text disappears with the source. */
export function hasMarks({ claims, mentions, notes }: SourceUses): boolean {
  return claims + mentions + notes > 0
}

/** Says what is deleted with a source and which briefings cite it; several briefings are given as a number. */
export function goesWith({ claims, mentions, notes, citedBy }: SourceUses): string {
  const words = strings.goesWith
  const kinds = [
    claims > 0 && words.claims(claims),
    mentions > 0 && words.mentions(mentions),
    notes > 0 && words.notes(notes),
  ].filter((one) => one !== false)
  if (kinds.length === 0) return words.nothing
  const marks = words.marks(kinds, claims + mentions + notes)
  const [first] = citedBy
  if (!first) return words.uncited(marks)
  if (citedBy.length > 1) return words.citedByMany(marks, citedBy.length)
  if (claims === 1) return words.citesTheClaim(marks, first.title)
  return first.claims === claims
    ? words.citesAll(marks, first.title)
    : words.citesSome(marks, first.title, first.claims)
}

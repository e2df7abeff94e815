import type { SourceUses } from '#shared/sources/source-uses.ts'
import { counted, numberText } from '#shared/words/counted.ts'

/** Whether more than the text disappears with the source. */
export function hasMarks({ claims, mentions, notes }: SourceUses): boolean {
  return claims + mentions + notes > 0
}

/** Says what is deleted with a source and which briefings cite it; several briefings are given as a number. */
export function goesWith({ claims, mentions, notes, citedBy }: SourceUses): string {
  const marks = [
    claims > 0 && counted(claims, 'claim'),
    mentions > 0 && counted(mentions, 'mention'),
    notes > 0 && counted(notes, 'note'),
  ].filter((one) => one !== false)
  if (marks.length === 0) return 'Nothing is marked in it.'
  const going = `${new Intl.ListFormat('en').format(marks)} ${claims + mentions + notes === 1 ? 'goes' : 'go'} with it`
  const [first] = citedBy
  if (!first) return `${going}; no briefing cites it.`
  if (citedBy.length > 1) return `${going}; ${citedBy.length} briefings cite it.`
  return `${going}; “${first.title}” cites ${claims === 1 ? 'the claim' : first.claims === claims ? 'all of these claims' : `${numberText(first.claims)} of these claims`}.`
}

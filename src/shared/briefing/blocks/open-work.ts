import { z } from 'zod'
import type { Id } from '../../model/id.ts'
import { idSchema } from '../../model/id-schema.ts'
import { sourceName } from '../../sources/source-name.ts'
import { longDate } from '../../words/dates.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { printSentence, type PrintedSentence } from './said-sentence.ts'
import { questionsOption, type BlockRecords } from './block-records.ts'
import { composeUnknown } from './unknown.ts'

/** How many of the last changes a handover can tell. */
export const mostChanges = 100

/** What is handed over. `changes`: how many of the last changes are told. */
export const openWorkOptions = z.strictObject({
  questions: questionsOption,
  unconfirmed: z.boolean().default(true),
  unread: z.boolean().default(true),
  changes: z.int().min(0).max(mostChanges).default(10),
})
export type OpenWorkOptions = z.infer<typeof openWorkOptions>

/** The state of the work: what briefings cite, sources nobody has read, and the last gestures, newest first. `day` is an ISO date. */
export const workSchema = z.strictObject({
  cited: z.array(idSchema),
  unread: z.array(z.strictObject({ title: z.string(), firstWords: z.string(), fileName: z.string() })),
  changes: z.array(z.strictObject({ label: z.string(), day: z.string(), analyst: z.string() })).max(mostChanges),
})
export type Work = z.infer<typeof workSchema>

/** Lists for whoever takes over: each with a heading; an item is a sentence of ours, a claim, or both. */
export type PrintedOpenWork = readonly {
  readonly heading: string
  readonly items: readonly {
    readonly text: string
    readonly citations: readonly PrintedCitation[]
    readonly claim: PrintedSentence | null
  }[]
}[]

/** What is open; null if nothing is. */
export function composeOpenWork(records: BlockRecords, options: OpenWorkOptions): PrintedOpenWork | null {
  const { cited = [], unread = [], changes = [] } = records.work ?? {}
  const met = new Set<Id>()
  const questions = composeUnknown(records, { questions: options.questions, unanswered: true, notSaid: true }) ?? []
  const lists = [
    {
      heading: 'Open questions',
      items: questions.map(({ question, sentence, citations }) => ({
        text: `${question} ${sentence}`,
        citations,
        claim: null,
      })),
    },
    {
      heading: 'Cited but not confirmed',
      items: options.unconfirmed ? [...new Set(cited)].flatMap((id) => unconfirmed(id, records, met)) : [],
    },
    { heading: 'Sources not read', items: options.unread ? unread.map((source) => item(sourceName(source))) : [] },
    {
      heading: 'Last changes',
      items: changes
        .slice(0, options.changes)
        .map(({ label, day, analyst }) =>
          item([longDate(day), analyst.trim(), label].filter((part) => part !== '').join(', ')),
        ),
    },
  ].filter(({ items }) => items.length > 0)
  return lists.length === 0 ? null : lists
}

function item(text: string): PrintedOpenWork[number]['items'][number] {
  return { text, citations: [], claim: null }
}

/** A cited claim of which Attaché proposed something that nobody has confirmed yet. */
function unconfirmed(id: Id, records: BlockRecords, met: Set<Id>): PrintedOpenWork[number]['items'] {
  const claim = records.claims.get(id)
  const source = claim && records.sources.get(claim.source)
  if (!claim || !source || claim.proposed.length === 0) return []
  const fields = claim.proposed.map((field) => fieldWords[field] ?? field).join(', ')
  return [{ text: `Not confirmed: ${fields}`, citations: [], claim: printSentence(claim, source, records, met) }]
}

/** The fields that may be proposed, as the card calls them. */
const fieldWords: Readonly<Record<string, string>> = {
  speakers: 'speaker',
  chain: 'who reports it',
  aboutDate: 'date spoken of',
  saidDate: 'date of speaking',
}

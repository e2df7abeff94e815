import { shortNameOf } from '../../actors/short-names.ts'
import { speakersText } from '../../claims/claim-words.ts'
import type { Answer } from '../../model/enums.ts'
import { answerKey, answerText } from '../../questions/answer.ts'
import type { GivenAnswer } from '../../questions/answer-schema.ts'
import { distinctCitations } from '../compose/citations.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { saidText, type SaidRun } from '../compose/said/said-run.ts'
import { signOf } from './answer-sign.ts'
import { isSecondHand, viaSource, type BlockRecords, type SourcedClaim } from './block-records.ts'
import type { FewWords } from './few-words.ts'
import type { VoiceRow } from './rows-of-voices.ts'

/** One answer in a cell. `answer` has the words of a named answer, else the word of the sign, which is printed where there are no others. */
export type PrintedPosition = {
  readonly sign: Answer | null
  readonly answer: string
  /** Who of a side gives this answer, where they differ; else empty. */
  readonly speaker: string
  readonly words: readonly SaidRun[]
  readonly whose: FewWords['whose']
  readonly qualifiers: readonly string[]
  /** The citations of these words, and those of others who give the same answer. */
  readonly citations: readonly PrintedCitation[]
  readonly also: readonly PrintedCitation[]
}

/** A claim's answer in a row: the claim in few words. */
export type Given = {
  readonly row: string
  readonly answer: GivenAnswer
  readonly found: SourcedClaim
  readonly few: FewWords
}

/** The answers of one row to one question. Claims that say the same on the same terms are told once, in the words of the first. */
export function printCell(given: readonly Given[], records: BlockRecords, row: VoiceRow): PrintedPosition[] {
  const differ = new Set(given.map(({ answer }) => answerKey(answer))).size > 1
  const told = given.map((one) => ({
    ...one,
    terms: termsOf(one, records, row),
    speaker: differ ? speakerIn(one, records) : '',
  }))
  const groups = Map.groupBy(told, ({ answer, terms, speaker }) => JSON.stringify([answerKey(answer), terms, speaker]))
  return [...groups.values()].map((same) => {
    const first = same.find(({ few }) => few.words.length > 0) ?? same[0]!
    const { answer, few, terms, speaker } = first
    const isTold = ({ few: other }: Given) => few.words.length === 0 || saidText(other.words) === saidText(few.words)
    const cites = (of: typeof same) => distinctCitations(of.map(({ found }) => records.cite(found.claim.id)))
    return {
      sign: signOf(answer),
      answer: answerText(answer),
      speaker,
      words: few.words,
      whose: few.whose,
      qualifiers: terms,
      citations: cites(same.filter(isTold)),
      also: cites(same.filter((one) => !isTold(one))),
    }
  })
}

/** On what terms an answer is given, and through whom a reader has it. */
function termsOf({ found: { claim, view }, few }: Given, records: BlockRecords, row: VoiceRow): string[] {
  const isHeard = row.isNamed && claim.chain.length === 0 && isSecondHand(claim, records)
  return isHeard ? [...few.qualifiers, viaSource(view)] : [...few.qualifiers]
}

/** Who speaks, by their short names. */
function speakerIn({ found: { claim } }: Given, { actors }: BlockRecords): string {
  const names = claim.speakers.flatMap((id) => {
    const actor = actors.get(id)
    return actor ? [shortNameOf(actor) ?? actor.name] : []
  })
  return speakersText(names, claim.speakersUnclear)
}

/** Whose the words without quotation marks are. */
export function noteOn(printed: readonly PrintedPosition[]): string {
  const isQuoted = ({ words }: PrintedPosition) => words.some(({ kind }) => kind === 'mark')
  const [ours, theirs] = (['ours', 'source'] as const).map((whose) =>
    printed.some(
      (one) =>
        one.whose === whose && (whose === 'ours' || !isQuoted(one) || one.words.some(({ kind }) => kind === 'cue')),
    ),
  )
  if (!ours && !theirs) return ''
  const of = ours && theirs ? 'ours, or the source’s wording' : ours ? 'ours' : 'the source’s wording'
  return `Words without quotation marks are ${of}.`
}

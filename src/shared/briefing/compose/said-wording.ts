import { withoutEnd } from '../../text/trim-range.ts'
import type { ClaimAnchor, ClaimView } from '../../claims/claim-view.ts'
import { claimKindWord, type ClaimKind } from '../../model/enums.ts'
import type { Block } from '../../sources/source-view.ts'
import { quotationsIn, type Quotation } from '../../text/quotations.ts'
import { contains, overlaps, type Range } from '../../text/range.ts'
import { cuePhrase, introducesClause, isOwnPredicate } from './cue-phrase.ts'

/**
 * One run of a claim's printed sentence; `kind` says whose words it is.
 * `content` and `cue` are slices of the source; `mark` is a quotation mark of the source; `lead`, `gap` and `note` are added by us;
 * `stop` is the full stop that ends the sentence.
 */
export type SaidRun = {
  readonly kind: 'cue' | 'lead' | 'mark' | 'content' | 'gap' | 'note' | 'stop'
  readonly text: string
}

/** The source of a claim: whose wording it is ("Newsroom", see `wordedBy`), its text and its blocks. */
type SpokenIn = { readonly name: string; readonly text: string; readonly blocks: readonly Block[] }

/**
 * The verb of a claim's kind, used if the source's cue cannot be printed. `act`: the text shows the act; `that`: a clause certainly
 * follows.
 */
const kindLead: Readonly<
  Record<ClaimKind, { readonly act: string; readonly bare?: string; readonly that?: string; readonly source?: string }>
> = {
  statement: { act: 'said:', that: 'said that', source: 'reports:' },
  evaluation: { act: 'judged:', that: 'judged that' },
  prediction: { act: 'predicted:', that: 'predicted that' },
  proposal: { act: 'proposed:', that: 'proposed that' },
  commitment: { act: 'committed to:', bare: 'commits to:', that: 'committed to this:' },
  question: { act: 'asked:' },
  demand: { act: 'demanded:', that: 'demanded that' },
  decision: { act: 'decided:', that: 'decided that' },
  // The content may be either the denied statement or the denial itself ("we did not attack"); a verb before it could reverse the meaning.
  denial: { act: 'in a denial:', bare: 'in a denial:', source: 'in a denial:' },
  refusal: { act: 'in a refusal:', bare: 'in a refusal:', source: 'in a refusal:' },
  'no-comment': { act: 'would not say:' },
}

/**
 * Words a claim for printing after its speaker's name. The sentence must not put words into the speaker's mouth:
 * quotation marks are printed only where the source has them, and words that are not the speaker's own get a note on whose they are.
 *
 * - direct: “exact text”, inside the quotation marks of the source, which may lie outside the claim
 * - mixed, paraphrase: *cue* content (Newsroom’s wording), without outer marks
 * - the source itself: reports: content
 */
export function wordClaim(claim: ClaimView, source: SpokenIn): SaidRun[] {
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content').sort((a, b) => a.ord - b.ord)
  const pieces = contents.map((anchor, i) => pieceOf(claim, source, anchor, i === contents.length - 1))
  const verbatim = pieces.length > 0 && claim.form === 'direct' && pieces.every((piece) => piece.verbatim)
  const lead = verbatim ? [] : leadOf(claim, source, contents)
  const body = [
    ...lead,
    ...pieces.flatMap((piece, i) => (i > 0 ? [{ kind: 'gap', text: ' … ' } as const, ...piece.runs] : piece.runs)),
  ]
  const note = noteOf(claim, source, pieces, verbatim)
  return [...body, ...note, ...stopAfter([...body, ...note])]
}

/** The sentence as plain text, for lists, tooltips and search. */
export function saidText(runs: readonly SaidRun[]): string {
  return runs.map((run) => run.text).join('')
}

/** The possessive of a name: "Newsroom’s", "the allies’". */
export function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}

type Piece = { readonly runs: SaidRun[]; readonly verbatim: boolean; readonly inside: boolean }

function pieceOf(claim: ClaimView, { text, blocks }: SpokenIn, anchor: ClaimAnchor, last: boolean): Piece {
  const block = blockOf(blocks, anchor)
  const quotations = quotationsIn(text, block)
  // A claim marked with its quotation marks is printed in the same way as one marked without them.
  const whole = quotations.find(({ start, end, closed }) => closed && start === anchor.start && end === anchor.end)
  const range = whole?.inner ?? anchor
  const quotation = whole ?? quotations.findLast(({ inner }) => contains(inner, anchor)) ?? null
  const fills =
    quotation !== null && quotation.inner.start === range.start && isEnd(text.slice(range.end, quotation.inner.end))
  const marked =
    quotation !== null && (whole !== undefined || claim.form === 'direct' || (claim.form === 'mixed' && fills))
  const exact = exactOf(text.slice(range.start, range.end), last && !marked)
  const spoken = block.type === 'speaker-turn' || block.type === 'quotation'
  return {
    runs: marked ? insideMarks(text, quotation, range, exact) : [{ kind: 'content', text: exact }],
    verbatim: marked || spoken,
    inside: quotation !== null && !marked,
  }
}

/** Removes punctuation that belongs to the source's sentence: a final comma, and at the end of our sentence the full stop. */
function exactOf(slice: string, endsSentence: boolean): string {
  const trimmed = withoutEnd(slice, /[\s,;:–—-]/u)
  return (endsSentence ? trimmed.replace(/(?<![.\p{Lu}])\.$/u, '') : trimmed) || slice
}

/** Puts part of a quotation between the source's quotation marks, with an ellipsis where the cut falls inside a sentence. */
function insideMarks(text: string, quotation: Quotation, range: Range, exact: string): SaidRun[] {
  const before = text.slice(quotation.inner.start, range.start).trim()
  const after = text.slice(range.end, quotation.inner.end)
  const open = text.slice(quotation.start, quotation.inner.start)
  const close = quotation.closed ? text.slice(quotation.inner.end, quotation.end) : (closing[open.trim()] ?? open)
  const runs: (SaidRun | null)[] = [
    { kind: 'mark', text: open },
    before === '' || /[.!?…]["”’»]?$/u.test(before) ? null : { kind: 'gap', text: '… ' },
    { kind: 'content', text: exact },
    isEnd(after) || /[.!?…]$/u.test(exact) ? null : { kind: 'gap', text: ' …' },
    { kind: 'mark', text: close },
  ]
  return runs.filter((run) => run !== null)
}

/** The closing mark for a quotation that its paragraph leaves open. */
const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '「': '」', '『': '』' }

function leadOf(claim: ClaimView, { text, blocks }: SpokenIn, contents: readonly ClaimAnchor[]): SaidRun[] {
  const cue = claim.anchors.find((anchor) => anchor.role === 'cue')
  const [first] = contents
  if (!first) return [cue ? { kind: 'cue', text: cue.exact } : { kind: 'lead', text: 'would not comment' }]
  const kind = kindLead[claim.kind]
  if (claim.speakers.length === 0) return [{ kind: 'lead', text: `${kind.source ?? `${claimKindWord[claim.kind]}:`} ` }]
  if (!cue) return [{ kind: 'lead', text: `${kind.bare ?? `${claimKindWord[claim.kind]}:`} ` }]
  const phrase = cuePhrase(text, blockOf(blocks, first), cue, first)
  if (phrase !== null)
    return [
      { kind: 'cue', text: phrase },
      { kind: 'gap', text: ' ' },
    ]
  if (isOwnPredicate(text, blockOf(blocks, first), cue, first)) return []
  return [{ kind: 'lead', text: `${(introducesClause(cue.exact) ? kind.that : undefined) ?? kind.act} ` }]
}

function noteOf(claim: ClaimView, source: SpokenIn, pieces: readonly Piece[], verbatim: boolean): SaidRun[] {
  if (verbatim || claim.speakers.length === 0) return []
  // Words inside another person's quotation are neither the speaker's own nor the source's own.
  if (pieces.some((piece) => piece.inside)) return [{ kind: 'note', text: ` (in words that ${source.name} quotes)` }]
  return [{ kind: 'note', text: ` (${possessive(source.name)} wording)` }]
}

function stopAfter(runs: readonly SaidRun[]): SaidRun[] {
  return /[.!?…][”"’»」』]?\s*$/u.test(saidText(runs)) ? [] : [{ kind: 'stop', text: '.' }]
}

/** The block of a range. For a range over several blocks, as with long quotations: from the start of the first to the end of the last. */
function blockOf(blocks: readonly Block[], range: Range): Range & { readonly type: Block['type'] } {
  const over = blocks.filter((block) => overlaps(block, range))
  return {
    start: over[0]?.start ?? range.start,
    end: over.at(-1)?.end ?? range.end,
    type: over[0]?.type ?? 'paragraph',
  }
}

/** Whether only punctuation of the surrounding sentence is left. A question mark belongs to the speaker and does not count. */
function isEnd(rest: string): boolean {
  return /^[\s.,;:–—-]*$/u.test(rest)
}

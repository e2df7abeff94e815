import type { ClaimAnchor, ClaimView } from '../../claims/claim-view.ts'
import { possessive } from '../../claims/claim-words.ts'
import { capital } from '../../text/capital.ts'
import type { ClaimKind } from '../../model/enums.ts'
import { contains, overlaps, type Range } from '../../text/range.ts'
import { lowerFirst } from '../../text/small-words.ts'
import { sentenceAt } from '../../text/units.ts'
import { accordingTo, type Voices } from './said/reporters.ts'
import { isWholeClause } from './said/clause.ts'
import type { Reporting } from './said/place.ts'
import { reportingOf } from './said/reporting-part.ts'
import { saidText, type SaidRun } from './said/said-run.ts'
import { blockOf, firstLetter, pieceOf, type SpokenIn } from './said/words-part.ts'

/**
 * A claim as one sentence: who speaks, how it is reported, the words.
 * `joins` says how the runs follow the speaker's name, where that is printed before them: “Witkoff said that …”, “Witkoff: “…””, “Witkoff, in
 * Newsroom’s words: …”. If it is `null`, the runs hold the name. `printed` are the ranges of the source that stand in the sentence.
 */
export type Said = {
  readonly joins: ' ' | ': ' | ', ' | null
  readonly runs: readonly SaidRun[]
  readonly printed: readonly Range[]
}

/** What the kinds that assert nothing are called, where no cue says so. */
const kindPhrase: Partial<Readonly<Record<ClaimKind, string>>> = {
  denial: 'in a denial',
  refusal: 'in a refusal',
  question: 'in a question',
}

/** Words that deny. A denial without any of them would read as what it denies. */
const denies =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|refus\w*|declin\w*|reject\w*|den(?:y|ies|ied|ying|ials?)|disput\w*|dismiss\w*|rebut\w*|refut\w*|contradict\w*|contest\w*|disown\w*|false|untrue|wrong|lies?|invention|baseless|unfounded)\b|n[’']t\b/iu

/**
 * Words a claim for printing. The sentence puts no words into anybody's mouth: quotation marks stand only where the source has them, the
 * verb is the source's own, and without one the words are given as whose they are.
 */
export function wordClaim(claim: ClaimView, source: SpokenIn, voices: Voices): Said {
  const contents = withNeighbours(source, claim)
  const cue = claim.anchors.find((anchor) => anchor.role === 'cue') ?? null
  const verbatim = isVerbatim(claim, source, contents)
  const reporting = reportingOf(source, {
    contents,
    cue,
    verbatim,
    speaker: voices.speaker,
    several: claim.speakers.length > 1 && !claim.speakersUnclear,
  })
  const words = wordsOf(claim, source, reporting)
  const isInside = claim.speakers.length > 0 && !verbatim && words.some((piece) => piece.inside)
  const printed = [...reporting.contents, ...(reporting.from ? [reporting.from] : [])]
  const body = [
    ...reporting.lead,
    ...words.flatMap(({ runs }, i) => (i > 0 ? [gap(reporting.joined ? ' ' : ' … '), ...runs] : runs)),
    ...reporting.tail,
    ...(isInside ? [note(`in words that ${voices.source} quotes`)] : []),
    ...translationNote(claim, voices.source),
  ]
  const isPrinted = (range: Range) => printed.some((one) => contains(one, range))
  const parts: Parts = {
    reporters: accordingTo(voices, isPrinted, reporting.given),
    kind: kindOf(claim, cue, verbatim, body),
    verbatim,
    isDirect: claim.form === 'direct',
    body: [...body, ...stopAfter(body)],
  }
  if (claim.speakers.length === 0) return { ...ofTheSource(claim, source, reporting, parts), printed }
  return { ...ofSpeaker(source, voices, reporting, parts), printed }
}

/** The sentence on one line, with its speaker as the sentence names them. */
export function saidLine(speaker: string, { joins, runs }: Pick<Said, 'joins' | 'runs'>): string {
  return (joins === null ? saidText(runs) : `${speaker}${joins}${saidText(runs)}`).replace(/^(?:the|an?)\s/u, capital)
}

/** The words of a claim alone, as they are printed. Those of a denial, a refusal or a question come with what makes them one. */
export function claimWords(claim: ClaimView, source: SpokenIn): SaidRun[] {
  if (kindPhrase[claim.kind] !== undefined) {
    const { runs } = wordClaim(claim, source, { speaker: '', reporters: [], source: source.name })
    return runs.filter((run) => run.kind !== 'stop')
  }
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content').toSorted((a, b) => a.ord - b.ord)
  const pieces = contents.map((range, i) =>
    pieceOf(source, range, { form: claim.form, cue: null, last: i === contents.length - 1 }),
  )
  return pieces.flatMap(({ runs }, i) => (i > 0 ? [gap(' … '), ...runs] : runs))
}

type Parts = {
  readonly reporters: string
  readonly kind: string
  readonly verbatim: boolean
  readonly isDirect: boolean
  readonly body: readonly SaidRun[]
}

function ofSpeaker(
  source: SpokenIn,
  voices: Voices,
  { frame, contents, given }: Reporting,
  { reporters, kind, verbatim, isDirect, body }: Parts,
): Pick<Said, 'joins' | 'runs'> {
  const who: SaidRun = { kind: 'who', text: reporters === '' ? voices.speaker : lowerFirst(voices.speaker) }
  const aside = kind === '' ? '' : `${kind}, `
  if (frame === 'predicate') {
    if (reporters !== '')
      return { joins: null, runs: [lead(`${reporters}, `), who, lead(kind === '' ? ' ' : `, ${aside}`), ...body] }
    return { joins: kind === '' ? ' ' : ', ', runs: kind === '' ? body : [lead(aside), ...body] }
  }
  if (frame === 'asked') {
    const first = reporters === '' ? capital(aside) : `${reporters}, ${aside}`
    const [opening, ...rest] = body
    if (first === '' || !opening) return { joins: null, runs: body }
    return { joins: null, runs: [lead(first), { ...opening, text: small(opening.text) }, ...rest] }
  }
  const asGiven = given ? `, as ${voices.source} gives it` : ''
  if (frame === 'prefix') {
    const [cue, ...words] = body
    const of = kind === '' ? '' : `, ${kind}`
    if (reporters !== '') return { joins: ', ', runs: [lead(`${small(reporters)}${of}${asGiven}: `), ...words] }
    return {
      joins: null,
      runs: [
        { kind: 'cue', text: capital(cue?.text ?? '') },
        gap(' '),
        { kind: 'who', text: lowerFirst(voices.speaker) },
        gap(kind !== '' || given || verbatim || !canFollowComma(source, contents[0]) ? `${of}${asGiven}: ` : ', '),
        ...words,
      ],
    }
  }
  if (contents.length === 0 && body.length <= 1) {
    const silence = lead('would not comment.')
    return reporters === ''
      ? { joins: ' ', runs: [silence] }
      : { joins: null, runs: [lead(`${reporters}, `), who, gap(' '), silence] }
  }
  // What is marked as the speaker's own words, without the source's quotation marks, may be either's.
  const asIs = `as ${voices.source} gives it`
  const whose = given ? asIs : verbatim ? '' : isDirect ? asIs : `in ${possessive(voices.source)} words`
  const phrases = (reporters === '' ? [kind, whose] : [small(reporters), kind, given ? asIs : '']).filter(
    (phrase) => phrase !== '',
  )
  const isBracket = saidText(body).startsWith('(')
  if (phrases.length === 0) return { joins: isBracket ? ' ' : ': ', runs: body }
  return { joins: ', ', runs: [lead(phrases.join(', ') + (isBracket ? ' ' : ': ')), ...body] }
}

/** What the source says in its own voice: “reports that …”; words that are no clause are given as its own words. */
function ofTheSource(
  claim: ClaimView,
  source: SpokenIn,
  { frame, contents, lead: said, tail, given }: Reporting,
  { reporters, kind, body }: Parts,
): Pick<Said, 'joins' | 'runs'> {
  const aside = kind === '' ? '' : `, ${kind}`
  if (contents.length === 0 && said.length === 0) return { joins: ' ', runs: [lead('gives no account.')] }
  if (frame === 'predicate' && said.length > 0 && reporters === '')
    return kind === '' ? { joins: ' ', runs: body } : { joins: ', ', runs: [lead(`${kind}, `), ...body] }
  if (reporters !== '') return { joins: null, runs: [lead(`${reporters}${aside}: `), ...body] }
  const [first] = contents
  if (!first || given || said.length > 0 || tail.length > 0 || !isClause(source, first))
    return { joins: ', ', runs: [lead(`in its own words${aside}: `), ...body] }
  const block = blockOf(source.blocks, first)
  const letter = firstLetter(source.text, sentenceAt(source.text, block, first.start) ?? block, first)
  const verb = claim.kind === 'statement' ? 'reports' : 'says'
  const isHeading = block.type === 'title' || block.type === 'heading'
  if (kind !== '' || isHeading || letter === 'unknown')
    return { joins: ' ', runs: [lead(`${verb}${aside}: `), ...body] }
  return { joins: ' ', runs: [lead(`${verb} that `), ...smallFirst(body, letter === 'small')] }
}

/** Whether words can go on after “according to Wik, ”: their first letter is small, or is known to be a capital. */
function canFollowComma({ text, blocks }: SpokenIn, first: Range | undefined): boolean {
  if (!first) return false
  const block = blockOf(blocks, first)
  return firstLetter(text, sentenceAt(text, block, first.start) ?? block, first) !== 'unknown'
}

/** Whether words are a sentence of their own: they fill a clause, or have a finite auxiliary after their subject. */
function isClause({ text, blocks }: SpokenIn, range: Range): boolean {
  if (isWholeClause(text, blockOf(blocks, range), range)) return true
  const words = text.slice(range.start, range.end)
  return /^(?!(?:of|in|on|at|by|for|from|to|with|which|who|that|whose|and|but|or|if|when|because|as)\b)[^,;:]*?\S+\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does)\b/iu.test(
    words,
  )
}

/** Words with the condition or hedge that follows or precedes them directly in the source: “the offer stands” and “only if they leave”. */
function withNeighbours({ text }: SpokenIn, claim: ClaimView): Range[] {
  const contents: Range[] = claim.anchors
    .filter((anchor) => anchor.role === 'content')
    .toSorted((a, b) => a.ord - b.ord)
    .map(({ start, end }) => ({ start, end }))
  const parts: readonly ClaimAnchor[] = [...claim.condition.flatMap(({ anchors }) => anchors), ...claim.hedge]
  return contents.map((content, i) =>
    parts.reduce<Range>((range, part) => {
      if (contents.some((one) => overlaps(one, part))) return range
      const next = contents[i + 1]
      if (
        part.start >= range.end &&
        (!next || part.end <= next.start) &&
        /^\s*(?:,\s+)?$/u.test(text.slice(range.end, part.start))
      )
        return { start: range.start, end: part.end }
      if (part.end <= range.start && /^\s*(?:,\s+)?$/u.test(text.slice(part.end, range.start)))
        return { start: part.start, end: range.end }
      return range
    }, content),
  )
}

function isVerbatim(claim: ClaimView, source: SpokenIn, contents: readonly Range[]): boolean {
  return (
    contents.length > 0 &&
    claim.form === 'direct' &&
    contents.every((range) => pieceOf(source, range, { form: claim.form, cue: null, last: false }).verbatim)
  )
}

function wordsOf(claim: ClaimView, source: SpokenIn, { contents, tail, small }: Reporting) {
  const cue = claim.anchors.find((anchor) => anchor.role === 'cue') ?? null
  return contents.map((range, i) =>
    pieceOf(source, range, {
      form: claim.form,
      cue,
      last: i === contents.length - 1 && tail.length === 0,
      small: small && i === 0,
    }),
  )
}

function kindOf(claim: ClaimView, cue: Range | null, verbatim: boolean, body: readonly SaidRun[]): string {
  const phrase = kindPhrase[claim.kind] ?? ''
  if (cue === null) return claim.anchors.length === 0 || (verbatim && claim.kind === 'question') ? '' : phrase
  return claim.kind === 'denial' && !denies.test(saidText(body)) ? phrase : ''
}

function smallFirst(runs: readonly SaidRun[], isSmall: boolean): SaidRun[] {
  const [first, ...rest] = runs
  return first && isSmall
    ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]
    : [...runs]
}

function stopAfter(runs: readonly SaidRun[]): SaidRun[] {
  return /[.!?…][”"’»」』]?\s*$/u.test(saidText(runs)) ? [] : [{ kind: 'stop', text: '.' }]
}

/** “according to”, where the speaker's name stands before it. */
function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Whose translation the words are, and from which language. */
function translationNote({ originalLanguage, translatedBy }: ClaimView, source: string): SaidRun[] {
  if (originalLanguage === '' && translatedBy === '') return []
  const from = originalLanguage === '' ? '' : ` from ${originalLanguage}`
  return [note(`translated${from} by ${translatedBy === '' ? source : translatedBy}`)]
}

function note(text: string): SaidRun {
  return { kind: 'note', text: ` (${text})` }
}

function lead(text: string): SaidRun {
  return { kind: 'lead', text }
}

function gap(text: string): SaidRun {
  return { kind: 'gap', text }
}

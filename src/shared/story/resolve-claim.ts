import { checkChain } from '../claims/claim-chain.ts'
import type { GivenAnswer } from '../questions/answer-schema.ts'
import { needsWords } from '../model/enums.ts'
import type { Range } from '../text/range.ts'
import { nearestTo, occurrences } from './find-quotes.ts'
import { nothingLeft } from './nothing-left.ts'
import type { Story, StoryClaim, StoryQuote } from './story.ts'
import { places, stop } from './story-problem.ts'

type ResolvedLink = { readonly actor: string | null; readonly words: Range | null; readonly hedge: readonly Range[] }
/** A claim by its index from 0, or an idea by its words. */
type ResolvedAbout = { readonly claim: number } | { readonly content: readonly Range[]; readonly gloss: string }
/** A date in EDTF, the words shown for it, and their place in the text; null if the words are not in the text. */
export type ResolvedDate = { readonly edtf: string; readonly words: string; readonly span: Range | null }
type StoryOccasion = Exclude<NonNullable<StoryClaim['occasion']>, string>
type ResolvedOccasion = Omit<StoryOccasion, 'withdrawn'> & {
  readonly withdrawn: { readonly by: string; readonly date: string } | null
}

/** A question by its words, and the claim's answer. */
export type ResolvedAnswer = { readonly question: string; readonly answer: GivenAnswer }

type Placed =
  | 'quotes'
  | 'cue'
  | 'chain'
  | 'about'
  | 'hedge'
  | 'condition'
  | 'aboutDate'
  | 'saidDate'
  | 'occasion'
  | 'question'
  | 'answer'

/** A claim of a story with the ranges of all its quotes. */
export type ResolvedClaim = Omit<StoryClaim, Placed> & {
  readonly content: readonly Range[]
  readonly cue: Range | null
  readonly chain: readonly ResolvedLink[]
  readonly about: readonly ResolvedAbout[]
  readonly hedge: readonly Range[]
  readonly condition: readonly Range[]
  readonly aboutDate: ResolvedDate | null
  readonly saidDate: ResolvedDate | null
  readonly occasion: ResolvedOccasion | null
  readonly answers: readonly ResolvedAnswer[]
}

/** Throws a `StoryProblem` at the first error. */
export function resolveClaim(
  claim: StoryClaim,
  number: number,
  story: Story,
  names: ReadonlySet<string>,
  text: string,
): ResolvedClaim {
  const {
    quotes,
    cue,
    chain = [],
    about = [],
    hedge = [],
    condition = [],
    aboutDate,
    saidDate,
    occasion,
    question,
    answer,
    ...rest
  } = claim
  for (const speaker of claim.speakers) {
    if (!names.has(speaker)) stop(`Claim ${number} names the speaker “${speaker}”, who is not among the actors.`)
  }
  for (const actor of claim.saidAbout ?? []) {
    if (!names.has(actor)) stop(`Claim ${number} is said about “${actor}”, who is not among the actors.`)
  }
  if (quotes.length === 0 && needsWords(claim.kind)) {
    stop(`Claim ${number} has no quote; only a claim of the kind no-comment may have none.`)
  }
  const content = places(text, quotes)
  return {
    ...rest,
    content,
    cue: cue === undefined ? null : placeOfCue(text, cue, content),
    chain: resolveChain(chain, claim.speakers, number, names, text),
    about: [about].flat().map((other) => resolveAbout(other, number, story, text)),
    hedge: places(text, hedge),
    condition: places(text, condition),
    aboutDate: resolveDate(aboutDate, text),
    saidDate: resolveDate(saidDate, text),
    occasion:
      occasion === undefined ? null : resolveOccasion(typeof occasion === 'string' ? { label: occasion } : occasion),
    answers: resolveAnswer(question, answer, number),
  }
}

/** Converts a claim number (from 1) to an index. Throws a `StoryProblem` if the story has fewer claims. */
export function claimIndex(number: number, count: number, says: string): number {
  return number <= count ? number - 1 : stop(`${says} claim ${number}, which is not in the story.`)
}

/** Returns the claims. Throws a `StoryProblem` if one is about itself, directly or through other claims. */
export function withoutLoops(claims: readonly ResolvedClaim[]): readonly ResolvedClaim[] {
  const leads = (from: number, to: number, seen: Set<number>): boolean =>
    (claims[from]?.about ?? []).some((about) => {
      if (!('claim' in about) || seen.has(about.claim)) return false
      seen.add(about.claim)
      return about.claim === to || leads(about.claim, to, seen)
    })
  const loop = claims.findIndex((_, i) => leads(i, i, new Set()))
  return loop < 0 ? claims : stop(`Claim ${loop + 1} is about claims that lead back to it.`)
}

function resolveChain(
  chain: NonNullable<StoryClaim['chain']>,
  speakers: readonly string[],
  number: number,
  names: ReadonlySet<string>,
  text: string,
): ResolvedLink[] {
  const links = chain.map((link): ResolvedLink => {
    if (link === null || typeof link === 'string') return { actor: link, words: null, hedge: [] }
    const { actor, words, hedge = [], ...rest } = link
    nothingLeft(rest)
    return { actor, words: words === undefined ? null : place(text, words), hedge: places(text, hedge) }
  })
  for (const { actor } of links) {
    if (actor !== null && !names.has(actor))
      stop(`Claim ${number} names “${actor}” in its chain, who is not among the actors.`)
  }
  const checked = checkChain(
    links.map(({ actor }) => actor),
    speakers,
    (name) => name,
  )
  return checked.ok ? links : stop(`Claim ${number}: ${checked.error.message}`)
}

function resolveAbout(
  about: Exclude<NonNullable<StoryClaim['about']>, unknown[]>,
  number: number,
  story: Story,
  text: string,
): ResolvedAbout {
  if (typeof about !== 'number') {
    const { idea, inOurWords = '', ...rest } = about
    nothingLeft(rest)
    return { content: places(text, idea), gloss: inOurWords }
  }
  if (about === number) stop(`Claim ${number} is about itself.`)
  return { claim: claimIndex(about, story.claims.length, `Claim ${number} is about`) }
}

function resolveDate(date: StoryClaim['aboutDate'], text: string): ResolvedDate | null {
  if (date === undefined) return null
  const { date: edtf, words, quote, ...rest } = date
  nothingLeft(rest)
  const span = quote === undefined ? null : place(text, quote)
  return { edtf, words: words ?? (span ? text.slice(span.start, span.end) : ''), span }
}

function resolveOccasion({ withdrawn, ...occasion }: StoryOccasion): ResolvedOccasion {
  const { by = '', date = '' } = typeof withdrawn === 'object' ? withdrawn : {}
  return { ...occasion, withdrawn: withdrawn === undefined ? null : { by, date } }
}

function resolveAnswer(
  question: string | undefined,
  answer: GivenAnswer | undefined,
  number: number,
): ResolvedAnswer[] {
  if (question === undefined)
    return answer === undefined ? [] : stop(`Claim ${number} has an answer, but names no question.`)
  return answer === undefined ? stop(`Claim ${number} names a question, but has no answer.`) : [{ question, answer }]
}

function place(text: string, quote: StoryQuote): Range {
  return places(text, [quote])[0]!
}

function placeOfCue(text: string, cue: string, content: readonly Range[]): Range {
  if (content.length === 0) return place(text, cue)
  return nearestTo(text, content, occurrences(text, cue)) ?? stop(`The cue “${cue}” is not in the text.`)
}

import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimAnchor, ClaimView } from '../../claims/claim-view.ts'
import { translationText, wordedBy } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import { contains, type Range } from '../../text/range.ts'
import { accordingTo, voicesOf } from '../compose/said/reporters.ts'
import { isInOwnVoice } from '../compose/said/own-voice.ts'
import { saidText, type SaidRun } from '../compose/said/said-run.ts'
import { claimWords, wordClaim } from '../compose/said-wording.ts'
import type { ReadSource } from '../compose/voices.ts'

/** The longest words of a source, of a source with its verb, and of ours that stand where there is little room, in UTF-16 units. */
const longestWords = 72
const longestWithVerb = 48
const longestGloss = 96

/**
 * A claim in few words. `whose` they are: the analyst's gloss, the source's exact words (never cut, since a cut could take a condition
 * away), or none, where both are too long and the answer has to do. `qualifiers` are what the words do not hold of conditions, hedges,
 * translation and who reports: "if the vessels leave", "according to an aide, via Newsroom".
 */
export type FewWords = {
  readonly words: readonly SaidRun[]
  readonly whose: 'ours' | 'source' | 'none'
  readonly qualifiers: readonly string[]
}

/** Words a claim for a place with little room. `prefer` says whose words come first, or that only ours may stand. */
export function fewWords(
  claim: ClaimView,
  { view, text }: ReadSource,
  actors: ReadonlyMap<Id, ActorView>,
  prefer: 'ours' | 'ours-only' | 'source' | 'none',
): FewWords {
  const spokenIn = { name: wordedBy(view), text: text.text, blocks: text.blocks }
  const gloss = prefer === 'ours' || prefer === 'ours-only' ? ownWords(claim) : ''
  if (gloss !== '') {
    const words: SaidRun[] = [{ kind: 'note', text: gloss }]
    const tells = saysCondition(gloss) && claim.condition.length === 1
    const isTranslated = claim.glossTranslated ? ['our translation'] : []
    return { words, whose: 'ours', qualifiers: [...isTranslated, ...around(claim, [], tells)] }
  }
  const exact = prefer === 'none' || prefer === 'ours-only' ? [] : claimWords(claim, spokenIn)
  const plain = saidText(exact)
  if (
    plain.trim() !== '' &&
    plain.length <= (hasVerb(exact) ? longestWithVerb : longestWords) &&
    !pointsToSpeaker(exact)
  ) {
    const printed = wordClaim(claim, spokenIn, { speaker: '', reporters: [], source: spokenIn.name }).printed
    const contents = claim.anchors.filter(({ role }) => role === 'content')
    return {
      words: exact,
      whose: 'source',
      qualifiers: around(claim, stands(exact, text.text, [...printed, ...contents])),
    }
  }
  return { words: [], whose: 'none', qualifiers: around(claim, []) }

  function around(of: ClaimView, printed: readonly Range[], tellsCondition = false): string[] {
    const isPrinted = (range: Range) => printed.some((one) => contains(one, range))
    const open = (anchors: readonly ClaimAnchor[]) => anchors.filter((anchor) => !isPrinted(anchor))
    const reporters = accordingTo(voicesOf(of, view, text, actors, new Set(actors.keys())), isPrinted)
    const translation = printed.length > 0 ? translationText(of, view) : ''
    return [
      ...(tellsCondition ? [] : of.condition.map((one) => conditionPhrase(one, open(one.anchors)))),
      hedgePhrase(open(of.hedge)),
      translation,
      reporters.charAt(0).toLowerCase() + reporters.slice(1),
    ].filter((phrase) => phrase !== '')
  }
}

/** The analyst's gloss, if it is short and claims no quotation: quotation marks stand only where a source has them. */
function ownWords({ gloss }: ClaimView): string {
  const words = gloss.trim().replaceAll(/\s+/gu, ' ')
  return words.length <= longestGloss && !/["“”„«»‹›「」『』]/u.test(words) ? words : ''
}

const conditional =
  /^(?:but )?(?:only |even |not )?(?:if|unless|provided|providing|once|until|as long as|so long as|on condition|when|after|before|subject to|in exchange|in return)\b/iu

function saysCondition(words: string): boolean {
  return conditional.test(words)
}

function conditionPhrase({ gloss, anchors }: ClaimView['condition'][number], open: readonly ClaimAnchor[]): string {
  if (anchors.length === 0) return gloss === '' ? '' : `on a condition, in our words: ${gloss}`
  const words = onOneLine(open)
  if (words === '') return ''
  return saysCondition(words) ? words : `on a condition: ${words}`
}

function hedgePhrase(open: readonly ClaimAnchor[]): string {
  const words = onOneLine(open, ', ')
  return words === '' ? '' : `with the words: ${words}`
}

function onOneLine(anchors: readonly ClaimAnchor[], between = ' … '): string {
  return anchors.map(({ exact }) => exact.replaceAll(/\s+/gu, ' ').trim()).join(between)
}

/** Those ranges whose words really stand in the runs: a claim's neighbours are printed with its sentence, not with its words alone. */
function stands(runs: readonly SaidRun[], text: string, ranges: readonly Range[]): Range[] {
  const words = plainOf(saidText(runs))
  return ranges.filter(({ start, end }) => words.includes(plainOf(text.slice(start, end))))
}

function plainOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s“"‘'«]+/u, '')
    .replace(/[\s.,;:–—”"’'»-]+$/u, '')
}

/** Whether words come with the verb that reports them, as those of a denial do. */
function hasVerb(runs: readonly SaidRun[]): boolean {
  return runs.some(({ kind }) => kind === 'cue')
}

/** Whether words that stand without quotation marks point to whoever utters them: “our ships” would be ours. */
function pointsToSpeaker(runs: readonly SaidRun[]): boolean {
  return isInOwnVoice(saidText(runs))
}

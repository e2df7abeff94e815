import { verbForms } from '../../claims/propose/cue-forms.ts'
import { parenthetical } from '../../claims/propose/cue-lexicon.ts'
import type { ClaimKind } from '../../model/enums.ts'
import type { Range } from '../../text/range.ts'

/** A verb by which a sentence says that somebody said something, with the kind of claim that it makes of it. */
export type Attribution = Range & { readonly lemma: string; readonly kind: ClaimKind; readonly isNegated: boolean }

const word = /[\p{L}’']+/gu
/** The analyst speaks: no source is made to say what follows. */
const ownSubject = /\b(?:we|I)(?:\s+(?:also|still|now|therefore|do|would|have|had))*\s*$/iu
const negated =
  /\b(?:not|never|n[’']t|nobody|no one|neither|nor|declined? to|declined to|refus(?:e[sd]?|ing) to|without)\s+(?:\w+ly\s+)?$/iu
const infinitive = /\b(?:to|would|will|could|can|may|might|shall|should|must)\s+(?:\w+ly\s+)?$/iu
const passive = /\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$/iu
const inRelative = /\b(?:who|which|that|whom)\s+(?:\w+\s+)?(?:has\s+|have\s+|had\s+)?$/iu
/** An aside: "whatever the mayor has promised", "as he told three newspapers". The sentence itself is not his. */
const aside = /\b(?:what|whatever|whoever|than|unlike|whether|if|as|so)\s+(?:[\w’'-]+\s+){0,4}$/iu

/** Verbs that are as often no saying, and those that are nouns. */
const rarelySaying = new Set(
  'write post comment complain answer reply joke quip rule hope fear speculate agree believe think reckon reason estimate mean'.split(
    ' ',
  ),
)
const alsoSaying: ReadonlySet<string> = new Set(
  'deny refuse decide resolve demand propose recommend offer threaten swear guarantee imply assert hold signal describe call testify affirm apologise apologize insinuate confess'.split(
    ' ',
  ),
)

/** The saying verbs of a sentence in finite, active form. `own` is the sentence without quoted words. */
export function attributionsIn(own: string): Attribution[] {
  const found: Attribution[] = []
  for (const match of own.matchAll(word)) {
    const form = verbForms.get(match[0].toLowerCase())
    if (!form || form.inflection === 'ing' || form.inflection === 'participle') continue
    if (!alsoSaying.has(form.lemma) && (!parenthetical.has(form.lemma) || rarelySaying.has(form.lemma))) continue
    const before = own.slice(Math.max(0, match.index - 40), match.index)
    const isNegated = negated.test(before)
    // Of base forms, which are as often nouns ("report", "order"), those after a plural or a negation.
    if (form.inflection === 'base' && !isNegated && !/\p{Ll}s\s$/u.test(before)) continue
    if (ownSubject.test(before) || passive.test(before) || inRelative.test(before) || aside.test(before)) continue
    if (infinitive.test(before) && !isNegated) continue
    if (/\b(?:a|an|the|its|his|her|their|this|that|no|any|official)\s$/iu.test(before)) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      lemma: form.lemma,
      kind: form.kind,
      isNegated,
    })
  }
  return found
}

/** Where the analyst takes over again: "; we judge", "but in our view". */
const takesOver = /[;:]|[,–—]?\s(?:(?:but|and|while|though|yet)\s)?(?:we|in our view|our)\b/giu
const accordingTo = /\b(?:according to|in the words of|in the view of|as far as)\s/giu
const trailing = /[,\uFFFC”’"]\s*(?:\p{L}[\p{L}’'.-]*\s+){1,6}$/u

/** The parts of a sentence that report what somebody else says. */
export function attributedRanges(own: string): Range[] {
  const breaks = [...own.matchAll(takesOver)].map(({ index }) => index)
  const partOf = (at: number): Range => ({
    start: breaks.findLast((cut) => cut < at) ?? 0,
    end: breaks.find((cut) => cut > at) ?? own.length,
  })
  const ranges: Range[] = []
  for (const { start, end } of attributionsIn(own)) {
    const part = partOf(start)
    // "The gate was open, the keeper said": all before it is his.
    const speaker = /^[^\p{L}]*$/u.test(own.slice(end, part.end))
      ? trailing.exec(own.slice(Math.max(part.start, start - 90), start))
      : null
    ranges.push(speaker ? { start: part.start, end: start - speaker[0].length } : { start: end, end: part.end })
  }
  for (const { index } of own.matchAll(accordingTo)) ranges.push(partOf(index + 1))
  return ranges
}

import type { ActorView } from '../actors/actor-view.ts'
import { claimKindWord, type ClaimKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { shownStatus } from '../questions/status-view.ts'
import type { SourceView } from '../sources/source-view.ts'
import { credibilityText } from '../standards/admiralty.ts'
import { shownDate } from '../words/shown-date.ts'
import type { Range } from '../text/range.ts'
import type { ClaimView } from './claim-view.ts'

/** The name of a source in a sentence: its publisher, else its title, else its file name. */
export function sourceVoice(source: SourceView): string {
  return source.publisher.trim() || source.title.trim() || source.fileName.trim() || 'The source'
}

/** Whose wording a paraphrase is: the publisher's, else "the source", because a title ("Harbour notice’s wording") would name nobody. */
export function wordedBy(source: SourceView): string {
  return source.publisher.trim() || 'the source'
}

/** The possessive of a name: "Newsroom’s", "the allies’". */
export function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}

/** Joins speakers' names: "Ukraine and its European allies", "A, B and C", "Trump or Putin (unclear)". */
export function speakersText(names: readonly string[], unclear: boolean): string {
  const joined =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} ${unclear ? 'or' : 'and'} ${names.at(-1)}` : (names[0] ?? '')
  return unclear && joined !== '' ? `${joined} (unclear)` : joined
}

/** The speakers of a claim in words; the source itself if there are none. */
export function speakerOf(claim: ClaimView, source: SourceView, actors: ReadonlyMap<Id, ActorView>): string {
  const names = claim.speakers.map((id) => actors.get(id)?.name ?? 'Somebody no longer in the library')
  return names.length > 0 ? speakersText(names, claim.speakersUnclear) : sourceVoice(source)
}

/** Who reports a claim between the source and its speaker: "via Newsroom › A source briefed on a call". Empty if there is no chain. */
export function chainText(claim: ClaimView, source: SourceView, actors: ReadonlyMap<Id, ActorView>): string {
  if (claim.chain.length === 0) return ''
  const links = claim.chain.map(({ actor, hedge }) => {
    const name = actor === null ? 'someone not named' : (actors.get(actor)?.name ?? 'somebody no longer in the library')
    return hedge.length === 0 ? name : `${name} (${hedge.map(({ exact }) => `“${exact}”`).join(', ')})`
  })
  return `via ${[sourceVoice(source), ...links].join(' › ')}`
}

/** The actors whom the claim is said about: "Donald Trump and Russia". Empty if nobody named them. */
export function saidAboutText({ saidAbout }: Pick<ClaimView, 'saidAbout'>, actors: ReadonlyMap<Id, ActorView>): string {
  return speakersText(
    saidAbout.map((id) => actors.get(id)?.name ?? 'somebody no longer in the library'),
    false,
  )
}

/** "translated from Russian by the embassy"; the translator is the source unless somebody else is named. Empty if it is no translation. */
export function translationText(
  { originalLanguage, translatedBy }: Pick<ClaimView, 'originalLanguage' | 'translatedBy'>,
  source: SourceView,
): string {
  return originalLanguage === '' ? '' : `translated from ${originalLanguage} by ${translatedBy || wordedBy(source)}`
}

/** "withdrawn by the ministry on Thu 13 Mar 2025"; "since deleted" where neither is known. Empty if the words stand. `dateText` writes a date. */
export function withdrawnText(
  occasion: Pick<NonNullable<ClaimView['occasion']>, 'withdrawn'> | null,
  dateText: (edtf: string) => string = shownDate,
): string {
  if (!occasion?.withdrawn) return ''
  const { by, date } = occasion.withdrawn
  if (by === '' && date === '') return 'since deleted'
  return ['withdrawn', by && `by ${by}`, date && whenText(date, dateText)].filter((part) => part !== '').join(' ')
}

/** "on Thu 13 Mar 2025", "in March 2025", "by Sun 17 Aug 2025". */
function whenText(edtf: string, dateText: (edtf: string) => string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) return `on ${dateText(edtf)}`
  return /^\d{4}(?:-\d{2})?$/u.test(edtf) ? `in ${dateText(edtf)}` : dateText(edtf)
}

/**
 * Whether the words of a claim of this kind would say something else if they stood alone: “it had seen the text” of a denial. The analyst's
 * own wording of it would too, behind the cue: “denied that” it has not seen the text.
 */
export function assertsNothing(kind: ClaimKind): boolean {
  return kind === 'denial' || kind === 'refusal' || kind === 'question'
}

/** The pronoun in a cue such as “he said”, after the speaker's name. */
const leadingPronoun = /^(?:he|she|they|it|who|I|we)\s+/iu

/**
 * What a claim that asserts nothing has before its words where they stand without their sentence: its cue, else "denies:". Empty for
 * other kinds, whose words may stand alone.
 */
export function verbOf({ kind, anchors }: Pick<ClaimView, 'kind' | 'anchors'>): string {
  if (!assertsNothing(kind)) return ''
  const words = anchors.filter(({ role }) => role === 'content')
  const cue = anchors.find(({ role }) => role === 'cue')
  if (cue && words.some(({ start, end }) => start <= cue.start && cue.end <= end)) return ''
  return cue?.exact.replace(leadingPronoun, '') ?? `${claimKindWord[kind]}:`
}

/**
 * The words of a claim: the analyst's own, else the source's. Those of a claim that asserts nothing are always the source's, because
 * `verbOf` stands before them.
 */
export function bareWords({ kind, gloss, anchors }: Pick<ClaimView, 'kind' | 'gloss' | 'anchors'>): string {
  const words = anchors
    .filter(({ role }) => role === 'content')
    .map(({ exact }) => exact)
    .join(' … ')
  return assertsNothing(kind) ? words || gloss : gloss || words
}

/** A claim's words where they stand without its sentence: “Karvia pays”, “denied that it had seen the text”. */
export function wordsAlone(claim: Pick<ClaimView, 'kind' | 'gloss' | 'anchors'>): string {
  return [verbOf(claim), bareWords(claim)].filter((part) => part !== '').join(' ')
}

/** The status in words: the one set by hand, else the computed one; empty for an open claim. */
export function statusText(claim: ClaimView): string {
  const status = shownStatus(claim)
  return status === 'open' ? '' : status
}

/** For example "B2, probably true": the letter rates the source, the digit this report. */
export function ratingText(claim: ClaimView, source: SourceView): string {
  return claim.credibility === null
    ? ''
    : `${source.reliability ?? '–'}${claim.credibility}, ${credibilityText(claim.credibility).toLowerCase()}`
}

/** The ranges of a claim's contents; without contents, as in "declined to comment", the range of its cue. */
export function contentsOf(claim: ClaimView): readonly Range[] {
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content')
  return (contents.length > 0 ? contents : claim.anchors.filter((anchor) => anchor.role === 'cue')).toSorted(
    (a, b) => a.start - b.start,
  )
}

/** The range of the claim's first words. */
export function beginningOf(claim: ClaimView): Range {
  return contentsOf(claim)[0] ?? { start: 0, end: 0 }
}

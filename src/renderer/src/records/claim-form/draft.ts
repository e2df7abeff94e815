import { blankColumns, columnsOfClaim } from '#shared/claims/claim-columns.ts'
import type { ClaimAnchor, ClaimView } from '#shared/claims/claim-view.ts'
import type { ClaimFields } from '#shared/claims/claim-fields-schema.ts'
import type { Id } from '#shared/model/id.ts'
import { compareRanges, overlaps, type Range } from '#shared/text/range.ts'
import type { ClaimDraft, DraftOccasion } from './draft-schema.ts'

export const noOccasion: DraftOccasion = {
  label: '',
  place: '',
  channel: '',
  addressee: '',
  date: null,
  withdrawn: null,
}

/** Changes to some fields. */
export type ClaimPatch = Partial<Omit<ClaimDraft, 'proposed' | 'speakersOffered'>>

/** The default values of the fields that nobody has filled in. */
export const blankDraft: Omit<ClaimDraft, 'content' | 'speakers' | 'cue' | 'proposed'> = {
  ...blankColumns,
  saidAbout: [],
  speakersOffered: null,
  chain: [],
  hedge: [],
  condition: [],
  about: [],
  aboutDate: null,
  saidDate: null,
  occasion: noOccasion,
  answers: [],
  tags: [],
  memo: '',
  statusDate: '',
}

/**
 * Applies a change. A field that the analyst sets is no longer proposed, even if its value stays the same.
 * Choosing the speaker ends the offer of those who may be meant. Links of the chain that change along with the speakers were not set by the analyst and stay proposed.
 */
export function changed(draft: ClaimDraft, patch: ClaimPatch): ClaimDraft {
  const set = new Set<string>(Object.keys(patch))
  if (set.has('speakersUnclear')) set.add('speakers')
  if (set.has('aboutUnclear')) set.add('about')
  if (set.has('speakers')) set.delete('chain')
  const speakersOffered = set.has('speakers') ? null : draft.speakersOffered
  return { ...draft, ...patch, speakersOffered, proposed: draft.proposed.filter((field) => !set.has(field)) }
}

/** The draft for a saved claim. Ranges are in UTF-16 units of the text. */
export function draftOfClaim(claim: ClaimView): ClaimDraft {
  const { speakers, saidAbout, tags, memo, statusDate, proposed } = claim
  const own = (role: ClaimAnchor['role']) => rangesOf(claim.anchors.filter((anchor) => anchor.role === role))
  return {
    content: own('content'),
    cue: own('cue')[0] ?? null,
    ...columnsOfClaim(claim),
    speakers,
    saidAbout,
    speakersOffered: null,
    tags,
    memo,
    statusDate,
    proposed,
    chain: claim.chain.map(({ actor, words, hedge }) => ({
      actor,
      words: words && rangeOf(words),
      hedge: rangesOf(hedge),
    })),
    hedge: rangesOf(claim.hedge),
    condition: claim.condition.map(({ gloss: words, anchors }) => ({ spans: rangesOf(anchors), gloss: words })),
    about: claim.about.map((one) => (one.of === 'claim' ? { claim: one.claim } : { idea: one.idea })),
    aboutDate: dateOf(claim.aboutDate),
    saidDate: dateOf(claim.saidDate),
    occasion: claim.occasion ? draftOccasion(claim.occasion) : noOccasion,
    answers: claim.answers.map(({ question, answer }) => ({ question, answer })),
  }
}

/** Converts a change to the input of `updateClaim`. Questions without an answer are left out. */
export function intentOf({
  occasion,
  answers,
  ...rest
}: ClaimPatch): Partial<ClaimFields & { readonly content: Range[] }> {
  return {
    ...rest,
    ...(occasion && { occasion: occasionIntent(occasion) }),
    ...(answers && {
      answers: answers.flatMap(({ question, answer }) => (answer === null ? [] : [{ question, answer }])),
    }),
  }
}

/** Converts a draft to the input of `addClaim`. */
export function fieldsOf({
  content: _content,
  proposed: _proposed,
  speakersOffered: _speakersOffered,
  ...fields
}: ClaimDraft): Partial<ClaimFields> & Pick<ClaimFields, 'kind' | 'form'> {
  return { ...intentOf(fields), kind: fields.kind, form: fields.form }
}

/** Empty details are left out, so that an existing occasion keeps those that it has. */
function occasionIntent({ label, date, withdrawn, ...texts }: DraftOccasion): ClaimFields['occasion'] {
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
  return { label, ...said, ...(date && { date }), ...(withdrawn && { withdrawn }) }
}

/** `links`: the chain as it was last set by the analyst or a rule. `left`: what choosing speakers has left of it. */
export type Followed = { readonly links: ClaimDraft['chain']; readonly left: ClaimDraft['chain'] }

/**
 * Sets the speakers and adjusts the chain: a speaker does not also report their own words. An actor who stops being a speaker returns to
 * the chain, unless the chain was edited in between.
 */
export function toSpeakers(
  draft: ClaimDraft,
  speakers: Id[],
  { links, left }: Followed,
): { readonly patch: ClaimPatch; readonly followed: Followed } {
  const kept = isSameChain(left, draft.chain) ? links : draft.chain
  const chain = kept.filter(({ actor }) => actor === null || !speakers.includes(actor))
  const patch = {
    speakers,
    speakersUnclear: draft.speakersUnclear && speakers.length > 0,
    ...(!isSameChain(chain, draft.chain) && { chain }),
  }
  return { patch, followed: { links: kept, left: chain } }
}

function isSameChain(a: ClaimDraft['chain'], b: ClaimDraft['chain']): boolean {
  return a.length === b.length && a.every(({ actor }, i) => actor === b[i]!.actor)
}

/** Adds or removes one of several speakers; a new one comes last. The last remaining speaker cannot be removed. */
export function withSpeaker(speakers: readonly Id[], id: Id): Id[] {
  if (!speakers.includes(id)) return [...speakers, id]
  return speakers.length > 1 ? speakers.filter((other) => other !== id) : [...speakers]
}

/** Adds a range to the words of a draft, in reading order. A range that overlaps existing words is not added. */
export function withWords(content: readonly Range[], added: Range | null): Range[] {
  if (!added || content.some((range) => overlaps(range, added))) return [...content]
  return [...content, added].sort(compareRanges)
}

/** Replaces the words of a draft. If none are left (“won’t say” needs none), the first range becomes the cue. */
export function withContent(draft: ClaimDraft, content: readonly Range[]): ClaimDraft {
  const cue = draft.cue ?? (content.length === 0 ? (draft.content[0] ?? null) : null)
  return { ...draft, content: [...content], cue }
}

/** Whether a draft was begun over the same words and should be offered again. */
export function isSamePlace(draft: ClaimDraft, range: Range): boolean {
  return [...draft.content, ...(draft.content.length === 0 && draft.cue ? [draft.cue] : [])].some((words) =>
    overlaps(words, range),
  )
}

function dateOf(date: ClaimView['aboutDate']): ClaimDraft['aboutDate'] {
  return date && { edtf: date.edtf, words: date.words, span: date.anchor && rangeOf(date.anchor) }
}

function rangeOf({ start, end }: Range): Range {
  return { start, end }
}

function rangesOf(anchors: readonly Range[]): Range[] {
  return anchors.map(rangeOf)
}

/** A claim's occasion as a draft has it. */
export function draftOccasion({
  label,
  place,
  channel,
  addressee,
  date,
  withdrawn,
}: NonNullable<ClaimView['occasion']>): DraftOccasion {
  return { label, place, channel, addressee, date, withdrawn }
}

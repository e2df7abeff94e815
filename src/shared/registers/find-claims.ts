import { typedWords } from '../search/match-words.ts'
import type { ClaimView } from '../claims/claim-view.ts'
import { daysOf } from '../dates/days-of.ts'
import type { Id } from '../model/id.ts'
import { shownStatus } from '../questions/status-view.ts'
import { isUnder } from '../tags/tag-path.ts'
import { datedOf, type ClaimRow } from './claim-register.ts'
import type { ClaimConditions } from './filter.ts'

type Holds = (row: ClaimRow) => boolean

/** Facts about claims from other records: the claims cited by briefings, and the actors that each claim says something about. */
export type AroundClaims = { readonly cited: ReadonlySet<Id>; readonly speaksOf: ReadonlyMap<Id, readonly Id[]> }

const nothing: AroundClaims = { cited: new Set(), speaksOf: new Map() }

/** The rows that meet every condition, in the given order. A condition with several choices is met by any of them. */
export function findClaims(
  rows: readonly ClaimRow[],
  conditions: ClaimConditions,
  around: Partial<AroundClaims> = nothing,
): readonly ClaimRow[] {
  const all = holdsOf(conditions, { ...nothing, ...around })
  return all.length === 0 ? rows : rows.filter((row) => all.every((holds) => holds(row)))
}

function holdsOf(conditions: ClaimConditions, { cited, speaksOf }: AroundClaims): Holds[] {
  const { actors, kinds, forms, statuses, letters, digits, tags, sources, occasions, questions, answers, confirmed } =
    conditions
  return [
    ...typedWords(conditions.words ?? '').map(
      (word): Holds =>
        (row) =>
          row.searched().includes(word),
    ),
    ...anyOf(kinds, ({ claim }) => [claim.kind]),
    ...anyOf(forms, ({ claim }) => [claim.form]),
    ...anyOf(statuses, ({ claim }) => [shownStatus(claim)]),
    ...anyOf(letters, ({ source }) => [source.reliability]),
    ...anyOf(digits, ({ claim }) => [claim.credibility]),
    ...anyOf(sources, ({ source }) => [source.id]),
    ...anyOf(occasions, ({ claim }) => [claim.occasion?.id ?? null]),
    ...anyOf(actors, ({ claim }) => voicesOf(claim)),
    ...anyOf(conditions.saidAbout, ({ claim }) => orNull(claim.saidAbout)),
    ...anyOf(conditions.languages, ({ claim }) => [claim.originalLanguage || null]),
    ...anyOf(conditions.speaksOf, ({ claim }) => speaksOf.get(claim.id) ?? []),
    ...tagged(tags),
    ...answering(questions, answers),
    ...dated(conditions),
    ...(confirmed === true || confirmed === false
      ? [(({ claim }) => (claim.proposed.length === 0) === confirmed) satisfies Holds]
      : []),
    ...(conditions.withdrawn === true || conditions.withdrawn === false
      ? [(({ claim }) => (claim.occasion?.withdrawn != null) === conditions.withdrawn) satisfies Holds]
      : []),
    ...(conditions.cited === true || conditions.cited === false
      ? [(({ claim }) => cited.has(claim.id) === conditions.cited) satisfies Holds]
      : []),
  ]
}

/** The speakers and reporters of a claim, as filters use them; null is the source itself. */
export function voicesOf({ speakers, chain }: Pick<ClaimView, 'speakers' | 'chain'>): readonly (Id | null)[] {
  if (chain.length === 0 && speakers.length > 0) return speakers
  return [...(speakers.length > 0 ? speakers : [null]), ...chain.flatMap(({ actor }) => actor ?? [])]
}

/** The values, or null for "none", as conditions on records have it. */
export function orNull<T>(values: readonly T[]): readonly (T | null)[] {
  return values.length === 0 ? [null] : values
}

/** A condition that any chosen value meets. An empty choice is no condition. */
function anyOf<T>(chosen: readonly T[] | undefined, valuesOf: (row: ClaimRow) => readonly T[]): Holds[] {
  if (!chosen || chosen.length === 0) return []
  const wanted = new Set(chosen)
  return [(row) => valuesOf(row).some((value) => wanted.has(value))]
}

/** Whether a record has any of the chosen tags. A parent matches its children; null matches records without tags. */
export function carriesAny(tags: readonly string[], chosen: readonly (string | null)[]): boolean {
  return chosen.some((one) => (one === null ? tags.length === 0 : tags.some((tag) => isUnder(tag, one))))
}

function tagged(chosen: ClaimConditions['tags']): Holds[] {
  return chosen && chosen.length > 0 ? [({ claim }) => carriesAny(claim.tags, chosen)] : []
}

/** The condition on answers. If questions are chosen, only answers to these count. */
function answering(questions: ClaimConditions['questions'] = [], answers: ClaimConditions['answers'] = []): Holds[] {
  if (questions.length === 0 && answers.length === 0) return []
  const [toThese, these] = [new Set(questions), new Set<unknown>(answers)]
  return [
    ({ claim }) => {
      if (claim.answers.length === 0) return toThese.has(null) && answers.length === 0
      return claim.answers.some(
        ({ question, answer }) =>
          (toThese.size === 0 || toThese.has(question)) && (these.size === 0 || these.has(answer)),
      )
    },
  ]
}

/** The condition on dates. A vague date matches if any day it can mean matches. */
function dated({ from = null, to = null }: ClaimConditions): Holds[] {
  if (from === null && to === null) return []
  const first = from === null ? -Infinity : (daysOf(from)?.first ?? -Infinity)
  const last = to === null ? Infinity : (daysOf(to)?.last ?? Infinity)
  return [
    (row) => {
      const date = datedOf(row)
      const days = date === null ? null : daysOf(date)
      return days !== null && days.first <= last && days.last >= first
    },
  ]
}

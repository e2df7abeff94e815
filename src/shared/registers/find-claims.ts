import type { ClaimView } from '../claims/claim-view.ts'
import type { Id } from '../model/id.ts'
import { shownStatus } from '../questions/status-view.ts'
import { datedOf, type ClaimRow } from './claim-register.ts'
import type { ClaimConditions } from './filter.ts'
import { anyOf, carriesAny, hasWords, isDated, isEither, type Holds } from './holds.ts'

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

function holdsOf(conditions: ClaimConditions, { cited, speaksOf }: AroundClaims): Holds<ClaimRow>[] {
  const { actors, kinds, forms, statuses, letters, digits, tags, sources, occasions, questions, answers, confirmed } =
    conditions
  return [
    ...hasWords<ClaimRow>(conditions.words),
    ...anyOf(kinds, ({ claim }: ClaimRow) => [claim.kind]),
    ...anyOf(forms, ({ claim }: ClaimRow) => [claim.form]),
    ...anyOf(statuses, ({ claim }: ClaimRow) => [shownStatus(claim)]),
    ...anyOf(letters, ({ source }: ClaimRow) => [source.reliability]),
    ...anyOf(digits, ({ claim }: ClaimRow) => [claim.credibility]),
    ...anyOf(sources, ({ source }: ClaimRow) => [source.id]),
    ...anyOf(occasions, ({ claim }: ClaimRow) => [claim.occasion?.id ?? null]),
    ...anyOf(actors, ({ claim }: ClaimRow) => voicesOf(claim)),
    ...anyOf(conditions.saidAbout, ({ claim }: ClaimRow) => orNull(claim.saidAbout)),
    ...anyOf(conditions.languages, ({ claim }: ClaimRow) => [claim.originalLanguage || null]),
    ...anyOf(conditions.speaksOf, ({ claim }: ClaimRow) => speaksOf.get(claim.id) ?? []),
    ...tagged(tags),
    ...answering(questions, answers),
    ...isDated(conditions, datedOf),
    ...isEither<ClaimRow>(confirmed, ({ claim }) => claim.proposed.length === 0),
    ...isEither<ClaimRow>(conditions.withdrawn, ({ claim }) => claim.occasion?.withdrawn != null),
    ...isEither<ClaimRow>(conditions.cited, ({ claim }) => cited.has(claim.id)),
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

function tagged(chosen: ClaimConditions['tags']): Holds<ClaimRow>[] {
  return chosen && chosen.length > 0 ? [({ claim }) => carriesAny(claim.tags, chosen)] : []
}

/** The condition on answers. If questions are chosen, only answers to these count. */
function answering(
  questions: ClaimConditions['questions'] = [],
  answers: ClaimConditions['answers'] = [],
): Holds<ClaimRow>[] {
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

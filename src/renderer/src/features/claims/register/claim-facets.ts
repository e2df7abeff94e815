import { sourceVoice } from '#shared/claims/claim-words.ts'
import {
  claimFormWord,
  claimForms,
  claimKindWord,
  reliabilityLetters,
  answers,
  type Answer,
  type ClaimForm,
  type ClaimKind,
  type ReliabilityLetter,
} from '#shared/model/enums.ts'
import { answerWord } from '#shared/questions/answer.ts'
import { shownStatus, shownStatuses } from '#shared/questions/status-view.ts'
import type { ClaimLookups, ClaimRow } from '#shared/registers/claim-register.ts'
import type { ClaimConditions } from '#shared/registers/filter.ts'
import { voicesOf, type AroundClaims } from '#shared/registers/find-claims.ts'
import { credibilityText, reliabilityText } from '#shared/standards/admiralty.ts'
import { withParents } from '#shared/tags/tag-path.ts'
import type { OwnChip } from '../../../records/registers/ConditionChips.tsx'
import type { TypedOffer } from '../../../records/registers/ConditionSheet.tsx'
import { eitherFacet, listFacet, withField, type Facet } from '../../../records/registers/facets.ts'

type ClaimFacet = Facet<ClaimRow, ClaimConditions>

/** `readSpeaksOf` loads the actors that claims speak of; undefined once they are loaded. */
export type ReadAround = AroundClaims & { readonly readSpeaksOf: (() => void) | undefined }

/** The facets of claims. F, 6 and "not rated" follow the grades, because they are not grades. */
export function claimFacets(
  { sources, actors, questions }: ClaimLookups,
  occasions: ReadonlyMap<string, { readonly label: string }>,
  { cited, speaksOf, readSpeaksOf }: ReadAround,
): readonly ClaimFacet[] {
  const actorWords = (id: unknown) => actors.get(String(id))?.name ?? 'somebody no longer here'
  const facet = listFacet<ClaimRow, ClaimConditions, keyof ClaimConditions & string>
  return [
    facet('actors', {
      label: 'Who',
      valuesOf: ({ claim }) => voicesOf(claim),
      words: (id) => (id === null ? 'the source itself' : actorWords(id)),
    }),
    facet('speaksOf', {
      label: 'Speaks of',
      valuesOf: ({ claim }) => speaksOf.get(claim.id) ?? [],
      words: actorWords,
      read: readSpeaksOf,
    }),
    facet('statuses', {
      label: 'Status',
      order: shownStatuses.slice(0, 3),
      valuesOf: ({ claim }) => [shownStatus(claim)],
      words: String,
    }),
    eitherFacet('confirmed', {
      label: 'To decide',
      valuesOf: ({ claim }) => [claim.proposed.length === 0],
      words: (yes) => (yes === true ? 'confirmed' : 'not confirmed'),
    }),
    eitherFacet('cited', {
      label: 'Briefing',
      valuesOf: ({ claim }) => [cited.has(claim.id)],
      words: (yes) => (yes === true ? 'cited' : 'not cited'),
    }),
    facet('kinds', {
      label: 'Kind',
      valuesOf: ({ claim }) => [claim.kind],
      words: (kind) => claimKindWord[kind as ClaimKind],
    }),
    facet('forms', {
      label: 'Form',
      order: claimForms,
      valuesOf: ({ claim }) => [claim.form],
      words: (form) => claimFormWord[form as ClaimForm],
    }),
    facet('letters', {
      label: 'Reliability',
      order: reliabilityLetters,
      valuesOf: ({ source }) => [source.reliability],
      words: (letter) =>
        letter === null
          ? 'not rated'
          : `${letter}, ${reliabilityText(letter as ReliabilityLetter).toLocaleLowerCase()}`,
    }),
    facet('digits', {
      label: 'Credibility',
      order: [1, 2, 3, 4, 5, 6],
      valuesOf: ({ claim }) => [claim.credibility],
      words: (digit) =>
        digit === null ? 'not rated' : `${digit}, ${credibilityText(Number(digit)).toLocaleLowerCase()}`,
    }),
    facet('tags', {
      label: 'Tag',
      valuesOf: ({ claim }) => (claim.tags.length === 0 ? [null] : claim.tags.flatMap(withParents)),
      words: (tag) => (tag === null ? 'no tag' : String(tag)),
    }),
    facet('sources', {
      label: 'Source',
      valuesOf: ({ source }) => [source.id],
      words: (id) => nameOf(sources.get(String(id))),
    }),
    facet('occasions', {
      label: 'Occasion',
      valuesOf: ({ claim }) => [claim.occasion?.id ?? null],
      words: (id) => (id === null ? 'not known' : (occasions.get(String(id))?.label ?? 'an occasion no longer here')),
    }),
    facet('questions', {
      label: 'Question',
      valuesOf: ({ claim }) => (claim.answers.length === 0 ? [null] : claim.answers.map(({ question }) => question)),
      words: (id) => (id === null ? 'none' : (questions.get(String(id))?.text ?? 'a question no longer here')),
    }),
    facet('answers', {
      label: 'Answer',
      order: answers,
      valuesOf: ({ claim }) => claim.answers.flatMap(({ answer }) => (typeof answer === 'string' ? [answer] : [])),
      words: (answer) => answerWord[answer as Answer],
    }),
  ]
}

/**
 * Claims that need a decision: proposed ones, and those of them that a briefing cites, which block its export.
 * The second value combines two conditions; it is offered if any briefing cites a claim.
 */
export function toDecideFacet(cited: ReadonlySet<string>): ClaimFacet {
  return {
    id: 'toDecide',
    label: 'To decide',
    order: cited.size === 0 ? ['proposed'] : ['proposed', 'cited'],
    words: (value) => (value === 'cited' ? 'cited, not confirmed' : 'not confirmed'),
    valuesOf: ({ claim }) =>
      claim.proposed.length === 0 ? [] : cited.has(claim.id) ? ['proposed', 'cited'] : ['proposed'],
    chosen: (conditions) =>
      conditions.confirmed !== false ? [] : conditions.cited === true ? ['cited'] : ['proposed'],
    choose: (conditions, values) => {
      const value = values.at(-1)
      // A filter for claims that are not cited is kept.
      const notCited = conditions.cited === false ? false : undefined
      return withField(
        withField(conditions, 'confirmed', value === undefined ? undefined : false),
        'cited',
        value === 'cited' ? true : notCited,
      )
    },
  }
}

/** A typed date can be the start or the end of the range. */
export function dateOffers(typed: string): TypedOffer<ClaimConditions>[] {
  const date = typed.trim()
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date)) return []
  return [
    { id: 'from', words: `Said in ${date} or later`, apply: (conditions) => ({ ...conditions, from: date }) },
    { id: 'to', words: `Said in ${date} or before`, apply: (conditions) => ({ ...conditions, to: date }) },
    { id: 'both', words: `Said in ${date}`, apply: (conditions) => ({ ...conditions, from: date, to: date }) },
  ]
}

export function dateChips({ from = null, to = null }: ClaimConditions): OwnChip<ClaimConditions>[] {
  return [
    ...(from === null
      ? []
      : [
          {
            id: 'from',
            words: `Said from ${from}`,
            without: (conditions: ClaimConditions) => withField(conditions, 'from', undefined),
          },
        ]),
    ...(to === null
      ? []
      : [
          {
            id: 'to',
            words: `Said until ${to}`,
            without: (conditions: ClaimConditions) => withField(conditions, 'to', undefined),
          },
        ]),
  ]
}

function nameOf(source: Parameters<typeof sourceVoice>[0] | undefined): string {
  if (!source) return 'a source no longer here'
  const title = source.title.trim()
  return source.publisher.trim() === '' || title === '' ? sourceVoice(source) : `${sourceVoice(source)}, ${title}`
}

import { sourceVoice } from '#shared/claims/claim-words.ts'
import {
  claimFormWord,
  claimForms,
  claimKindWord,
  answers,
  type Answer,
  type ClaimForm,
  type ClaimKind,
} from '#shared/model/enums.ts'
import { answerWord } from '#shared/questions/answer.ts'
import { shownStatus, shownStatuses } from '#shared/questions/status-view.ts'
import type { ClaimLookups, ClaimRow } from '#shared/registers/claim-register.ts'
import type { ClaimConditions } from '#shared/registers/filter.ts'
import { orNull, voicesOf, type AroundClaims } from '#shared/registers/find-claims.ts'
import { credibilityText } from '#shared/standards/admiralty.ts'
import { withParents } from '#shared/tags/tag-path.ts'
import { dateConditions } from '../../../records/registers/date-conditions.ts'
import { eitherFacet, listFacet, withField, type Facet } from '../../../records/registers/facets.ts'
import { reliabilityFacet } from '../../../records/registers/reliability-facet.ts'
import { strings } from '../strings.tsx'

/** When a claim was said, as a condition. */
export const saidDates = dateConditions<ClaimConditions>(strings.dates)

type ClaimFacet = Facet<ClaimRow, ClaimConditions>

/** `readSpeaksOf` loads the actors that claims speak of; undefined once they are loaded. */
export type ReadAround = AroundClaims & { readonly readSpeaksOf: (() => void) | undefined }

/** The facets of claims. F, 6 and "not rated" follow the grades, because they are not grades. */
export function claimFacets(
  { sources, actors, questions }: ClaimLookups,
  occasions: ReadonlyMap<string, { readonly label: string }>,
  { cited, speaksOf, readSpeaksOf }: ReadAround,
): readonly ClaimFacet[] {
  const labels = strings.facets
  const actorWords = (id: unknown) => actors.get(String(id))?.name ?? labels.actors.gone
  const facet = listFacet<ClaimRow, ClaimConditions, keyof ClaimConditions & string>
  return [
    facet('actors', {
      label: labels.actors.label,
      valuesOf: ({ claim }) => voicesOf(claim),
      words: (id) => (id === null ? labels.actors.none : actorWords(id)),
    }),
    facet('speaksOf', {
      label: labels.speaksOf,
      valuesOf: ({ claim }) => speaksOf.get(claim.id) ?? [],
      words: actorWords,
      read: readSpeaksOf,
    }),
    facet('saidAbout', {
      label: labels.saidAbout.label,
      valuesOf: ({ claim }) => orNull(claim.saidAbout),
      words: (id) => (id === null ? labels.saidAbout.none : actorWords(id)),
    }),
    facet('statuses', {
      label: labels.status,
      order: shownStatuses.slice(0, 3),
      valuesOf: ({ claim }) => [shownStatus(claim)],
      words: String,
    }),
    eitherFacet('confirmed', {
      label: labels.confirmed.label,
      valuesOf: ({ claim }) => [claim.proposed.length === 0],
      words: (yes) => (yes === true ? labels.confirmed.yes : labels.confirmed.no),
    }),
    eitherFacet('cited', {
      label: labels.cited.label,
      valuesOf: ({ claim }) => [cited.has(claim.id)],
      words: (yes) => (yes === true ? labels.cited.yes : labels.cited.no),
    }),
    facet('kinds', {
      label: labels.kind,
      valuesOf: ({ claim }) => [claim.kind],
      words: (kind) => claimKindWord[kind as ClaimKind],
    }),
    facet('forms', {
      label: labels.form,
      order: claimForms,
      valuesOf: ({ claim }) => [claim.form],
      words: (form) => claimFormWord[form as ClaimForm],
    }),
    facet('languages', {
      label: labels.language.label,
      valuesOf: ({ claim }) => [claim.originalLanguage || null],
      words: (name) => (name === null ? labels.language.none : String(name)),
    }),
    eitherFacet('withdrawn', {
      label: labels.withdrawn.label,
      valuesOf: ({ claim }) => [claim.occasion?.withdrawn != null],
      words: (yes) => (yes === true ? labels.withdrawn.yes : labels.withdrawn.no),
    }),
    facet('letters', {
      ...reliabilityFacet(labels.reliability),
      valuesOf: ({ source }) => [source.reliability],
    }),
    facet('digits', {
      label: labels.credibility.label,
      order: [1, 2, 3, 4, 5, 6],
      valuesOf: ({ claim }) => [claim.credibility],
      words: (digit) =>
        digit === null ? labels.credibility.none : `${digit}, ${credibilityText(Number(digit)).toLocaleLowerCase()}`,
    }),
    facet('tags', {
      label: labels.tag.label,
      valuesOf: ({ claim }) => (claim.tags.length === 0 ? [null] : claim.tags.flatMap(withParents)),
      words: (tag) => (tag === null ? labels.tag.none : String(tag)),
    }),
    facet('sources', {
      label: labels.source.label,
      valuesOf: ({ source }) => [source.id],
      words: (id) => nameOf(sources.get(String(id))),
    }),
    facet('occasions', {
      label: labels.occasion.label,
      valuesOf: ({ claim }) => [claim.occasion?.id ?? null],
      words: (id) => (id === null ? labels.occasion.none : (occasions.get(String(id))?.label ?? labels.occasion.gone)),
    }),
    facet('questions', {
      label: labels.question.label,
      valuesOf: ({ claim }) => (claim.answers.length === 0 ? [null] : claim.answers.map(({ question }) => question)),
      words: (id) => (id === null ? labels.question.none : (questions.get(String(id))?.text ?? labels.question.gone)),
    }),
    facet('answers', {
      label: labels.answer,
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
    label: strings.facets.toDecide.label,
    order: cited.size === 0 ? ['proposed'] : ['proposed', 'cited'],
    words: (value) => (value === 'cited' ? strings.facets.toDecide.cited : strings.facets.toDecide.proposed),
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

function nameOf(source: Parameters<typeof sourceVoice>[0] | undefined): string {
  if (!source) return strings.facets.source.gone
  const title = source.title.trim()
  return source.publisher.trim() === '' || title === '' ? sourceVoice(source) : `${sourceVoice(source)}, ${title}`
}

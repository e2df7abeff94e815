import { formats, formatNames, type Format } from '#shared/imports/formats.ts'
import type { ReliabilityLetter } from '#shared/model/enums.ts'
import { sourceNeeds, type SourceConditions, type SourceNeed } from '#shared/registers/filter.ts'
import type { SourceRow } from '#shared/registers/source-register.ts'
import { workStates, workStateWord, type WorkState } from '#shared/sources/source-view.ts'
import { withParents } from '#shared/tags/tag-path.ts'
import { languageName } from '#shared/words/languages.ts'
import { dateConditions } from '../../../records/registers/date-conditions.ts'
import { keepLast } from '../../../records/registers/keep-last.ts'
import { listFacet, type Facet } from '../../../records/registers/facets.ts'
import { reliabilityFacet } from '../../../records/registers/reliability-facet.ts'
import { strings } from './strings.tsx'

/** When a source was published, as a condition. */
export const publishedDates = dateConditions<SourceConditions>(strings.dates)

const facet = listFacet<SourceRow, SourceConditions, keyof SourceConditions & string>
const labels = strings.facets

/** The facets of sources. The rail shows the first four. */
export const sourceFacets: readonly Facet<SourceRow, SourceConditions>[] = [
  facet('states', {
    label: labels.state,
    order: workStates,
    valuesOf: ({ source }) => [source.workState],
    words: (state) => workStateWord[state as WorkState],
  }),
  facet('needs', {
    label: labels.needs,
    order: sourceNeeds,
    valuesOf: ({ needs }) => needs,
    words: (need) => strings.needs[need as SourceNeed],
  }),
  facet('publishers', {
    label: labels.publisher.label,
    valuesOf: ({ source }) => [source.publisher || null],
    words: (name) => (name === null ? labels.publisher.none : String(name)),
  }),
  facet('languages', {
    label: labels.language.label,
    valuesOf: ({ source }) => [source.language || null],
    words: (tag) => (tag === null ? labels.language.none : languageName(String(tag))),
  }),
  facet('formats', {
    label: labels.format,
    valuesOf: ({ source }) => [source.format],
    words: (format) => formatWords(format as Format),
  }),
  facet('letters', {
    ...reliabilityFacet(labels.reliability),
    valuesOf: ({ source }) => [source.reliability],
  }),
  facet('markings', {
    label: labels.marking.label,
    valuesOf: ({ source }) => [source.marking],
    words: (marking) => (marking === null ? labels.marking.none : String(marking)),
  }),
  facet('tags', {
    label: labels.tag.label,
    valuesOf: ({ source }) => (source.tags.length === 0 ? [null] : source.tags.flatMap(withParents)),
    words: (tag) => (tag === null ? labels.tag.none : String(tag)),
  }),
]

/** The badge of a format; its ending too where two formats have one badge. */
function formatWords(format: Format): string {
  const { badge, endings } = formats[format]
  const others = formatNames.filter((one) => formats[one].badge === badge)
  return others.length > 1 && endings[0] !== undefined ? `${badge} (.${endings[0]})` : badge
}

/** The letter of each publisher whose sources all have the same one. */
export const lettersByPublisher = keepLast(
  (rows: readonly SourceRow[]): ReadonlyMap<string, ReliabilityLetter | null> => {
    const letters = new Map<string, ReliabilityLetter | null>()
    for (const { source } of rows) {
      const known = letters.get(source.publisher)
      letters.set(source.publisher, known === undefined || known === source.reliability ? source.reliability : null)
    }
    return letters
  },
)

import { dayNamed } from '../dates/day-named.ts'
import { readByline, type BylinePart } from '../text/bylines.ts'
import { offeredFields, type OfferedField } from './offered-fields.ts'
import { namedInText, readDateline } from './dateline.ts'
import type { Block, SourceCard } from './source-view.ts'

type CardOffers = Partial<Record<OfferedField, string>>

/** Where a dateline may stand: at the beginning of one of the first paragraphs. */
const datelineWithin = 3

/**
 * What the bylines and the dateline of a text say about it, for the fields of its card that are empty. A date is offered only as a day, and
 * only if its year is in its words or known from another date of the source.
 */
export function offerCard(
  text: string,
  blocks: readonly Pick<Block, 'type' | 'start' | 'end'>[],
  card: Pick<SourceCard, OfferedField>,
): CardOffers {
  const wordsOf = ({ start, end }: Pick<Block, 'start' | 'end'>) => text.slice(start, end)
  const parts = blocks.filter(({ type }) => type === 'byline').flatMap((block) => readByline(wordsOf(block)) ?? [])
  const dateline = blocks
    .filter(({ type }) => type === 'paragraph')
    .slice(0, datelineWithin)
    .map((block) => readDateline(wordsOf(block)))
    .find((found) => found !== null)
  const dates = datesOf(parts, dateline?.date ?? '', card)
  const all: Record<OfferedField, string> = {
    author: authorOf(parts),
    place: dateline?.place ?? '',
    ...dates,
  }
  return Object.fromEntries(
    offeredFields.flatMap((field) => (card[field] === '' && all[field] !== '' ? [[field, all[field]]] : [])),
  )
}

/** Who wrote the text, by its byline; without one, who reported. */
function authorOf(parts: readonly BylinePart[]): string {
  const names = (says: 'author' | 'reporting') => parts.flatMap((part) => (part.says === says ? part.names : []))
  const written = names('author')
  return [...new Set((written.length > 0 ? written : names('reporting')).map(namedInText))].join(', ')
}

function datesOf(
  parts: readonly BylinePart[],
  dateline: string,
  card: Pick<SourceCard, 'published' | 'updated'>,
): Pick<Record<OfferedField, string>, 'published' | 'updated'> {
  const wordsOf = (says: 'published' | 'updated') =>
    parts.flatMap((part) => (part.says === says ? [part.date] : [])).at(0) ?? ''
  const [stamped, changed] = [wordsOf('published'), wordsOf('updated')]
  const known = card.published || withYear(stamped) || withYear(dateline) || card.updated || withYear(changed) || null
  // A text is published before it is updated, and a dateline is not later than its text.
  const published =
    withYear(stamped) || dayNamed(stamped, known, 'past') || withYear(dateline) || dayNamed(dateline, known, 'past')
  return { published, updated: withYear(changed) || dayNamed(changed, known, 'future') }
}

/** The day that words name with its year. */
function withYear(words: string): string {
  return dayNamed(words, null, 'unknown')
}

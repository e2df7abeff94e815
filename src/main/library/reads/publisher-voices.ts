import type { ActorKind, ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { publisherName } from '#shared/sources/publisher-name.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Returns whose voice a publisher's name stands for: that of the actor of exactly this name, so that what a ministry publishes and what
 * a paper reports of it are one voice; else the publisher's own. Empty without a name. A name that several actors have names none.
 */
export function readPublisherVoices(db: Database, { winner }: Merges): (publisher: string) => string {
  const named = readNames(db, winner)
  return (publisher) => {
    const key = publisherName(publisher)
    const [actor, ...more] = named.get(key) ?? []
    if (key === '') return ''
    return actor !== undefined && more.length === 0 ? actor : `publisher ${key}`
  }
}

/** The actors of exactly a publisher's name, each once, merged ones as those that they were merged into. */
export function actorsNamed(db: Database, publisher: string): Id[] {
  const key = publisherName(publisher)
  return key === '' ? [] : [...(readNames(db, readMerges(db).winner).get(key) ?? [])]
}

/**
 * Returns the reliability letter of a publisher: that of the one actor of its name. Null if it has none, no actor has that name, or several
 * have it. Only actors with a letter are read, and those that share a name with one.
 */
export function readPublisherLetters(db: Database): (publisher: string) => ReliabilityLetter | null {
  const letters = new Map(
    db.rows<readonly [Id, ReliabilityLetter]>(
      'SELECT id, reliability FROM actor WHERE deleted_at IS NULL AND reliability IS NOT NULL AND merged_into IS NULL',
    ),
  )
  if (letters.size === 0) return () => null
  const named = readNames(db, readMerges(db).winner)
  return (publisher) => {
    const key = publisherName(publisher)
    const [actor, ...more] = key === '' ? [] : (named.get(key) ?? [])
    return actor !== undefined && more.length === 0 ? (letters.get(actor) ?? null) : null
  }
}

/** The actors of each name, as publishers are named; unnamed actors are none. */
function readNames(db: Database, winner: Merges['winner']): ReadonlyMap<string, ReadonlySet<Id>> {
  const named = new Map<string, Set<Id>>()
  for (const [id, name, kind] of db.rows<readonly [Id, string, ActorKind]>(
    'SELECT id, name, kind FROM actor WHERE deleted_at IS NULL',
  )) {
    if (kind === 'unnamed') continue
    const key = publisherName(name)
    named.set(key, (named.get(key) ?? new Set()).add(winner(id)))
  }
  return named
}

/** The rule before sides: a publisher is nobody but itself, and names that differ by "É" and "é" are two. */
export function publisherVoiceBeforeSides(publisher: string): string {
  const key = publisher.replaceAll(/^ +| +$/gu, '').replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
  return key === '' ? '' : `publisher ${key}`
}

const naming = new Set(['name', 'kind', 'merged_into', 'deleted_at'])
const rating = new Set([...naming, 'reliability'])

/** The sources whose publisher may have become another voice by a change of actors. Must be called after the change was applied. */
export function sourcesOfMovedVoices(db: Database, changes: readonly RecordChange[]): Id[] {
  return sourcesOfPublishers(db, changes, naming)
}

/** The sources that may inherit another letter from their publisher after a change of actors. Must be called after it was applied. */
export function sourcesOfRatedPublishers(db: Database, changes: readonly RecordChange[]): Id[] {
  return sourcesOfPublishers(db, changes, rating)
}

function sourcesOfPublishers(
  db: Database,
  changes: readonly RecordChange[],
  fieldsThatMove: ReadonlySet<string>,
): Id[] {
  const moved = changes.filter(
    ({ type, fields }) => type === 'actor' && fields.some(({ field }) => fieldsThatMove.has(field)),
  )
  if (moved.length === 0) return []
  const now = db.rows<readonly [string]>(
    'SELECT name FROM actor WHERE id IN (SELECT value FROM json_each(?))',
    idList(moved.map(({ record }) => record)),
  )
  const before = moved.flatMap(({ fields }) =>
    fields.flatMap(({ field, before: name }) => (field === 'name' && typeof name === 'string' ? [name] : [])),
  )
  const names = new Set([...now.flat(), ...before].map(publisherName))
  return db
    .rows<readonly [Id, string]>(`SELECT id, publisher FROM source WHERE publisher<>''`)
    .flatMap(([id, publisher]) => (names.has(publisherName(publisher)) ? [id] : []))
}

import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { publisherName } from '#shared/sources/publisher-name.ts'
import type { RecordChange } from '../log/apply-change.ts'
import type { Merges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Returns whose voice a publisher's name stands for: that of the actor of exactly this name, so that what a ministry publishes and what
 * a paper reports of it are one voice; else the publisher's own. Empty without a name. A name that several actors have names none.
 */
export function readPublisherVoices(db: Database, { winner }: Merges): (publisher: string) => string {
  const named = new Map<string, Set<Id>>()
  for (const [id, name, kind] of db.rows<readonly [Id, string, ActorKind]>(
    'SELECT id, name, kind FROM actor WHERE deleted_at IS NULL',
  )) {
    if (kind === 'unnamed') continue
    const key = publisherName(name)
    named.set(key, (named.get(key) ?? new Set()).add(winner(id)))
  }
  return (publisher) => {
    const key = publisherName(publisher)
    const [actor, ...more] = named.get(key) ?? []
    if (key === '') return ''
    return actor !== undefined && more.length === 0 ? actor : `publisher ${key}`
  }
}

/** The rule before sides: a publisher is nobody but itself, and names that differ by "É" and "é" are two. */
export function publisherVoiceBeforeSides(publisher: string): string {
  const key = publisher.replaceAll(/^ +| +$/gu, '').replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
  return key === '' ? '' : `publisher ${key}`
}

const naming = new Set(['name', 'kind', 'merged_into', 'deleted_at'])

/** The sources whose publisher may have become another voice by a change of actors. Must be called after the change was applied. */
export function sourcesOfMovedVoices(db: Database, changes: readonly RecordChange[]): Id[] {
  const moved = changes.filter(({ type, fields }) => type === 'actor' && fields.some(({ field }) => naming.has(field)))
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

import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import { nothingMore } from '#shared/claims/fixtures.ts'
import { blankActor } from '#shared/actors/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { blankSource } from '../sources/fixtures.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

/** Small records for tests, with default values that a test can override. */

export const revision = 'revision'

export function mention(id: string, start: number, end: number, actor = 'trump'): MentionView {
  return { id, actor, reading: null, words: 'name', anchor: `${id}-anchor`, source: 'source', revision, start, end }
}

export function claim(
  id: string,
  content: readonly (readonly [start: number, end: number])[],
  fields: Partial<ClaimView> = {},
): ClaimView {
  const anchors = content.map(([start, end], ord) => ({
    id: `${id}-${ord}`,
    role: 'content' as const,
    ord,
    start,
    end,
    exact: 'words',
    state: 'anchored' as const,
  }))
  return {
    ...nothingMore,
    id,
    source: 'source',
    revision,
    anchors,
    where: '¶1',
    ...fields,
  }
}

export function actor(id: string, name: string, fields: Partial<ActorView> = {}): ActorView {
  return { ...blankActor, id, name, kind: 'person', ...fields }
}

export function source(fields: Partial<SourceView> = {}): SourceView {
  return {
    ...blankSource,
    id: 'source',
    revision,
    title: 'Talks',
    publisher: 'Newsroom',
    published: '2025-08-17',
    reliability: 'B',
    words: 1348,
    paragraphs: 1,
    ...fields,
  }
}

export function byId<T extends { readonly id: string }>(...records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}

import { folded, typedWords } from '../search/match-words.ts'
import type { ActorView } from '../actors/actor-view.ts'
import { actorKindLetter, actorKinds } from '../model/enums.ts'
import { timeOfId, type Id } from '../model/id.ts'
import { reliabilityScale } from '../standards/admiralty.ts'
import type { ActorColumn, ActorConditions } from './filter.ts'
import { carriesAny } from './holds.ts'
import { shownDate } from '../words/shown-date.ts'
import { createSorter, type SortBy, type SortKey } from './sort-rows.ts'

/** An actor with its cells. */
export type ActorRow = {
  readonly actor: ActorView
  readonly cell: (column: ActorColumn) => string
  readonly searched: () => string
}
/** Every actor in the given order, and a function that sorts any of the rows. */
type ActorRegister = {
  readonly rows: readonly ActorRow[]
  readonly sort: (rows: readonly ActorRow[], by: SortBy<ActorColumn>) => readonly ActorRow[]
}

/** The column headings. */
export const actorColumnWords: Readonly<Record<ActorColumn, string>> = {
  name: 'Name',
  kind: 'Kind',
  aliases: 'Also called',
  office: 'Office',
  groups: 'Member of',
  side: 'Side',
  document: 'Document',
  reliability: 'Reliability',
  mentions: 'Mentions',
  claims: 'Claims',
  tags: 'Tags',
  memo: 'Memo',
  lastUsed: 'Last used',
}

const searchedColumns: readonly ActorColumn[] = [
  'name',
  'kind',
  'aliases',
  'office',
  'groups',
  'side',
  'document',
  'tags',
  'memo',
]

/** Creates the register of these actors. It must be created again when one of them changes. */
export function createActorRegister(actors: ReadonlyMap<Id, ActorView>): ActorRegister {
  const rows = [...actors.values()].map((actor): ActorRow => {
    let searched: string | null = null
    const cell = (column: ActorColumn): string => cellText(actor, actors, column)
    return {
      actor,
      cell,
      searched: () => (searched ??= folded([...searchedColumns.map(cell), actorKindLetter[actor.kind]].join('\n'))),
    }
  })
  return { rows, sort: createSorter(rows, keysOf) }
}

/** The rows that meet every condition. A condition with several choices is met by any of them; one without choices is ignored. */
export function findActors(
  rows: readonly ActorRow[],
  {
    words,
    kinds = [],
    tags = [],
    letters = [],
    groups = [],
    sides = [],
    sources = [],
    mentioned = null,
    speaks = null,
  }: ActorConditions,
): readonly ActorRow[] {
  const wanted = typedWords(words ?? '')
  return rows.filter((row) => {
    const { actor } = row
    return (
      wanted.every((word) => row.searched().includes(word)) &&
      (kinds.length === 0 || kinds.includes(actor.kind)) &&
      (letters.length === 0 || letters.includes(actor.reliability)) &&
      (groups.length === 0 ||
        groups.some((group) => (group === null ? actor.groups.length === 0 : actor.groups.includes(group)))) &&
      (sides.length === 0 || sides.includes(actor.countsFor)) &&
      (tags.length === 0 || carriesAny(actor.tags, tags)) &&
      (sources.length === 0 || sources.some((source) => actor.sources.includes(source))) &&
      (mentioned === null || actor.mentions > 0 === mentioned) &&
      (speaks === null || actor.claims > 0 === speaks)
    )
  })
}

function cellText(actor: ActorView, actors: ReadonlyMap<Id, ActorView>, column: ActorColumn): string {
  switch (column) {
    case 'aliases':
      return actor.aliases.join(', ')
    case 'tags':
      return actor.tags.join(', ')
    case 'groups':
      return actor.groups.flatMap((id) => actors.get(id)?.name ?? []).join(', ')
    case 'side':
      return actors.get(actor.countsFor ?? '')?.name ?? ''
    case 'document':
      return documentText(actor)
    case 'reliability':
      return actor.reliability ?? ''
    case 'mentions':
    case 'claims':
      return String(actor[column])
    case 'lastUsed':
      return dayOf(actor.lastUsed)
    default:
      return actor[column]
  }
}

/** What is known about a document: "by Lena Brandt, Thu 13 Mar 2025, seen by the Courier"; empty for other kinds. */
export function documentText({ kind, documentAuthor, documentDate, seenBy }: ActorView): string {
  if (kind !== 'document') return ''
  return [
    documentAuthor && `by ${documentAuthor}`,
    documentDate && shownDate(documentDate),
    seenBy && `seen by ${seenBy}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function keysOf(row: ActorRow, column: ActorColumn): readonly SortKey[] {
  const { actor } = row
  switch (column) {
    case 'kind':
      return [actorKinds.indexOf(actor.kind)]
    case 'mentions':
    case 'claims':
      return [actor[column]]
    // F is not a grade below E.
    case 'reliability':
      return [
        actor.reliability !== null && reliabilityScale.letters[actor.reliability].known ? actor.reliability : null,
      ]
    case 'lastUsed':
      return [timeOfId(actor.lastUsed)]
    default:
      return [row.cell(column) || null]
  }
}

function dayOf(id: Id): string {
  const time = timeOfId(id)
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
}

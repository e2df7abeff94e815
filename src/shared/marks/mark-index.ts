import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import {
  marksOfClaim,
  marksOfDraft,
  marksOfIdea,
  markOfMention,
  markOfNote,
  type AboutIdea,
  type Draft,
  type ReaderMark,
} from './reader-mark.ts'

/** The records from which the marks of one text are derived. */
export type MarkSources = {
  readonly mentions: ReadonlyMap<Id, MentionView>
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly notes: ReadonlyMap<Id, PlaceNote>
  readonly actors: ReadonlyMap<Id, Pick<ActorView, 'id' | 'kind'>>
  readonly drafts?: readonly Draft[]
}

/** The marks over each block of one revision, updated record by record. */
export type MarkIndex = {
  readonly marksOf: (block: number) => readonly ReaderMark[]
  readonly marksOfRecord: (record: Id) => readonly ReaderMark[]
  /** The mentions, claims, notes, ideas and drafts that have a place in this text. */
  readonly records: () => Iterable<Id>
  /** An idea by its id. Ideas are taken from claims, because `MarkSources` has no list of ideas. */
  readonly idea: (record: Id) => AboutIdea | undefined
  /** Every mark at an offset. A mark that ends exactly at the offset is included, as for a caret there. */
  readonly marksAt: (offset: number) => readonly ReaderMark[]
  readonly blockAt: (offset: number) => number
  /** Takes the current records and returns the indices of the blocks to repaint. */
  readonly update: (sources: MarkSources) => ReadonlySet<number>
}

type Held = {
  readonly view: unknown
  readonly kind: ActorKind | null
  readonly meant: ActorKind | null
  readonly first: boolean
  readonly marks: readonly ReaderMark[]
}

/** `blocks` must be disjoint and ascending. An unchanged record costs one look-up, so that adding one mark among ten thousand is fast. */
export function createMarkIndex(revision: Id, blocks: readonly Range[]): MarkIndex {
  const held = new Map<Id, Held>()
  let ideas: ReadonlyMap<Id, AboutIdea> = new Map()
  const byBlock: ReaderMark[][] = blocks.map(() => [])
  const blockAt = (offset: number) => lastStartingAtOrBefore(blocks, offset)

  function eachBlock(mark: Range, visit: (marks: ReaderMark[], block: number) => void): void {
    for (let i = blockAt(mark.start); i < blocks.length && blocks[i]!.start < mark.end; i++) visit(byBlock[i]!, i)
  }
  function take(record: Id, next: Held | null, affected: Set<number>): void {
    for (const mark of held.get(record)?.marks ?? []) {
      eachBlock(mark, (marks, block) => {
        marks.splice(marks.indexOf(mark), 1)
        affected.add(block)
      })
    }
    for (const mark of next?.marks ?? []) {
      eachBlock(mark, (marks, block) => {
        marks.push(mark)
        affected.add(block)
      })
    }
    if (next) held.set(record, next)
    else held.delete(record)
  }

  return {
    blockAt,
    marksOf: (block) => byBlock[block] ?? [],
    marksOfRecord: (record) => held.get(record)?.marks ?? [],
    records: () => held.keys(),
    idea: (record) => ideas.get(record),
    marksAt: (offset) => (byBlock[blockAt(offset)] ?? []).filter((mark) => mark.start <= offset && offset <= mark.end),
    update: ({ mentions, claims, notes, actors, drafts = [] }) => {
      const affected = new Set<number>()
      const firsts = firstMentions(mentions, revision)
      for (const [id, view] of mentions) {
        if (view.revision !== revision) continue
        const kind = actors.get(view.actor)?.kind ?? 'unnamed'
        const meant = view.reading === null ? null : (actors.get(view.reading)?.kind ?? 'unnamed')
        const first = firsts.get(view.actor)?.id === id
        const known = held.get(id)
        if (known?.view === view && known.kind === kind && known.meant === meant && known.first === first) continue
        take(
          id,
          {
            view,
            kind,
            meant,
            first,
            marks: [markOfMention(view, kind, first, meant && { actor: view.reading!, kind: meant })],
          },
          affected,
        )
      }
      ideas = ideasOf(claims, revision)
      for (const [id, view] of claims) {
        if (view.revision !== revision || held.get(id)?.view === view) continue
        take(id, { view, kind: null, meant: null, first: false, marks: marksOfClaim(view) }, affected)
      }
      for (const [id, view] of notes) {
        if (view.revision !== revision || held.get(id)?.view === view) continue
        take(id, { view, kind: null, first: false, meant: null, marks: [markOfNote(view)] }, affected)
      }
      for (const [id, view] of ideas) {
        if (held.get(id)?.view !== view)
          take(id, { view, kind: null, meant: null, first: false, marks: marksOfIdea(view) }, affected)
      }
      for (const draft of drafts) {
        if (held.get(draft.id)?.view !== draft)
          take(draft.id, { view: draft, kind: null, meant: null, first: false, marks: marksOfDraft(draft) }, affected)
      }
      for (const id of held.keys()) {
        const isDraft = drafts.some((draft) => draft.id === id)
        if (!mentions.has(id) && !claims.has(id) && !notes.has(id) && !ideas.has(id) && !isDraft)
          take(id, null, affected)
      }
      return affected
    },
  }
}

/** The ideas of all claims. If several claims are about one idea, the first provides its words, because all have the same. */
function ideasOf(claims: ReadonlyMap<Id, ClaimView>, revision: Id): ReadonlyMap<Id, AboutIdea> {
  const ideas = new Map<Id, AboutIdea>()
  for (const { about } of claims.values()) {
    for (const one of about)
      if (one.of === 'idea' && one.revision === revision && !ideas.has(one.idea)) ideas.set(one.idea, one)
  }
  return ideas
}

function firstMentions(mentions: ReadonlyMap<Id, MentionView>, revision: Id): ReadonlyMap<Id, MentionView> {
  const firsts = new Map<Id, MentionView>()
  for (const mention of mentions.values()) {
    if (mention.revision !== revision) continue
    const first = firsts.get(mention.actor)
    if (!first || mention.start < first.start || (mention.start === first.start && mention.id < first.id))
      firsts.set(mention.actor, mention)
  }
  return firsts
}

function lastStartingAtOrBefore(blocks: readonly Range[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

import { createNameFinder, type OtherName } from '#shared/actors/sweep/find-names.ts'
import { offerSweep, type MarkedRange } from '#shared/actors/sweep/offer-sweep.ts'
import { shortNameOf } from '#shared/actors/short-names.ts'
import { sweepNames, type SweptActor } from '#shared/actors/sweep/sweep-names.ts'
import { mostCandidates, type Sweep, type SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { quoteOf } from '#shared/text/quote.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { createRevisions } from '../evidence/revisions.ts'
import { idList, notThere } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { currentTexts, readBlocks } from './current-texts.ts'

/**
 * Finds unmarked occurrences of an actor's names, in one source or in all. Texts are read one at a time and not kept.
 */
export function sweepActor({ db }: Pick<Library, 'db'>, { actor, words, source }: Input<'sweepActor'>): Result<Sweep> {
  const merges = readMerges(db)
  const group = new Set(actor === null ? [] : merges.group(actor))
  const swept = actor === null ? null : readSwept(db, [...group])
  if (swept === undefined) return notThere('actor')
  const names = [...new Set([...(swept === null ? [] : sweepNames(swept)), ...sweepWords(words)])].sort(
    (a, b) => b.length - a.length,
  )
  const short = swept === null ? null : readShortName(db, [...group], swept)
  const find = createNameFinder(names, readOtherNames(db, group, merges), short)
  const places = createRevisions(db)
  const candidates: SweepCandidate[] = []
  let marked = 0
  let more = 0
  for (const revision of currentTexts(db, source)) {
    const finds = find(revision.text)
    if (finds.length === 0) continue
    const offered = offerSweep(finds, readMarks(db, revision.id, merges), readBlocks(db, revision.id), (id) =>
      group.has(id),
    )
    marked += offered.marked
    for (const { start, end, inside, unsure } of offered.offers) {
      if (candidates.length >= mostCandidates) more++
      else {
        const quote = quoteOf(revision.text, { start, end })
        candidates.push({
          source: revision.source,
          revision: revision.id,
          start,
          end,
          ...quote,
          where: places.whereAt(revision.id, start),
          inside,
          unsure,
        })
      }
    }
  }
  return ok({ names: short === null || names.includes(short) ? names : [...names, short], candidates, marked, more })
}

/** Words that the user typed or selected are searched like aliases added by hand. */
function sweepWords(words: readonly string[]): string[] {
  return sweepNames({ name: '', kind: 'unnamed', aliases: words.map((text) => ({ text, learned: false })) })
}

function readSwept(db: Database, group: readonly Id[]): SweptActor | undefined {
  const row = db.get<{ name: string; kind: ActorKind }>(
    'SELECT name, kind FROM actor WHERE id=? AND deleted_at IS NULL',
    group[0]!,
  )
  if (!row) return undefined
  const aliases = db.rows<readonly [string, number]>(
    'SELECT text, learned FROM alias WHERE deleted_at IS NULL AND unlearned=0 AND actor IN (SELECT value FROM json_each(?))',
    idList(group),
  )
  return { ...row, aliases: aliases.map(([text, learned]) => ({ text, learned: learned === 1 })) }
}

/** The short name that the actor is also searched by, unless it was removed from the aliases by hand. */
function readShortName(db: Database, group: readonly Id[], swept: SweptActor): string | null {
  const short = shortNameOf(swept)
  const removed = db.get(
    'SELECT 1 FROM alias WHERE text=? AND (deleted_at IS NOT NULL OR unlearned=1) AND actor IN (SELECT value FROM json_each(?))',
    short ?? '',
    idList(group),
  )
  return removed ? null : short
}

function readOtherNames(db: Database, group: ReadonlySet<Id>, merges: Merges): OtherName[] {
  return db
    .rows<readonly [Id, string, ActorKind | '']>(
      `SELECT id, name, kind FROM actor WHERE deleted_at IS NULL AND kind NOT IN ('role', 'unnamed')
     UNION ALL SELECT actor, text, '' FROM alias JOIN actor ON actor.id=alias.actor AND actor.deleted_at IS NULL WHERE alias.deleted_at IS NULL AND unlearned=0`,
    )
    .flatMap(([id, text, kind]) => {
      if (group.has(id)) return []
      const actor = merges.winner(id)
      // Of two Anayas, “Anaya” alone names neither for sure.
      const short = kind === 'person' ? shortNameOf({ name: text, kind }) : null
      return [{ actor, text }, ...(short === null ? [] : [{ actor, text: short, short: true as const }])]
    })
}

function readMarks(db: Database, revision: Id, merges: Merges): MarkedRange[] {
  return db
    .rows<readonly [Id, Id, number, number]>(
      `SELECT mention.id, actor, start, "end" FROM mention JOIN anchor ON anchor.owner=mention.id AND anchor.deleted_at IS NULL
     WHERE mention.deleted_at IS NULL AND mention.revision=? ORDER BY start, "end"`,
      revision,
    )
    .map(([mention, actor, start, end]) => ({ mention, actor: merges.winner(actor), start, end }))
}

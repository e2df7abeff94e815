import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { idList } from '../rows.ts'
import type { Database } from '../sqlite.ts'

/** `lastUsed` is the newest id among an actor's own, its mentions and its claims: UUIDv7 ids sort by the time they were made. */
const select = `
  SELECT id, name, kind,
    (SELECT json_group_array(text ORDER BY id) FROM alias WHERE alias.actor=actor.id AND deleted_at IS NULL) AS aliases,
    coalesce((SELECT body FROM memo WHERE owner=actor.id AND deleted_at IS NULL), '') AS memo,
    (SELECT count(*) FROM mention WHERE mention.actor=actor.id AND deleted_at IS NULL) AS mentions,
    (SELECT count(*) FROM claim_speaker WHERE claim_speaker.actor=actor.id AND deleted_at IS NULL) AS claims,
    max(id,
      coalesce((SELECT max(id) FROM mention WHERE mention.actor=actor.id AND deleted_at IS NULL), ''),
      coalesce((SELECT max(id) FROM claim_speaker WHERE claim_speaker.actor=actor.id AND deleted_at IS NULL), '')) AS lastUsed
  FROM actor WHERE deleted_at IS NULL AND merged_into IS NULL`

type ActorRow = Omit<ActorView, 'aliases'> & { aliases: string }

/** Every actor, by name. */
export function listActors(db: Database): ActorView[] {
  return db.all<ActorRow>(`${select} ORDER BY name COLLATE NOCASE, id`).map(toView)
}

export function readActors(db: Database, ids: readonly Id[]): ActorView[] {
  return db.all<ActorRow>(`${select} AND id IN (SELECT value FROM json_each(?))`, idList(ids)).map(toView)
}

const selectMentions = `
  SELECT mention.id, actor, anchor.id AS anchor, revision.source, mention.revision, start, "end"
  FROM mention JOIN anchor ON anchor.owner=mention.id AND anchor.deleted_at IS NULL JOIN revision ON revision.id=mention.revision
  WHERE mention.deleted_at IS NULL`

/** The mentions in one source, in the order of the text. */
export function listMentions(db: Database, source: Id): MentionView[] {
  return db.all<MentionView>(`${selectMentions} AND revision.source=? ORDER BY start, "end" DESC`, source).map(plain)
}

export function readMentions(db: Database, ids: readonly Id[]): MentionView[] {
  return db.all<MentionView>(`${selectMentions} AND mention.id IN (SELECT value FROM json_each(?))`, idList(ids)).map(plain)
}

function toView(row: ActorRow): ActorView {
  return { ...row, aliases: JSON.parse(row.aliases) as string[] }
}

/** A row without SQLite's null prototype. */
function plain(row: MentionView): MentionView {
  return { ...row }
}

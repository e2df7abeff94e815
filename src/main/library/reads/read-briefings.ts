import { storedLetters } from '#shared/briefing/citation-letters.ts'
import type { Annex, BriefingBlock, BriefingView, IgnoredFinding, Judgement } from '#shared/briefing/briefing-view.ts'
import { firstSections, type Section } from '#shared/briefing/sections.ts'
import { readTemplate } from '#shared/briefing/templates/read-template.ts'
import type { Template } from '#shared/briefing/templates/template-schema.ts'
import type { Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { readScale } from '#shared/standards/scale-file.ts'
import type { ScaleFile } from '#shared/standards/scale-file-schema.ts'
import type { Library } from '../library.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { readReadBack } from './read-read-back.ts'

/** Lists all briefings, the newest first. */
export function listBriefings({ db }: Pick<Library, 'db'>): { id: Id; title: string; date: string; inCase: Id }[] {
  return db
    .all<{ id: Id; title: string; date: string; inCase: Id }>(
      'SELECT id, title, date, in_case AS inCase FROM briefing WHERE deleted_at IS NULL ORDER BY id DESC',
    )
    .map((row) => ({ ...row }))
}

/** The columns of a briefing's head. A briefing of an older library has no annex of its own choice: it gets the cited paragraphs. */
type Head = Omit<
  BriefingView,
  'scale' | 'sections' | 'blocks' | 'judgements' | 'letters' | 'ignored' | 'readBack' | 'annex' | 'printNotes'
> & {
  annex: Annex | null
  printNotes: 0 | 1
}

/** Reads a briefing with its blocks in order, and the judgements that its blocks are the sentences of. */
export function readBriefing({ db }: Pick<Library, 'db'>, { id }: Input<'readBriefing'>): Result<BriefingView> {
  const head = db.get<Head>(
    `SELECT id, title, date, marking, prepared_by AS preparedBy, prepared_for AS preparedFor, annex, print_notes AS printNotes, occasion, as_of AS asOf,
       basis, cleared_by AS clearedBy, copied_to AS copiedTo, distribution, follows FROM briefing WHERE id=? AND deleted_at IS NULL`,
    id,
  )
  if (!head) return fail('not-found', 'This briefing is not in the library any more.')
  const blocks = db.all<Omit<BriefingBlock, 'body'> & { body: string }>(
    'SELECT id, section, position AS "order", body FROM briefing_block WHERE briefing=? AND deleted_at IS NULL ORDER BY position, id',
    id,
  )
  const judgements = db.all<Judgement>(
    `SELECT id, likelihood, confidence, confidence_reason AS confidenceReason, coalesce(would_change, '') AS wouldChange
       FROM judgement WHERE briefing=? AND deleted_at IS NULL ORDER BY id`,
    id,
  )
  const sections = readSections(db, id)
  const read = blocks.map((block) => ({ ...block, body: JSON.parse(block.body) as BriefingBlock['body'] }))
  return ok({
    ...head,
    annex: head.annex ?? 'cited',
    printNotes: head.printNotes === 1,
    scale: readScaleOf(db, id),
    sections,
    blocks: read,
    judgements: judgements.map((judgement) => ({ ...judgement })),
    letters: storedLetters(readLetterRows(db, id)),
    ignored: db
      .all<IgnoredFinding>(
        'SELECT finding AS key, code, reason FROM check_ignored WHERE owner=? AND deleted_at IS NULL ORDER BY id',
        id,
      )
      .map((row) => ({ ...row })),
    readBack: readReadBack(db, { id, blocks: read, sections }),
  })
}

/** Reads the template that a briefing follows. Null if it follows none, or one that this Attaché cannot read. */
export function readBriefingTemplate(
  { db }: Pick<Library, 'db'>,
  { id }: Input<'readBriefingTemplate'>,
): Template | null {
  const template = readKept(db, id, 'template', readTemplate)
  return template === 'unreadable' ? null : template
}

/** Reads the likelihood scale of the user's that a briefing uses; null for ICD 203. */
function readScaleOf(db: Database, briefing: Id): ScaleFile | 'unreadable' | null {
  return readKept(db, briefing, 'scale', readScale)
}

/** Reads the copy of a file of the user's that a column of a briefing names; null if it names none. */
function readKept<T>(
  db: Database,
  briefing: Id,
  column: 'template' | 'scale',
  read: (text: string, name: string) => Result<T>,
): T | 'unreadable' | null {
  const id = db.get<{ id: Id | null }>(`SELECT ${column} AS id FROM briefing WHERE id=?`, briefing)?.id ?? null
  if (id === null) return null
  const row = db.get<{ name: string; body: string }>(
    'SELECT name, body FROM data_file WHERE id=? AND deleted_at IS NULL',
    id,
  )
  const found = row && read(row.body, row.name)
  return found?.ok ? found.value : 'unreadable'
}

/** Reads the sections of a briefing in order. One from before sections could be chosen has those that all had. */
export function readSections(db: Database, briefing: Id): readonly Section[] {
  const rows = db.all<Omit<Section, 'options'> & { options: string }>(
    'SELECT key, kind, title, options FROM briefing_section WHERE briefing=? AND deleted_at IS NULL ORDER BY position, id',
    briefing,
  )
  if (rows.length === 0) return firstSections
  return rows.map((row) => ({ ...row, options: JSON.parse(row.options) as Section['options'] }))
}

/** All rows of the letters of a briefing, deleted ones too, in the order in which they were given. */
export function readLetterRows(db: Database, briefing: Id): Row[] {
  return db.all<Row>('SELECT * FROM citation_letter WHERE briefing=? ORDER BY id', briefing)
}

/** Lists the claims that present briefings cite, each once. */
export function listCitedClaims({ db }: Pick<Library, 'db'>): Id[] {
  return db
    .rows<readonly [Id]>(
      `SELECT DISTINCT claim FROM citation JOIN briefing ON briefing.id=citation.briefing AND briefing.deleted_at IS NULL WHERE citation.deleted_at IS NULL ORDER BY claim`,
    )
    .map(([claim]) => claim)
}

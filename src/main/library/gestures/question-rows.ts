import type { Row } from '#shared/changes/draft.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { sameWords } from '#shared/questions/answer.ts'
import type { QuestionSurroundings } from '#shared/questions/set-answers.ts'
import { caseForNew } from '../rows/cases.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The live questions, in order. */
export function liveQuestions(db: Database): (Row & { text: string })[] {
  return db.all<Row & { text: string }>('SELECT * FROM question WHERE deleted_at IS NULL ORDER BY ord, id')
}

/** What a gesture on claims of these texts can look up about existing questions. */
export function questionSurroundings(db: Database, revisions: readonly Id[]): QuestionSurroundings {
  return {
    get inCase() {
      return caseOfQuestion(db, revisions)
    },
    all: () => liveQuestions(db),
  }
}

/** The case of a new question that claims of these texts answer: that of new records if one of the texts is in it, else the oldest of theirs. */
function caseOfQuestion(db: Database, revisions: readonly Id[]): Id {
  const usual = caseForNew(db).id
  const own = db.all<{ id: Id }>(
    `SELECT DISTINCT in_case AS id FROM case_source JOIN revision ON revision.source=case_source.source
     WHERE revision.id IN (SELECT value FROM json_each(?)) AND case_source.deleted_at IS NULL ORDER BY in_case`,
    idList(revisions),
  )
  return own.some(({ id }) => id === usual) ? usual : (own[0]?.id ?? usual)
}

/** The texts that claims were marked in. */
export function revisionsOf(db: Database, claims: readonly Id[]): Id[] {
  return db
    .all<{ id: Id }>(
      'SELECT DISTINCT revision AS id FROM claim WHERE id IN (SELECT value FROM json_each(?))',
      idList(claims),
    )
    .map(({ id }) => id)
}

/** The answers of some claims to one question, by claim. */
export function answersTo(db: Database, question: Id, claims: readonly Id[]): Map<Id, Row> {
  const rows = db.all<Row>(
    'SELECT * FROM answer WHERE claim IN (SELECT value FROM json_each(?)) AND question=? AND deleted_at IS NULL',
    idList(claims),
    question,
  )
  return new Map(rows.map((row) => [row['claim'] as Id, row]))
}

/**
 * Checks that no other question has these words: a card names a question by its words, so two could not be told apart.
 */
export function checkWordsFree(db: Database, text: string, except: Id | null): Result<null> {
  const same = liveQuestions(db).find((row) => row.id !== except && sameWords(row.text) === sameWords(text))
  return same
    ? fail(
        'conflict',
        `There is a question “${same.text}” already, so nothing was changed; use that one, or merge the two.`,
      )
    : ok(null)
}

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

/** What a gesture can look up about existing questions. */
export function questionSurroundings(db: Database): QuestionSurroundings {
  return { inCase: caseForNew(db).id, all: () => liveQuestions(db) }
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

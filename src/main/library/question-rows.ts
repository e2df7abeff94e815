import type { Row } from '#shared/changes/draft.ts'
import type { Id } from '#shared/model/id.ts'
import type { QuestionSurroundings } from '#shared/questions/set-answers.ts'
import { idList, theCase } from './rows.ts'
import type { Database } from './sqlite.ts'

/** The live questions, in order. */
export function liveQuestions(db: Database): (Row & { text: string })[] {
  return db.all<Row & { text: string }>('SELECT * FROM question WHERE deleted_at IS NULL ORDER BY ord, id')
}

/** What a gesture looks up of the questions there are. */
export function questionSurroundings(db: Database): QuestionSurroundings {
  return { inCase: theCase(db).id, all: () => liveQuestions(db) }
}

/** The answers of some claims to one question, by claim. */
export function answersTo(db: Database, question: Id, claims: readonly Id[]): Map<Id, Row> {
  const rows = db.all<Row>(
    'SELECT * FROM answer WHERE claim IN (SELECT value FROM json_each(?)) AND question=? AND deleted_at IS NULL', idList(claims), question,
  )
  return new Map(rows.map((row) => [row['claim'] as Id, row]))
}

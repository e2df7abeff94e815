import type { RecordName } from '#shared/changes/records.ts'
import { leftOver } from './left-over.ts'
import { sourceNameSql } from '../sqlite/source-name-sql.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The kinds of row of an analysis; each is deleted with its owner. */
const wordOf: Readonly<Partial<Record<RecordName, string>>> = {
  answer: 'An answer',
  judgement: 'A judgement',
  judgement_basis: 'What a judgement rests on',
  tag: 'A tag',
  tagged: 'A tag',
  memo: 'A memo',
  case_source: 'A source in a case',
  question: 'A question',
  briefing: 'A briefing',
}

/**
 * Finds what no gesture may leave: answers, tags and memos whose owner is deleted, a source in no case, circles of tags, two answers of one
 * claim to one question.
 */
export function analysisProblems(db: Database): string[] {
  return [...leftOver(db, wordOf), ...caseProblems(db), ...tagProblems(db), ...answerProblems(db)]
}

/** Finds a source that no list of a case would show. */
function caseProblems(db: Database): string[] {
  const lost = db.get<{ name: string }>(
    `SELECT ${sourceNameSql} AS name FROM source WHERE deleted_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM case_source WHERE case_source.source=source.id AND case_source.deleted_at IS NULL) LIMIT 1`,
  )
  return lost ? [`The source “${lost.name}” is in no case.`] : []
}

/** Finds a tag that is not below a top tag. */
function tagProblems(db: Database): string[] {
  const lost = db.get<{ name: string }>(
    `WITH RECURSIVE reached(id) AS (SELECT id FROM tag WHERE parent IS NULL UNION SELECT tag.id FROM tag JOIN reached ON tag.parent=reached.id)
     SELECT name FROM tag WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM reached) LIMIT 1`,
  )
  return lost ? [`The tag “${lost.name}” stands under itself.`] : []
}

function answerProblems(db: Database): string[] {
  const twice = db.get<{ text: string }>(
    `SELECT text FROM answer JOIN question ON question.id=answer.question WHERE answer.deleted_at IS NULL
     GROUP BY answer.claim, answer.question HAVING count(*)>1 LIMIT 1`,
  )
  return twice ? [`A claim answers “${twice.text}” twice.`] : []
}

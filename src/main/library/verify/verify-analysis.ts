import type { RecordName } from '#shared/changes/records.ts'
import { leftOver } from './left-over.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The rows an analysis is made of; each goes with what it belongs to. */
const wordOf: Readonly<Partial<Record<RecordName, string>>> = {
  answer: 'An answer',
  judgement: 'A judgement',
  judgement_basis: 'What a judgement rests on',
  tag: 'A tag',
  tagged: 'A tag',
  memo: 'A memo',
}

/** What no gesture may leave behind: answers, tags and memos whose owner is gone, tags in a circle, two answers of one claim to one question. */
export function analysisProblems(db: Database): string[] {
  return [...leftOver(db, wordOf), ...tagProblems(db), ...answerProblems(db)]
}

/** Every tag stands under one at the top. */
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

import { recordNames, records, type RecordName } from '#shared/changes/records.ts'
import type { Database } from './sqlite.ts'

/** The rows an analysis is made of; each goes with what it belongs to. */
const types = ['answer', 'judgement', 'judgement_basis', 'tag', 'tagged', 'memo'] as const satisfies readonly RecordName[]

/** What no gesture may leave behind: answers, tags and memos whose owner is gone, tags in a circle, two answers of one claim to one question. */
export function analysisProblems(db: Database): string[] {
  return [...ownerProblems(db), ...tagProblems(db), ...answerProblems(db)]
}

function ownerProblems(db: Database): string[] {
  return types.flatMap((type) => Object.entries(records[type].ownedBy as Record<string, string>).flatMap(([field, owner]) =>
    (owner === 'any' ? ownersOf(db, type) : [owner as RecordName]).flatMap((of) => {
      const anyOf = owner === 'any' ? ` AND owner_type='${of}'` : ''
      const left = db.get(
        `SELECT 1 FROM "${type}" AS own WHERE deleted_at IS NULL AND "${field}" IS NOT NULL${anyOf}
           AND NOT EXISTS (SELECT 1 FROM "${of}" AS owner WHERE owner.id=own."${field}" AND owner.deleted_at IS NULL) LIMIT 1`,
      )
      return left === undefined ? [] : [`${wordOf[type]} is left of something that was deleted (${of.replaceAll('_', ' ')}).`]
    })))
}

function ownersOf(db: Database, type: RecordName): RecordName[] {
  const types = db.all<{ owner_type: string }>(`SELECT DISTINCT owner_type FROM "${type}" WHERE deleted_at IS NULL`).map((row) => row.owner_type)
  return recordNames.filter((name) => types.includes(name))
}

const wordOf: Readonly<Record<(typeof types)[number], string>> = {
  answer: 'An answer', judgement: 'A judgement', judgement_basis: 'What a judgement rests on', tag: 'A tag', tagged: 'A tag', memo: 'A memo',
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

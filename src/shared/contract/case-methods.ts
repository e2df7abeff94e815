import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { caseViewSchema } from '../library/library-view.ts'
import { action, mutation, query } from './method.ts'

const done = z.null()
const caseName = z.string().trim().min(1).max(500)
/** The case that is meant. If it is left out: the one that new records go into. */
const one = { id: idSchema.optional() }

/** Methods for cases: named groups of sources, questions and briefings. */
export const caseMethods = {
  addCase: mutation(z.strictObject({ name: caseName }), z.strictObject({ id: idSchema })),
  renameCase: mutation(z.strictObject({ ...one, name: caseName }), done),
  /** Whether two voices of one side count as one origin in a case. */
  setCountSides: mutation(z.strictObject({ ...one, on: z.boolean() }), done),
  /** Sets the marking of a case; null: that of its sources holds. */
  setCaseMarking: mutation(z.strictObject({ ...one, marking: caseViewSchema.shape.marking }), done),
  /** Deletes a case. What is in it moves to another one; only an empty case needs none. */
  deleteCase: mutation(z.strictObject({ id: idSchema, moveTo: idSchema.nullable() }), done),
  /** How often each actor is mentioned, and speaks, in the sources of a case. */
  countInCase: query(
    z.strictObject({ id: idSchema }),
    z.array(z.strictObject({ actor: idSchema, mentions: z.int(), claims: z.int() })),
  ),
  /** Moves a question or a briefing to another case. */
  moveToCase: mutation(
    z.strictObject({ type: z.enum(['question', 'briefing']), id: idSchema, inCase: idSchema }),
    done,
  ),
  /** Narrows the screens to a case, or to none. It is kept with the library, outside of the history. */
  chooseCase: action(z.strictObject({ id: idSchema.nullable() }), done),
} as const

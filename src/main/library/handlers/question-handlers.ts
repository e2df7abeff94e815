import type { Handlers } from '#shared/contract/contract.ts'
import type { questionMethods } from '#shared/contract/question-methods.ts'
import { ok } from '#shared/model/result.ts'
import {
  addQuestion,
  answerQuestion,
  deleteQuestion,
  judgeQuestion,
  mergeQuestions,
  moveQuestion,
  splitQuestion,
  updateQuestion,
} from '../gestures/question-gestures.ts'
import type { Library } from '../library.ts'
import { explainStatus, listQuestions, readQuestions } from '../reads/read-questions.ts'

/** The handlers of questions, of claims' answers to them, and of our assessments. */
export function questionHandlers(library: Library): Handlers<keyof typeof questionMethods> {
  const { db } = library
  return {
    listQuestions: () => ok(listQuestions(db)),
    readQuestions: ({ ids }) => ok(readQuestions(db, ids)),
    addQuestion: (input) => addQuestion(library, input),
    updateQuestion: (input) => updateQuestion(library, input),
    moveQuestion: (input) => moveQuestion(library, input),
    mergeQuestions: (input) => mergeQuestions(library, input),
    splitQuestion: (input) => splitQuestion(library, input),
    deleteQuestion: (input) => deleteQuestion(library, input),
    answerQuestion: (input) => answerQuestion(library, input),
    judgeQuestion: (input) => judgeQuestion(library, input),
    explainStatus: ({ id }) => ok(explainStatus(db, id)),
  }
}

import type { questionMethods } from '#shared/contract/question-methods.ts'
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
import { explainStatus, listQuestions, readQuestions } from '../reads/read-questions.ts'
import { dismissStatusChanges, listStatusChanges } from '../reads/status-changes.ts'
import { reads, type LibraryHandlers } from './library-handlers.ts'

/** The handlers of questions, of claims' answers to them, and of our assessments. */
export const questionHandlers: LibraryHandlers<keyof typeof questionMethods> = {
  ...reads({ listQuestions, readQuestions, explainStatus, listStatusChanges }),
  dismissStatusChanges,
  addQuestion,
  updateQuestion,
  moveQuestion,
  mergeQuestions,
  splitQuestion,
  deleteQuestion,
  answerQuestion,
  judgeQuestion,
}

import { eraseSource } from '../erase/erase.ts'
import {
  moveAnchor,
  addClaim,
  confirmClaims,
  deleteClaim,
  linkClaims,
  unlinkClaims,
  updateClaim,
  updateIdea,
  updateOccasion,
} from '../gestures/claim-gestures.ts'
import {
  acceptClaims,
  addBriefing,
  deleteBriefing,
  duplicateBriefing,
  heedFinding,
  ignoreFinding,
  keepLetters,
  readBack,
  updateBriefing,
  writeBriefing,
  writeSections,
} from '../gestures/briefing-gestures.ts'
import { useScale, useTemplate } from '../gestures/template-gestures.ts'
import { fillCards } from '../gestures/card-gestures.ts'
import {
  addCase,
  chooseCase,
  deleteCase,
  moveToCase,
  renameCase,
  setCaseMarking,
  setCountSides,
} from '../gestures/case-gestures.ts'
import {
  findImported,
  importAgain,
  importBytes,
  importParsed,
  importTexts,
  importPaste,
  readOriginal,
} from '../gestures/import-gestures.ts'
import {
  deleteSource,
  deleteSources,
  ratePublisher,
  setBlockType,
  updateSourceCard,
} from '../gestures/source-gestures.ts'
import { undoImport } from '../gestures/undo-import.ts'
import { readBackupSpace } from '../backups/backup-space.ts'
import { rereadSource } from '../gestures/reread-gestures.ts'
import { redo, undo } from '../log/undo.ts'
import { countInCase } from '../reads/count-in-case.ts'
import { listBriefings, readBriefing, readBriefingTemplate } from '../reads/read-briefings.ts'
import { listStale } from '../reads/list-stale.ts'
import { readLastNote } from '../reads/read-last-note.ts'
import { readWork } from '../reads/read-work.ts'
import { readClaims } from '../reads/read-claims.ts'
import { listIdeas } from '../reads/read-ideas.ts'
import { listOccasions } from '../reads/read-occasions.ts'
import { readSourceUses } from '../reads/read-source-uses.ts'
import { isStoredLink, readPageWords, readSources } from '../reads/read-sources.ts'
import { readPlace } from '../reads/read-open-source.ts'
import { listMarkedTexts, readMarkedTexts } from '../reads/read-marked-texts.ts'
import type { WriterMethod } from '../worker/reader-methods.ts'
import { actorHandlers } from './actor-handlers.ts'
import { firstHandlers } from './first-handlers.ts'
import { keepUiState } from '../ui-state.ts'
import { labelHandlers } from './label-handlers.ts'
import { reads, type LibraryHandlers } from './library-handlers.ts'
import { questionHandlers } from './question-handlers.ts'
import { registerHandlers } from './register-handlers.ts'

/** The writer's handlers of the contract's library methods. Each one that changes something is one gesture. */
export const writerHandlers: LibraryHandlers<WriterMethod> = {
  ...firstHandlers,
  ...actorHandlers,
  ...questionHandlers,
  ...labelHandlers,
  ...registerHandlers,
  ...reads({
    findImported,
    readBackupSpace,
    readPageWords,
    isStoredLink,
    countInCase,
    readSources,
    listMarkedTexts,
    readMarkedTexts,
    readPlace,
    readSourceUses,
    readClaims,
    listIdeas,
    listOccasions,
    listBriefings,
    listStale,
    readWork,
    readBriefingTemplate,
  }),

  addCase,
  renameCase,
  setCaseMarking,
  setCountSides,
  deleteCase,
  moveToCase,
  chooseCase,
  undo,
  redo,

  importPaste,
  importBytes,
  importAgain,
  importParsed,
  rereadSource,
  importTexts,
  fillCards,
  undoImport,
  readOriginal,
  updateSourceCard,
  ratePublisher,
  setBlockType,
  deleteSource,
  deleteSources,
  eraseSource: async (library, input) => {
    await library.backupMade()
    return eraseSource(library, input)
  },

  addClaim,
  updateClaim,
  confirmClaims,
  deleteClaim,
  moveAnchor,
  updateIdea,
  linkClaims,
  unlinkClaims,
  updateOccasion,

  readBriefing,
  readLastNote,
  addBriefing,
  updateBriefing,
  writeBriefing,
  writeSections,
  useScale,
  useTemplate,
  duplicateBriefing,
  ignoreFinding,
  heedFinding,
  acceptClaims,
  readBack,
  keepLetters,
  deleteBriefing,

  keepUiState,
}

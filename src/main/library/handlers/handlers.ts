import type { Handlers } from '#shared/contract/contract.ts'
import { ok } from '#shared/model/result.ts'
import { actorHandlers } from './actor-handlers.ts'
import { moveAnchor } from '../gestures/anchor-gestures.ts'
import { addBriefing, deleteBriefing, updateBriefing, writeBriefing } from '../gestures/briefing-gestures.ts'
import { renameCase } from '../gestures/case-gestures.ts'
import {
  addClaim,
  confirmClaims,
  deleteClaim,
  linkClaims,
  unlinkClaims,
  updateClaim,
} from '../gestures/claim-gestures.ts'
import { updateIdea } from '../gestures/idea-gestures.ts'
import { updateOccasion } from '../gestures/occasion-gestures.ts'
import { deleteSource, importBytes, importPaste, setBlockType, updateSourceCard } from '../gestures/source-gestures.ts'
import { eraseSource } from '../erase/erase.ts'
import { firstHandlers } from './first-handlers.ts'
import { labelHandlers } from './label-handlers.ts'
import { questionHandlers } from './question-handlers.ts'
import { registerHandlers } from './register-handlers.ts'
import type { Library } from '../library.ts'
import { keepUiState } from './keep-ui-state.ts'
import type { WriterMethod } from '../worker/reader-methods.ts'
import { listBriefings, readBriefing } from '../reads/read-briefings.ts'
import { readClaims } from '../reads/read-claims.ts'
import { listIdeas } from '../reads/read-ideas.ts'
import { listOccasions } from '../reads/read-occasions.ts'
import { readSourceUses } from '../reads/read-source-uses.ts'
import { isStoredLink } from '../reads/read-sources.ts'
import { redo, undo } from '../log/undo.ts'

/**
 * The writer's handlers of the contract's library methods. Each one that changes something is one gesture. `settle`
 * waits for a backup that is being made; erasing waits for it.
 */
export function writerHandlers(library: Library, settle: () => Promise<void>): Handlers<WriterMethod> {
  const { db } = library
  return {
    ...firstHandlers(library),

    renameCase: (input) => renameCase(library, input),
    undo: () => undo(library),
    redo: () => redo(library),

    importPaste: (input) => importPaste(library, input),
    importBytes: (input) => importBytes(library, input),
    updateSourceCard: (input) => updateSourceCard(library, input),
    setBlockType: (input) => setBlockType(library, input),
    isStoredLink: ({ url }) => ok(isStoredLink(db, url)),
    readSourceUses: ({ id }) => ok(readSourceUses(db, id)),
    deleteSource: (input) => deleteSource(library, input),
    eraseSource: async (input) => {
      await settle()
      return eraseSource(library, input)
    },

    ...actorHandlers(library),

    readClaims: ({ ids }) => ok(readClaims(library, ids)),
    addClaim: (input) => addClaim(library, input),
    updateClaim: (input) => updateClaim(library, input),
    confirmClaims: (input) => confirmClaims(library, input),
    deleteClaim: (input) => deleteClaim(library, input),
    moveAnchor: (input) => moveAnchor(library, input),
    listIdeas: () => ok(listIdeas(db)),
    updateIdea: (input) => updateIdea(library, input),
    linkClaims: (input) => linkClaims(library, input),
    unlinkClaims: (input) => unlinkClaims(library, input),
    listOccasions: () => ok(listOccasions(db)),
    updateOccasion: (input) => updateOccasion(library, input),

    ...questionHandlers(library),
    ...labelHandlers(library),
    ...registerHandlers(library),

    listBriefings: () => ok(listBriefings(db)),
    readBriefing: ({ id }) => readBriefing(db, id),
    addBriefing: (input) => addBriefing(library, input),
    updateBriefing: (input) => updateBriefing(library, input),
    writeBriefing: (input) => writeBriefing(library, input),
    deleteBriefing: (input) => deleteBriefing(library, input),

    keepUiState: (input) => keepUiState(library, input),
  }
}

import type { MethodName } from './contract.ts'
import type { EventName } from './events.ts'

/** The names alone, so that the preload carries no schemas. Types below fail when one is missing. */
export const methodNames = [
  'getSettings', 'updateSettings', 'listRecentLibraries', 'newLibrary', 'openLibrary', 'openExample', 'chooseAndImport',
  'exportPdf', 'prepareExport', 'exportTable', 'showInFolder', 'openLink', 'reportError', 'alive', 'menuState',
  'getLibrary', 'renameCase', 'undo', 'redo', 'verifyLibrary', 'search',
  'importPaste', 'importBytes', 'listSources', 'readSource', 'readOpenSource', 'readFirstText', 'updateSourceCard', 'setBlockType', 'readSourceUses', 'deleteSource', 'eraseSource',
  'listActors', 'readActors', 'readActorCard', 'listActorMentions', 'listMentions', 'readMentions', 'addMention', 'addMentions', 'deleteMention',
  'sweepActor', 'setReading', 'listDoubtfulReadings', 'addActor', 'updateActor', 'deleteActor', 'addAlias', 'updateAlias', 'removeAlias',
  'addOffice', 'updateOffice', 'removeOffice', 'addMember', 'updateMember', 'removeMember', 'addExternalId', 'updateExternalId', 'removeExternalId',
  'listDuplicates', 'keepApart', 'previewMerge', 'mergeActors', 'separateActor', 'splitActor', 'countClaimsAbout', 'listClaimsAbout',
  'listClaims', 'listSourceClaims', 'readClaims', 'addClaim', 'updateClaim', 'confirmClaims', 'deleteClaim', 'moveAnchor',
  'listIdeas', 'updateIdea', 'linkClaims', 'unlinkClaims', 'listOccasions', 'updateOccasion',
  'listQuestions', 'readQuestions', 'addQuestion', 'updateQuestion', 'moveQuestion', 'mergeQuestions', 'splitQuestion', 'deleteQuestion',
  'answerQuestion', 'judgeQuestion', 'explainStatus',
  'listTags', 'listTagTree', 'addTag', 'updateTag', 'moveTag', 'mergeTags', 'deleteTag', 'setTags',
  'listMemos', 'readMemoOn', 'readMemos', 'setMemo', 'addPlaceMemo', 'updateMemo', 'listPlaceNotes', 'listTaggedPlaces', 'readPlaceNotes', 'addPlaceTags', 'deletePlaceTag',
  'readHistory', 'restoreRecord',
  'listCitedClaims', 'updateClaims', 'updateActors', 'deleteClaims', 'deleteActors', 'listFilters', 'addFilter', 'updateFilter', 'deleteFilter',
  'listBriefings', 'readBriefing', 'addBriefing', 'updateBriefing', 'writeBriefing', 'deleteBriefing',
  'keepPlace', 'readPlace',
] as const satisfies readonly MethodName[]

/** The names of the events, for the same reason. */
export const eventNames = [
  'changed', 'libraryOpened', 'libraryReopened', 'settingsChanged', 'command', 'notice', 'ping', 'closing',
] as const satisfies readonly EventName[]

type Missing = Exclude<MethodName, (typeof methodNames)[number]> | Exclude<EventName, (typeof eventNames)[number]>
export const nothingMissing: [Missing] extends [never] ? true : Missing = true

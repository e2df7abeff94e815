import { firstModel } from './0001-first-model.ts'
import { claimRelations } from './0002-claim-relations.ts'
import { actors } from './0003-actors.ts'
import { questionsAndTags } from './0004-questions-and-tags.ts'
import { nothingFalse } from './0005-nothing-false.ts'
import { sectionsOfANote } from './0006-sections-of-a-note.ts'
import { likelihoodScale } from './0007-likelihood-scale.ts'
import { importedFiles } from './0008-imported-files.ts'
import { revisionsThatFollow } from './0009-revisions-that-follow.ts'
import type { Migration } from './migration.ts'

/** All migrations, in order. Append only. */
export const migrations: readonly Migration[] = [
  firstModel,
  claimRelations,
  actors,
  questionsAndTags,
  nothingFalse,
  sectionsOfANote,
  likelihoodScale,
  importedFiles,
  revisionsThatFollow,
]

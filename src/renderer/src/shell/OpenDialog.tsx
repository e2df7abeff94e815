import { assertNever } from '#shared/model/assert-never.ts'
import type { Dialog } from '../core/app-state.ts'
import { MergeSheet } from '../features/actors/merge/MergeSheet.tsx'
import { PlacesOrStatesSheet } from '../features/actors/review/PlacesOrStatesSheet.tsx'
import { SameActorsSheet } from '../features/actors/review/SameActorsSheet.tsx'
import { SplitSheet } from '../features/actors/split/SplitSheet.tsx'
import { CiteDialog } from '../features/briefing/cite/CiteDialog.tsx'
import { ReadBackSheet } from '../features/briefing/read-back/ReadBackSheet.tsx'
import { ExportDialog } from '../features/briefing/ExportDialog.tsx'
import { SectionOptionsSheet } from '../features/briefing/options/SectionOptionsSheet.tsx'
import { SaveTemplateSheet } from '../features/briefing/templates/SaveTemplateSheet.tsx'
import { StatusChangesSheet } from '../features/claims/StatusChangesSheet.tsx'
import { WhySheet } from '../features/claims/WhySheet.tsx'
import { HistorySheet } from '../features/history/HistorySheet.tsx'
import { LibraryProblemSheet } from '../features/library/LibraryProblemSheet.tsx'
import { ReadOnlySheet } from '../features/library/ReadOnlySheet.tsx'
import { BackupsSheet } from '../features/library/BackupsSheet.tsx'
import { CaseSheet } from '../features/cases/CaseSheet.tsx'
import { DeleteCaseSheet } from '../features/cases/DeleteCaseSheet.tsx'
import { NewCaseSheet } from '../features/cases/NewCaseSheet.tsx'
import { VerifySheet } from '../features/library/VerifySheet.tsx'
import { LicencesSheet } from '../features/licences/LicencesSheet.tsx'
import { MemoOnSheet } from '../features/memos/MemoOnSheet.tsx'
import { DeleteSourceSheet } from '../features/sources/DeleteSourceSheet.tsx'
import { EraseSheet } from '../features/sources/EraseSheet.tsx'
import { CompareSheet } from '../features/sources/compare/CompareSheet.tsx'
import { ImportReportSheet } from '../features/sources/import/ImportReportSheet.tsx'
import { UnlockSheet } from '../features/sources/import/UnlockSheet.tsx'
import { SourceCardSheet } from '../features/sources/card/SourceCardSheet.tsx'
import { ChangeKeysSheet } from '../palette/ChangeKeysSheet.tsx'
import { CommandPalette } from '../palette/CommandPalette.tsx'
import { KeySheet } from '../palette/KeySheet.tsx'
import { CommandMenu } from './CommandMenu.tsx'

/** The open dialog. All dialogs are one lazy module: none is needed for the first paint, and most are small. */
export function OpenDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.kind) {
    case 'palette':
      return <CommandPalette start={dialog.query} />
    case 'keys':
      return <KeySheet />
    case 'change-keys':
      return <ChangeKeysSheet />
    case 'licences':
      return <LicencesSheet />
    case 'source-card':
      return <SourceCardSheet source={dialog.source} fresh={dialog.fresh} />
    case 'unlock':
      return <UnlockSheet {...dialog} />
    case 'compare':
      return <CompareSheet key={dialog.pairs[0]?.source} pairs={dialog.pairs} report={dialog.report} />
    case 'import-report':
      return <ImportReportSheet report={dialog.report} />
    case 'menu':
      return <CommandMenu label={dialog.label} at={dialog.at} items={dialog.items} />
    case 'delete-source':
      return <DeleteSourceSheet source={dialog.source} uses={dialog.uses} />
    case 'erase':
      return <EraseSheet source={dialog.source} />
    case 'case':
      return <CaseSheet key={dialog.id} id={dialog.id} />
    case 'new-case':
      return <NewCaseSheet />
    case 'delete-case':
      return <DeleteCaseSheet id={dialog.id} contents={dialog.contents} />
    case 'read-only':
      return <ReadOnlySheet />
    case 'backups':
      return <BackupsSheet />
    case 'verify':
      return <VerifySheet />
    case 'merge-actors':
      return <MergeSheet actor={dialog.actor} into={dialog.into} />
    case 'split-actor':
      return <SplitSheet actor={dialog.actor} />
    case 'same-actors':
      return <SameActorsSheet />
    case 'places-or-states':
      return <PlacesOrStatesSheet />
    case 'save-template':
      return <SaveTemplateSheet briefing={dialog.briefing} />
    case 'section-options':
      return <SectionOptionsSheet briefing={dialog.briefing} section={dialog.section} />
    case 'export':
      return <ExportDialog briefing={dialog.briefing} />
    case 'read-back':
      return <ReadBackSheet briefing={dialog.briefing} />
    case 'cite':
      return <CiteDialog claims={dialog.claims} />
    case 'history':
      return <HistorySheet key={`${dialog.record.type} ${dialog.record.id}`} record={dialog.record} />
    case 'memo':
      return <MemoOnSheet owner={dialog.owner} />
    case 'why':
      return <WhySheet claim={dialog.claim} />
    case 'status-changes':
      return <StatusChangesSheet />
    case 'library-problem':
      return <LibraryProblemSheet problem={dialog.problem} />
    default:
      return assertNever(dialog)
  }
}

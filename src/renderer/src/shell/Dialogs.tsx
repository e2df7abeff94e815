import { assertNever } from '#shared/model/assert-never.ts'
import type { Dialog } from '../core/app-state.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { later } from '../core/later.tsx'

const MergeSheet = later(async () => (await import('../features/actors/merge/MergeSheet.tsx')).MergeSheet)
const SplitSheet = later(async () => (await import('../features/actors/split/SplitSheet.tsx')).SplitSheet)
const SameActorsSheet = later(
  async () => (await import('../features/actors/review/SameActorsSheet.tsx')).SameActorsSheet,
)
const PlacesOrStatesSheet = later(
  async () => (await import('../features/actors/review/PlacesOrStatesSheet.tsx')).PlacesOrStatesSheet,
)
const ExportDialog = later(async () => (await import('../features/briefing/ExportDialog.tsx')).ExportDialog)
const CommandPalette = later(async () => (await import('../palette/CommandPalette.tsx')).CommandPalette)
const ChangeKeysSheet = later(async () => (await import('../palette/ChangeKeysSheet.tsx')).ChangeKeysSheet)
const KeySheet = later(async () => (await import('../palette/KeySheet.tsx')).KeySheet)
const LicencesSheet = later(async () => (await import('../features/licences/LicencesSheet.tsx')).LicencesSheet)
const RenameCaseSheet = later(async () => (await import('../features/library/RenameCaseSheet.tsx')).RenameCaseSheet)
const LibraryProblemSheet = later(
  async () => (await import('../features/library/LibraryProblemSheet.tsx')).LibraryProblemSheet,
)
const HistorySheet = later(async () => (await import('../features/history/HistorySheet.tsx')).HistorySheet)
const MemoOnSheet = later(async () => (await import('../features/memos/MemoOnSheet.tsx')).MemoOnSheet)
const WhySheet = later(async () => (await import('../features/claims/WhySheet.tsx')).WhySheet)
const ReadOnlySheet = later(async () => (await import('../features/library/ReadOnlySheet.tsx')).ReadOnlySheet)
const VerifySheet = later(async () => (await import('../features/library/VerifySheet.tsx')).VerifySheet)
const DeleteSourceSheet = later(
  async () => (await import('../features/sources/DeleteSourceSheet.tsx')).DeleteSourceSheet,
)
const SourceMenu = later(async () => (await import('../features/sources/SourceMenu.tsx')).SourceMenu)
const EraseSheet = later(async () => (await import('../features/sources/EraseSheet.tsx')).EraseSheet)
const SourceCardSheet = later(async () => (await import('../features/sources/SourceCardSheet.tsx')).SourceCardSheet)

/**
 * Shows the open dialog, if any. If a dialog fails to render, it is closed and a notice says so; otherwise keys would still be blocked for
 * it.
 */
export function Dialogs() {
  const { report, state } = useApp()
  const dialog = useAppState((values) => values.dialog)
  if (!dialog) return null
  const giveUp = (error: unknown) => {
    report(error)
    state.getState().closeDialog()
    state.getState().showNotice({
      kind: 'error',
      message: 'This could not be drawn. What was saved is safe; the log names the place.',
    })
  }
  return (
    <ErrorBoundary key={dialog.kind} report={giveUp} instead={null}>
      <Open dialog={dialog} />
    </ErrorBoundary>
  )
}

function Open({ dialog }: { readonly dialog: Dialog }) {
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
    case 'source-menu':
      return <SourceMenu source={dialog.source} at={dialog.at} />
    case 'delete-source':
      return <DeleteSourceSheet source={dialog.source} uses={dialog.uses} />
    case 'erase':
      return <EraseSheet source={dialog.source} />
    case 'rename-case':
      return <RenameCaseSheet />
    case 'read-only':
      return <ReadOnlySheet />
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
    case 'export':
      return <ExportDialog briefing={dialog.briefing} />
    case 'history':
      return <HistorySheet key={`${dialog.record.type} ${dialog.record.id}`} record={dialog.record} />
    case 'memo':
      return <MemoOnSheet owner={dialog.owner} />
    case 'why':
      return <WhySheet claim={dialog.claim} />
    case 'library-problem':
      return <LibraryProblemSheet problem={dialog.problem} />
    default:
      return assertNever(dialog)
  }
}

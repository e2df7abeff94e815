import { assertNever } from '#shared/model/assert-never.ts'
import { ExportDialog } from '../briefing/ExportDialog.tsx'
import { Box } from '../commands/Box.tsx'
import { KeySheet } from '../commands/KeySheet.tsx'
import { RenameCaseSheet } from '../library/RenameCaseSheet.tsx'
import { VerifySheet } from '../library/VerifySheet.tsx'
import { EraseSheet } from '../sources/EraseSheet.tsx'
import { LinkSheet } from '../sources/LinkSheet.tsx'
import { SourceCardSheet } from '../sources/SourceCardSheet.tsx'
import { useAppState } from './app-context.ts'

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useAppState((state) => state.dialog)
  if (!dialog) return null
  switch (dialog.kind) {
    case 'box':
      return <Box start={dialog.query} />
    case 'keys':
      return <KeySheet />
    case 'source-card':
      return <SourceCardSheet source={dialog.source} fresh={dialog.fresh} />
    case 'erase':
      return <EraseSheet source={dialog.source} />
    case 'rename-case':
      return <RenameCaseSheet />
    case 'verify':
      return <VerifySheet />
    case 'export':
      return <ExportDialog briefing={dialog.briefing} />
    case 'link':
      return <LinkSheet url={dialog.url} />
    default:
      return assertNever(dialog)
  }
}

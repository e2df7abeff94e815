import type { SourceRow } from '#shared/registers/source-register.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { Button } from '../../../ui/Button.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

/** Says how many claims are deleted together with several sources, before they are. */
export function DeleteSourcesSheet({
  rows,
  onDelete,
  onLeave,
}: {
  readonly rows: readonly SourceRow[]
  readonly onDelete: () => void
  readonly onLeave: () => void
}) {
  return (
    <Sheet title={strings.delete.title(rows.length)} onLeave={onLeave}>
      <p>{strings.delete.note(claimsOf(rows), <KeyOf command="edit.undo" />)}</p>
      <div className="sheet-actions">
        <Button onPress={onLeave}>
          {strings.delete.cancel} <KeyCap>Esc</KeyCap>
        </Button>
        <Button look="danger" autoFocus onPress={onDelete}>
          {strings.delete.delete} <KeyCap>↵</KeyCap>
        </Button>
      </div>
    </Sheet>
  )
}

/** How many claims some sources have. */
export function claimsOf(rows: readonly SourceRow[]): number {
  return rows.reduce((sum, { source }) => sum + source.claims, 0)
}

import { useApp } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { strings } from './strings.tsx'

/** The result of an export: "12 pages, saved to …" */
export function ExportResult({
  path,
  pages,
  onLeave,
}: {
  readonly path: string
  readonly pages: number
  readonly onLeave: () => void
}) {
  const { client } = useApp()
  return (
    <>
      <p className="export-ready">{strings.savedTo(pages)}</p>
      <p className="export-path">{path}</p>
      <div className="sheet-actions">
        <Button onPress={() => void client.call('showInFolder', { path })}>{strings.showInFolder}</Button>
        <Button look="primary" autoFocus onPress={onLeave}>
          {strings.done(<KeyCap>↵</KeyCap>)}
        </Button>
      </div>
    </>
  )
}

import { useApp } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { counted } from '#shared/words/counted.ts'

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
      <p className="export-ready">{counted(pages, 'page')}, saved to</p>
      <p className="export-path">{path}</p>
      <div className="sheet-actions">
        <Button onPress={() => void client.call('showInFolder', { path })}>Show in folder</Button>
        <Button look="primary" autoFocus onPress={onLeave}>
          Done <KeyCap>↵</KeyCap>
        </Button>
      </div>
    </>
  )
}

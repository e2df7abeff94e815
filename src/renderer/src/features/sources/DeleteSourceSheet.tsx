import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceUses } from '#shared/sources/source-uses.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { deleteSource } from './delete-source.ts'
import { goesWith } from './goes-with.ts'

/** Says what is deleted together with a source, before it is deleted. */
export function DeleteSourceSheet({ source, uses }: { readonly source: Id; readonly uses: SourceUses }) {
  const app = useApp()
  const view = useRecords(app.stores.sources).byId.get(source)
  const close = useAppState((values) => values.closeDialog)
  return view ? (
    <Sheet title="Delete source" onLeave={close}>
      <p>
        <b>
          <bdi>{sourceName(view)}</bdi>
        </b>
      </p>
      <p>
        {goesWith(uses)} Undo (<KeyOf command="edit.undo" />) brings all of it back.
      </p>
      <div className="sheet-actions">
        <Button onPress={close}>
          Keep it <KeyCap>Esc</KeyCap>
        </Button>
        <Button look="danger" autoFocus onPress={() => void deleteSource(app, source)}>
          Delete <KeyCap>↵</KeyCap>
        </Button>
      </div>
    </Sheet>
  ) : null
}

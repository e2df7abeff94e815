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
import { strings } from './strings.tsx'

/** Says what is deleted together with a source, before it is deleted. */
export function DeleteSourceSheet({ source, uses }: { readonly source: Id; readonly uses: SourceUses }) {
  const app = useApp()
  const view = useRecords(app.stores.sources).byId.get(source)
  const close = useAppState((values) => values.closeDialog)
  return view ? (
    <Sheet title={strings.delete.title} onLeave={close}>
      <p>
        <b>
          <bdi>{sourceName(view)}</bdi>
        </b>
      </p>
      <p>{strings.delete.note(goesWith(uses), <KeyOf command="edit.undo" />)}</p>
      <div className="sheet-actions">
        <Button onPress={close}>
          {strings.delete.cancel} <KeyCap>Esc</KeyCap>
        </Button>
        <Button look="danger" autoFocus onPress={() => void deleteSource(app, source)}>
          {strings.delete.delete} <KeyCap>↵</KeyCap>
        </Button>
      </div>
    </Sheet>
  ) : null
}

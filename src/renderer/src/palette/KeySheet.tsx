import { keyScopeTitle, type KeyScope } from '#shared/commands/command.ts'
import { commandIds, commandOf } from '#shared/commands/commands.ts'
import { keysOf } from '#shared/commands/key-map.ts'
import { shownKey } from '#shared/commands/keys.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { isMac } from '../core/platform.ts'
import { Button } from '../ui/Button.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { strings } from './strings.tsx'
import './key-sheet.css'

/** The places with lists below their fields, from which Alt with a digit chooses (`ui/combo-box/pick-keys.ts`). */
const withLists: readonly KeyScope[] = ['actor-picker', 'claim-card']

/** F1: the keys of the current key scopes, then those that work everywhere. */
export function KeySheet() {
  const { keyboard, state } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const letterKeys = useAppState((values) => values.settings.letterKeys)
  return (
    <Sheet title={strings.keySheet.title} onLeave={close} width={640}>
      {!letterKeys && <p className="key-note">{strings.keySheet.lettersOff}</p>}
      {[...new Set(keyboard.keyScopes())].map((scope) => (
        <KeyScopeKeys key={scope} scope={scope} />
      ))}
      <div className="sheet-actions">
        <Button onPress={() => state.getState().openDialog({ kind: 'change-keys' })}>{strings.keySheet.change}</Button>
        <Button look="primary" autoFocus onPress={close}>
          {strings.keySheet.close(<KeyCap>Esc</KeyCap>)}
        </Button>
      </div>
    </Sheet>
  )
}

function KeyScopeKeys({ scope }: { readonly scope: KeyScope }) {
  const { keyboard } = useApp()
  const map = useAppState((values) => values.settings.keys)
  const ids = commandIds.filter(
    (id) => commandOf(id).scope === scope && keysOf(id, map).length > 0 && keyboard.canRun(id),
  )
  return (
    <section>
      <h3 className="eyebrow">{keyScopeTitle[scope]}</h3>
      <dl className="key-list">
        {withLists.includes(scope) && (
          <div>
            <dt>{strings.keySheet.pick}</dt>
            <dd>
              {['Alt+1', 'Alt+9', 'Alt+0', 'Alt+-'].map((key) => (
                <KeyCap key={key}>{shownKey(key, isMac)}</KeyCap>
              ))}
            </dd>
          </div>
        )}
        {ids.map((id) => (
          <div key={id}>
            <dt>{commandOf(id).label.replace('…', '')}</dt>
            <dd>
              {keysOf(id, map).map((key) => (
                <KeyCap key={key}>{shownKey(key, isMac)}</KeyCap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

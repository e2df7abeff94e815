import { findByWords } from '#shared/search/match-words.ts'
import { useState } from 'react'
import { keyScopes, keyScopeTitle } from '#shared/commands/command.ts'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { keysOf, withKeys, withKeyTaken, withUsualKeys, type KeyMap } from '#shared/commands/key-map.ts'
import { useApp, useAppState } from '../core/app-context.ts'
import { Button } from '../ui/Button.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { ChangeKeyRow } from './ChangeKeyRow.tsx'
import { strings } from './strings.tsx'
import './key-sheet.css'

/** Lists every command with its keys, by key scope. Each key can be changed and reset. */
export function ChangeKeysSheet() {
  const { client } = useApp()
  const close = useAppState((state) => state.closeDialog)
  const { keys: map, letterKeys } = useAppState((state) => state.settings)
  const [query, setQuery] = useState('')
  const [allUsual, setAllUsual] = useState(false)
  const [changing, setChanging] = useState<CommandId | null>(null)
  const save = (keys: KeyMap) => {
    setChanging(null)
    void client.call('updateSettings', {
      keys: Object.fromEntries(Object.entries(keys).map(([id, list]) => [id, [...list]])),
    })
  }
  const found = findByWords(
    commandIds,
    query,
    (id) => `${commandOf(id).label} ${keyScopeTitle[commandOf(id).scope]} ${keysOf(id, map).join(' ')}`,
  )
  const shown = keyScopes
    .map((scope) => ({ scope, ids: found.filter((id) => commandOf(id).scope === scope) }))
    .filter(({ ids }) => ids.length > 0)
  return (
    <Sheet title={strings.changeKeys.title} onLeave={close} width={680}>
      <div className="keys-head">
        <input
          className="input"
          type="text"
          role="searchbox"
          autoFocus
          aria-label={strings.changeKeys.find}
          placeholder={strings.changeKeys.find}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <label className="keys-letters">
          <input
            type="checkbox"
            checked={letterKeys}
            onChange={() => void client.call('updateSettings', { letterKeys: !letterKeys })}
          />{' '}
          {strings.changeKeys.letterKeys}
        </label>
      </div>
      <div className="keys-body">
        {shown.map(({ scope, ids }) => (
          <section key={scope} aria-label={keyScopeTitle[scope]}>
            <h3 className="eyebrow">{keyScopeTitle[scope]}</h3>
            {ids.map((id) => (
              <ChangeKeyRow
                key={id}
                id={id}
                map={map}
                changing={changing === id}
                onChanging={(now) => setChanging(now ? id : null)}
                onTake={(key) => save(withKeyTaken(map, id, key))}
                onUsual={() => save(withUsualKeys(map, id))}
                onNone={() => save(withKeys(map, id, []))}
              />
            ))}
          </section>
        ))}
        {shown.length === 0 && <p className="key-note">{strings.changeKeys.noneFound}</p>}
      </div>
      <div className="sheet-actions">
        <span className="keys-usual" role="status">
          {allUsual && Object.keys(map).length === 0 ? strings.changeKeys.allUsual : ''}
        </span>
        <Button
          onPress={() => {
            save({})
            setAllUsual(true)
          }}
        >
          {strings.changeKeys.makeAllUsual}
        </Button>
        <Button look="primary" onPress={close}>
          {strings.changeKeys.done(<KeyCap>Esc</KeyCap>)}
        </Button>
      </div>
    </Sheet>
  )
}

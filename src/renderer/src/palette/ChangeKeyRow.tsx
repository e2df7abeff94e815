import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { commandOf, type CommandId } from '#shared/commands/commands.ts'
import {
  conflictOf,
  conflictWords,
  keysOf,
  refusalOf,
  restingKeys,
  writtenKey,
  type KeyMap,
} from '#shared/commands/key-map.ts'
import { shownKey } from '#shared/commands/keys.ts'
import { useAppState } from '../core/app-context.ts'
import { isMac } from '../core/platform.ts'
import { Button } from '../ui/Button.tsx'
import { KeyCap } from '../ui/KeyCap.tsx'
import { strings } from './strings.tsx'

/** One command and its keys. While the row waits for a new key, the next key press is recorded and does nothing else. */
export function ChangeKeyRow({
  id,
  map,
  changing,
  onChanging,
  onTake,
  onUsual,
  onNone,
}: {
  readonly id: CommandId
  readonly map: KeyMap
  readonly changing: boolean
  readonly onChanging: (changing: boolean) => void
  readonly onTake: (key: string) => void
  readonly onUsual: () => void
  readonly onNone: () => void
}) {
  const letterKeys = useAppState((state) => state.settings.letterKeys)
  const change = useRef<HTMLDivElement>(null)
  const was = useRef(false)
  const name = commandOf(id).label.replace('…', '')
  const keys = keysOf(id, map)
  const resting = restingKeys(keys, letterKeys)
  const isChanged = map[id] !== undefined
  // Returns the focus to the button that started the change.
  useEffect(() => {
    if (was.current && !changing) change.current?.querySelector('button')?.focus()
    was.current = changing
  }, [changing])
  return (
    <div className={isChanged ? 'key-row changed' : 'key-row'} role="group" aria-label={name}>
      <span className="key-label">{name}</span>
      {changing ? (
        <Capture id={id} map={map} onLeave={() => onChanging(false)} onTake={onTake} />
      ) : (
        <>
          <span className="key-caps">
            {keys.map((key) => (
              <span
                key={key}
                className={resting.includes(key) ? 'resting' : ''}
                title={resting.includes(key) ? strings.changeKey.lettersOff : undefined}
              >
                <KeyCap>{shownKey(key, isMac)}</KeyCap>
              </span>
            ))}
            {keys.length === 0 && <small>{strings.changeKey.none}</small>}
          </span>
          <div ref={change} className="key-actions">
            <Button look="quiet" aria-label={strings.changeKey.changeOf(name)} onPress={() => onChanging(true)}>
              {strings.changeKey.change}
            </Button>
            {isChanged ? (
              <Button look="quiet" aria-label={strings.changeKey.usualOf(name)} onPress={onUsual}>
                {strings.changeKey.usual}
              </Button>
            ) : (
              keys.length > 0 && (
                <Button look="quiet" aria-label={strings.changeKey.removeOf(name)} onPress={onNone}>
                  {strings.changeKey.remove}
                </Button>
              )
            )}
          </div>
        </>
      )}
    </div>
  )
}

function Capture({
  id,
  map,
  onLeave,
  onTake,
}: {
  readonly id: CommandId
  readonly map: KeyMap
  readonly onLeave: () => void
  readonly onTake: (key: string) => void
}) {
  const [pressed, setPressed] = useState<string | null>(null)
  const box = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  const now = useRef({ onLeave, onTake })
  useEffect(() => {
    now.current = { onLeave, onTake }
  })
  const conflict = pressed === null ? null : conflictOf(map, id, pressed)
  const refusal = pressed === null ? null : refusalOf(pressed)
  const asks =
    refusal ??
    (pressed !== null && conflict ? conflictWords(conflict, commandOf(id).scope, shownKey(pressed, isMac)) : null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Enter accepts a question about the pressed key; any other key is a new choice.
      const answers = asks !== null && pressed !== null
      if (event.key === 'Tab') return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') return now.current.onLeave()
      if (answers && !refusal && event.key === 'Enter') return now.current.onTake(pressed)
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      const written = writtenKey(
        { key, ctrlKey, metaKey, shiftKey, altKey, altGraph: event.getModifierState('AltGraph') },
        isMac,
      )
      if (written === null) return
      if (refusalOf(written) === null && conflictOf(map, id, written) === null) now.current.onTake(written)
      else setPressed(written)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [id, map, pressed, asks, refusal])
  return (
    <span ref={box} className="key-capture" role="status" tabIndex={-1}>
      {asks === null ? strings.changeKey.press : asks}
      <span className="key-actions">
        {asks !== null && !refusal && <> {strings.changeKey.take(<KeyCap>↵</KeyCap>)}</>}{' '}
        {strings.changeKey.leave(<KeyCap>Esc</KeyCap>)}
      </span>
    </span>
  )
}

import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { keyScopes, type KeyScope } from '#shared/commands/command.ts'
import { isLetterKey } from '#shared/commands/keys.ts'
import { keysOf } from '#shared/commands/key-map.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { useAppState, useApp, useRecords } from '../core/app-context.ts'
import { hintWords, nextKeys } from './next-keys.ts'
import { useFocusOn } from './use-focus-on.ts'
import { strings } from './strings.ts'
import './status-bar.css'

/** How long a message is shown, in ms. */
const messageMs = 4000

/** The keys while every selection gets the same mark. */
const stickyKeys = ['reading.open', 'reading.back'] as const

/** Where one is, what can be done next, what was just said, and whether all is saved. */
export function StatusBar() {
  const { stores } = useApp()
  const place = useAppState((state) => state.place)
  const mode = useAppState((state) => state.mode)
  const saving = useAppState((state) => state.saving)
  const isOpen = useAppState((state) => state.library !== null)
  const readOnly = useAppState((state) => state.library?.readOnly ?? null)
  const isEmpty = useRecords(stores.sources).byId.size === 0
  return (
    <footer className="status">
      {mode && (
        <span className="mode-on" title={mode}>
          {mode}
        </span>
      )}
      {!isEmpty && place && (
        <span className="place" title={place}>
          {place}
        </span>
      )}
      <Hints isSticky={mode !== ''} hasSources={!isEmpty} />
      <MessageText />
      {isOpen && (
        <span className="saved">
          {readOnly ? strings.status.readOnly : saving > 0 ? strings.status.saving : strings.status.saved}
        </span>
      )}
    </footer>
  )
}

/** What was announced last, for a few seconds. Screen readers heard it already. */
function MessageText() {
  const { state } = useApp()
  const message = useAppState((values) => values.message)
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => {
      if (state.getState().message === message) state.setState({ message: null })
    }, messageMs)
    return () => clearTimeout(timer)
  }, [state, message])
  return (
    message && (
      <span className="message" aria-hidden title={message.text}>
        {message.text}
      </span>
    )
  )
}

/** The keys that are likely next, as buttons. Those for which there is no room are left out, the last first. */
function Hints({ isSticky, hasSources }: { readonly isSticky: boolean; readonly hasSources: boolean }) {
  const { keyboard } = useApp()
  const mounted = useSyncExternalStore(keyboard.onChange, () => keyboard.keyScopes().join(' '))
  const scopes = mounted.split(' ').filter((scope) => keyScopes.some((one) => one === scope)) as readonly KeyScope[]
  const isOpen = useAppState((state) => state.library !== null)
  const screen = useAppState((state) => state.screen)
  const openSource = useAppState((state) => state.openSource)
  const dialog = useAppState((state) => state.dialog)
  const caretOn = useAppState((state) => state.caretOn)
  const { keys, letterKeys } = useAppState((state) => state.settings)
  const own = useAppState((state) => state.hintWords)
  const focus = useFocusOn()
  const row = useRef<HTMLSpanElement>(null)
  const hints = isSticky
    ? stickyKeys
    : nextKeys({ isOpen, hasSources, screen, openSource, dialog, scopes, focus, caretOn }, keys)
  useLayoutEffect(() => {
    if (row.current) hideWhatWraps(row.current)
  })
  useEffect(() => {
    const element = row.current
    if (!element) return
    const observer = new ResizeObserver(() => hideWhatWraps(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <span ref={row} className="next">
      {hints.map((id) => {
        const works = letterKeys || keysOf(id, keys).some((key) => !isLetterKey(key))
        return (
          <button
            key={id}
            type="button"
            className="hint"
            // Each has a key: a place among the stops of Tab would only be in the way.
            tabIndex={-1}
            // The focus stays where it is, because the command acts on it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void keyboard.run(id)}
          >
            {works && <KeyOf command={id} />}{' '}
            {isSticky ? strings.status.sticky[id as (typeof stickyKeys)[number]] : (own[id] ?? hintWords(id))}
          </button>
        )
      })}
    </span>
  )
}

/** Hides the hints that do not fit into the first line: half a key cap says nothing, and what cannot be seen cannot be clicked. */
function hideWhatWraps(row: HTMLElement): void {
  const hints = [...row.children].filter((one) => one instanceof HTMLElement)
  const top = hints[0]?.offsetTop ?? 0
  const right = row.offsetLeft + row.clientWidth
  for (const hint of hints) {
    const fits = hint.offsetTop === top && hint.offsetLeft + hint.offsetWidth <= right
    hint.style.visibility = fits ? '' : 'hidden'
  }
}

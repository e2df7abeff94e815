import { commandIds, type CommandId, type CommandIdOf, commandOf } from '#shared/commands/commands.ts'
import type { KeyScope } from '#shared/commands/command.ts'
import { keysOf, type KeyMap } from '#shared/commands/key-map.ts'
import { isKey, isLetterKey } from '#shared/commands/keys.ts'

/** Runs a command. Returning `false` means "not now": the key goes to the next key scope or to the browser. */
export type Handler = () => void | false

export type Handlers<P extends KeyScope> = { readonly [I in CommandIdOf<P>]: Handler }

/** Maps keys to the handlers of commands. Key scopes (`KeyScope`) form a stack: the one mounted last is tried first, `everywhere` last. */
export type Keyboard = {
  /** Adds a key scope; returns a function that removes it. */
  readonly mount: <P extends KeyScope>(scope: P, handlers: Handlers<P>) => () => void
  /** Runs a command if a mounted key scope handles it; otherwise returns false. */
  readonly run: (id: CommandId) => boolean
  readonly canRun: (id: CommandId) => boolean
  /** The mounted key scopes, innermost first. */
  readonly keyScopes: () => readonly KeyScope[]
  readonly onChange: (listener: () => void) => () => void
  /** A dialog is open or about to open: the key scopes mounted at this moment, except `everywhere`, get no keys until `cover(false)`. */
  readonly cover: (covered: boolean) => void
  /** Allows only these commands, in every key scope; null allows all. */
  readonly restrict: (answers: ((id: CommandId) => boolean) | null) => void
  /** Handles a key press; returns true if a command handled it. */
  readonly press: (event: KeyboardEvent) => boolean
}

type Mounted = { readonly scope: KeyScope; readonly handlers: Readonly<Partial<Record<CommandId, Handler>>> }

export function createKeyboard(options: {
  readonly mac: boolean
  readonly letterKeys: () => boolean
  readonly keys: () => KeyMap
}): Keyboard {
  let stack: readonly Mounted[] = []
  let covered: ReadonlySet<Mounted> = new Set()
  let answers: ((id: CommandId) => boolean) | null = null
  const isOpen = (id: CommandId) => answers === null || answers(id)
  const listeners = new Set<() => void>()
  const change = (next: readonly Mounted[]) => {
    stack = next
    for (const listener of listeners) listener()
  }
  const handlersOf = (id: CommandId) => (isOpen(id) ? stack.flatMap((mounted) => mounted.handlers[id] ?? []) : [])

  return {
    mount: (scope, handlers) => {
      const mounted: Mounted = { scope, handlers }
      const frame = stack.filter((one) => one.scope === 'everywhere')
      const inner = stack.filter((one) => one.scope !== 'everywhere')
      change(scope === 'everywhere' ? [...inner, mounted, ...frame] : [mounted, ...inner, ...frame])
      return () => change(stack.filter((one) => one !== mounted))
    },
    run: (id) => handlersOf(id).some((handler) => handler() !== false),
    canRun: (id) => handlersOf(id).length > 0,
    keyScopes: () => stack.map((mounted) => mounted.scope),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    cover: (isCovered) => {
      covered = new Set(isCovered ? stack.filter(({ scope }) => scope !== 'everywhere') : [])
    },
    restrict: (to) => {
      answers = to
      change(stack)
    },
    press: (event) => {
      // Holding Delete must not delete row after row.
      if (event.repeat && event.key === 'Delete') return false
      const typing = isTyping(event.target)
      const map = options.keys()
      const { key: name, ctrlKey, metaKey, shiftKey, altKey } = event
      const pressed = { key: name, ctrlKey, metaKey, shiftKey, altKey, altGraph: event.getModifierState('AltGraph') }
      for (const mounted of stack) {
        if (covered.has(mounted)) continue
        const { scope, handlers } = mounted
        for (const id of commandIds) {
          const command = commandOf(id)
          const handler = handlers[id]
          if (command.scope !== scope || !handler || !isOpen(id)) continue
          const key = keysOf(id, map).find((written) => isKey(written, pressed, options.mac))
          // The browser acts on it; the command runs by its name only.
          if (key !== undefined && key === command.nativeKey) continue
          if (key === undefined || (isLetterKey(key) && (typing || !options.letterKeys()))) continue
          if (handler() !== false) return true
        }
      }
      return false
    },
  }
}

/** Inputs that take no text; in all others, also of types that do not exist yet, letters are text. */
const withoutText = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'image']
const textFields = `input${withoutText.map((type) => `:not([type="${type}"])`).join('')}, textarea, select`

/** Whether the key press goes to a text field, where letters are text; in a list, they choose. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields))
}

import { keyScopeTitle, type KeyScope } from './command.ts'
import { commandIds, commandOf, type CommandId } from './commands.ts'
import { isLetterKey, type KeyPress } from './keys.ts'

/** The keys that a person assigned to commands in place of the defaults. An empty list leaves a command without a key. */
export type KeyMap = Readonly<Record<string, readonly string[]>>

/**
 * The keys of a command: those assigned by the person, else the defaults. A default that the person assigned to another command of the
 * same scope is left out, so that a key of their own survives a new default of a later version.
 */
export function keysOf(id: CommandId, map: KeyMap): readonly string[] {
  const { keys, scope } = commandOf(id)
  if (map[id]) return map[id]
  const assigned = keys.length === 0 ? [] : Object.keys(map)
  if (assigned.length === 0) return keys
  return keys.filter(
    (key) =>
      !assigned.some(
        (other) => isCommand(other) && commandOf(other).scope === scope && map[other]!.some((one) => sameKey(one, key)),
      ),
  )
}

function isCommand(id: string): id is CommandId {
  return (commandIds as readonly string[]).includes(id)
}

/** Assigns keys to a command. Default keys are not stored. */
export function withKeys(map: KeyMap, id: CommandId, keys: readonly string[]): KeyMap {
  const { [id]: _before, ...others } = map
  const usual = commandOf(id).keys
  const isUsual = keys.length === usual.length && keys.every((key, i) => sameKey(key, usual[i]!))
  return isUsual ? others : { ...others, [id]: [...new Set(keys)] }
}

/** Assigns a key to a command and removes it from other commands of the same scope. */
export function withKeyTaken(map: KeyMap, id: CommandId, key: string): KeyMap {
  return withKeys(takenFromOthers(map, id, key), id, [key])
}

/** Resets a command to its default keys and removes these from other commands of the same scope. */
export function withUsualKeys(map: KeyMap, id: CommandId): KeyMap {
  const { keys } = commandOf(id)
  return withKeys(
    keys.reduce<KeyMap>((next, key) => takenFromOthers(next, id, key), map),
    id,
    keys,
  )
}

function takenFromOthers(map: KeyMap, id: CommandId, key: string): KeyMap {
  const others = holders(map, id, key).filter((other) => commandOf(other).scope === commandOf(id).scope)
  return others.reduce<KeyMap>(
    (next, other) =>
      withKeys(
        next,
        other,
        keysOf(other, next).filter((one) => !sameKey(one, key)),
      ),
    map,
  )
}

/** A conflict over a key: a command of the same scope has it, or a command of another scope that covers this one or is covered by it. */
type KeyConflict = { readonly other: CommandId; readonly kind: 'same-scope' | 'covers' | 'covered' }

/** The first conflict that would arise if a command got this key; null if there is none. */
export function conflictOf(map: KeyMap, id: CommandId, key: string): KeyConflict | null {
  const { scope } = commandOf(id)
  const others = holders(map, id, key)
  const same = others.find((other) => commandOf(other).scope === scope)
  if (same) return { other: same, kind: 'same-scope' }
  const everywhere = others.find((other) => commandOf(other).scope === 'everywhere')
  if (everywhere) return { other: everywhere, kind: 'covers' }
  const inside = scope === 'everywhere' ? others[0] : undefined
  return inside ? { other: inside, kind: 'covered' } : null
}

/** The conflict as a sentence. `shown` is the key as it is displayed. */
export function conflictWords({ other, kind }: KeyConflict, scope: KeyScope, shown: string): string {
  const label = `“${commandOf(other).label.replace('…', '')}”`
  switch (kind) {
    case 'same-scope':
      return `${shown} is the key of ${label} here; that would be left without it.`
    case 'covers':
      return `${shown} is the key of ${label} everywhere; in ${keyScopeTitle[scope]} it would do this instead.`
    case 'covered':
      return `In ${keyScopeTitle[commandOf(other).scope]}, ${shown} stays the key of ${label}.`
  }
}

/** Why a key cannot be assigned to any command, as a sentence; null if it can. */
export function refusalOf(key: string): string | null {
  if (/^Alt\+[\d-]$/u.test(key)) return 'Alt with a digit chooses from a list by its place; take another key.'
  return needed.test(key) ? 'This key is needed to move about and to type; take another, or add Ctrl or Alt.' : null
}

/** Keys that move the caret or the focus, and keys for editing. */
const needed =
  /^(?:Shift\+)?(?:Tab|Space|Backspace|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$|^Ctrl\+(?:Shift\+)?(?:ArrowLeft|ArrowRight|Home|End)$|^Ctrl\+[acx]$/iu

/** A key press in the notation of the command table; null for a modifier alone and for keys that the notation cannot express. */
export function writtenKey(
  { key, ctrlKey, metaKey, shiftKey, altKey, altGraph }: KeyPress,
  mac: boolean,
): string | null {
  if (
    [
      'Control',
      'Meta',
      'Shift',
      'Alt',
      'AltGraph',
      'CapsLock',
      'Dead',
      'Unidentified',
      'Process',
      'Fn',
      'NumLock',
      'OS',
    ].includes(key)
  )
    return null
  const name = key === ' ' ? 'Space' : [...key].length === 1 ? key.toLowerCase() : key
  const isSign = [...name].length === 1 && name.toLowerCase() === name.toUpperCase()
  const typed = isSign && altGraph === true
  const parts = [
    (mac ? metaKey : ctrlKey) && !typed ? 'Ctrl' : '',
    altKey && !typed ? 'Alt' : '',
    shiftKey && !isSign ? 'Shift' : '',
    name,
  ]
  return parts.filter((part) => part !== '').join('+')
}

/** The single-letter keys of a command that are disabled while single letters are switched off. */
export function restingKeys(keys: readonly string[], letterKeys: boolean): readonly string[] {
  return letterKeys ? [] : keys.filter(isLetterKey)
}

function holders(map: KeyMap, id: CommandId, key: string): CommandId[] {
  return commandIds.filter((other) => other !== id && keysOf(other, map).some((one) => sameKey(one, key)))
}

function sameKey(a: string, b: string): boolean {
  return parts(a) === parts(b)
}

function parts(written: string): string {
  const all = written.toLowerCase().split('+')
  const name = all.pop() || '+'
  return [...all.filter((part) => part !== '').toSorted(), name].join(' ')
}

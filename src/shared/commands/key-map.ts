import { placeTitle, type Place } from './command.ts'
import { commandIds, commandOf, type CommandId } from './commands.ts'
import { isLetterKey, type KeyPress } from './keys.ts'

/** The keys that a person gave commands in place of the usual ones; no keys at all takes a command's key away. */
export type KeyMap = Readonly<Record<string, readonly string[]>>

/** The keys of a command: those that the person gave it, else the usual ones. */
export function keysOf(id: CommandId, map: KeyMap): readonly string[] {
  return map[id] ?? commandOf(id).keys
}

/** Gives a command these keys; the usual ones are no change and are not kept. */
export function withKeys(map: KeyMap, id: CommandId, keys: readonly string[]): KeyMap {
  const { [id]: _before, ...others } = map
  const usual = commandOf(id).keys
  const isUsual = keys.length === usual.length && keys.every((key, i) => sameKey(key, usual[i]!))
  return isUsual ? others : { ...others, [id]: [...new Set(keys)] }
}

/** Gives a command a key and takes it from the commands of its place that have it. */
export function withKeyTaken(map: KeyMap, id: CommandId, key: string): KeyMap {
  return withKeys(freed(map, id, key), id, [key])
}

/** Gives a command its usual keys back, also from the commands of its place that have them now. */
export function withUsualKeys(map: KeyMap, id: CommandId): KeyMap {
  const { keys } = commandOf(id)
  return withKeys(
    keys.reduce<KeyMap>((next, key) => freed(next, id, key), map),
    id,
    keys,
  )
}

function freed(map: KeyMap, id: CommandId, key: string): KeyMap {
  const others = holders(map, id, key).filter((other) => commandOf(other).place === commandOf(id).place)
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

/** What stands in the way of a key: the command of the same place that has it, or one of another place that it covers or is covered by. */
type KeyConflict = { readonly other: CommandId; readonly kind: 'same-place' | 'covers' | 'covered' }

/** The first conflict there would be if a command got this key; null where the key is free. */
export function conflictOf(map: KeyMap, id: CommandId, key: string): KeyConflict | null {
  const { place } = commandOf(id)
  const others = holders(map, id, key)
  const same = others.find((other) => commandOf(other).place === place)
  if (same) return { other: same, kind: 'same-place' }
  const everywhere = others.find((other) => commandOf(other).place === 'everywhere')
  if (everywhere) return { other: everywhere, kind: 'covers' }
  const inside = place === 'everywhere' ? others[0] : undefined
  return inside ? { other: inside, kind: 'covered' } : null
}

/** The conflict as a sentence. `shown` is the key as it is drawn. */
export function conflictWords({ other, kind }: KeyConflict, place: Place, shown: string): string {
  const label = `“${commandOf(other).label.replace('…', '')}”`
  switch (kind) {
    case 'same-place':
      return `${shown} is the key of ${label} here; that would be left without it.`
    case 'covers':
      return `${shown} is the key of ${label} everywhere; in ${placeTitle[place]} it would do this instead.`
    case 'covered':
      return `In ${placeTitle[commandOf(other).place]}, ${shown} stays the key of ${label}.`
  }
}

/** Why a key cannot be given to a command, in one sentence; null where it can. */
export function refusalOf(key: string): string | null {
  return needed.test(key) ? 'This key is needed to move about and to type; take another, or add Ctrl or Alt.' : null
}

/** Keys that move the caret and the focus, and those that edit. */
const needed =
  /^(?:Shift\+)?(?:Tab|Space|Backspace|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$|^Ctrl\+(?:Shift\+)?(?:ArrowLeft|ArrowRight|Home|End)$|^Ctrl\+[acx]$/iu

/** A press as it is written in the table; null for a lone Shift, Ctrl or the like, and for what a press cannot say. */
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

/** The single-letter keys of a command that are at rest while these are switched off. */
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

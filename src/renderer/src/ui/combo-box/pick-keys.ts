/**
 * Whether a plain digit picks an option in an empty field of those comboboxes that ask for it (`plainDigits`).
 * This is the one switch for it: with `false`, a digit is text in every field, and the key caps in the lists say Alt.
 */
const plainDigitsPick = true

/** Alt with these keys picks the options in their order; `-` is the eleventh. */
const row = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-']

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The index of the option that a key picks, or -1. `plainDigits`: this field is one in which a plain digit may pick now. */
export function pickedBy({ key, code, altKey, ctrlKey, metaKey }: Press, plainDigits: boolean): number {
  if (ctrlKey || metaKey) return -1
  // The code of the key, since Alt makes another sign of it on macOS, and some keyboards have their digits on Shift.
  if (altKey) return row.indexOf(/^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1] ?? (code === 'Minus' ? '-' : key))
  return plainDigitsPick && plainDigits && /^[1-9]$/u.test(key) ? row.indexOf(key) : -1
}

/** The key cap of an option: ↵ at the highlighted one, else the key that picks it, as long as nothing is typed. */
export function hintOf(index: number, isHighlighted: boolean, typed: string): string | null {
  if (isHighlighted) return '↵'
  const key = row[index]
  if (typed !== '' || key === undefined) return null
  return plainDigitsPick ? (index < 9 ? key : null) : `Alt ${key}`
}

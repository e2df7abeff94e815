/**
 * The keys that pick an option by its place: Alt with a digit, Alt with `-` for the eleventh. A digit alone is text wherever text is typed,
 * so that words that begin with a number ("13 March statement") never pick a record.
 */
const row = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-']

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The index of the option that a key picks, or -1. */
export function pickedBy({ key, code, altKey, ctrlKey, metaKey }: Press): number {
  // Windows types “—” by Alt with 0151 on the number pad, so its digits are text with Alt, too.
  if (ctrlKey || metaKey || !altKey || code.startsWith('Numpad')) return -1
  // The code of the key, since Alt makes another sign of it on macOS, and some keyboards have their digits on Shift.
  return row.indexOf(/^Digit(\d)$/u.exec(code)?.[1] ?? (code === 'Minus' ? '-' : key))
}

/** The key cap of an option: ↵ at the highlighted one, else the keys that pick it, as long as nothing is typed. */
export function hintOf(index: number, isHighlighted: boolean, typed: string): string | null {
  if (isHighlighted) return '↵'
  const key = row[index]
  return typed !== '' || key === undefined ? null : `Alt ${key}`
}

/** A key press, as the DOM reports it and as tests write it. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** True if AltGr is held, which Windows reports as Ctrl and Alt. */
  readonly altGraph?: boolean
}

/**
 * Whether a key press matches a key written like "Ctrl+Shift+Z", "a", "<" or "Delete".
 * Shift must match for letters and named keys, but not for signs, because keyboard layouts differ in whether a sign needs Shift.
 */
export function isKey(written: string, press: KeyPress, mac: boolean): boolean {
  const parts = written.split('+')
  const name = parts.pop() || '+'
  const wantsControl = parts.includes('Ctrl')
  const wantsShift = parts.includes('Shift')
  const wantsAlt = parts.includes('Alt')
  const control = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  const sign = name.length === 1 && name.toLowerCase() === name.toUpperCase()
  const typed = sign && press.altGraph === true
  if (!typed && (control !== wantsControl || other || press.altKey !== wantsAlt)) return false
  if (typed && (wantsControl || wantsAlt)) return false
  if (!sign && press.shiftKey !== wantsShift) return false
  return press.key.toLowerCase() === name.toLowerCase()
}

/** Whether a key is a letter or sign without Ctrl or Alt. Such a key must never run a command while the person types (WCAG 2.1.4). */
export function isLetterKey(written: string): boolean {
  return [...written.replace(/^Shift\+(?=.)/u, '')].length === 1
}

/** A key as it is displayed: `Ctrl+Enter` → `Ctrl ↵`. */
export function shownKey(written: string, mac: boolean): string {
  return written
    .split(/\+(?=.)/u)
    .map((part) => shownPart(part, mac))
    .join(' ')
}

function shownPart(part: string, mac: boolean): string {
  if (part === 'Ctrl') return mac ? '⌘' : 'Ctrl'
  if (part === 'Enter') return '↵'
  if (part === 'Escape') return 'Esc'
  if (part === 'Delete') return 'Del'
  if (part === 'ArrowUp') return '↑'
  if (part === 'ArrowLeft') return '←'
  if (part === 'ArrowRight') return '→'
  if (part === 'ArrowDown') return '↓'
  return part.length === 1 ? part.toUpperCase() : part
}

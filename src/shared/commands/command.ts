/** Where a command's keys work. The innermost active place wins; `everywhere` comes last. */
export const places = [
  'everywhere',
  'reading',
  'sources',
  'actor-picker',
  'sweep',
  'review',
  'split',
  'claim-card',
  'note',
  'questions',
  'tags',
  'memos',
  'claims',
  'register',
  'actors',
  'briefing',
  'export',
] as const
export type Place = (typeof places)[number]

/** A place as the sheet of keys calls it. */
export const placeTitle: Readonly<Record<Place, string>> = {
  everywhere: 'Everywhere',
  reading: 'Reading',
  sources: 'List of sources',
  'actor-picker': 'Actor picker',
  sweep: 'Sweep',
  review: 'Review',
  split: 'Split an actor',
  'claim-card': 'Claim card',
  note: 'Memo or tag',
  questions: 'Questions',
  tags: 'Tags',
  memos: 'Memos',
  claims: 'Claims',
  register: 'Rows',
  actors: 'Actors',
  briefing: 'Briefing',
  export: 'Export',
}

/** The menus of the native menu, from left to right. */
export const menus = ['File', 'Edit', 'View', 'Mark', 'Go', 'Help'] as const
export type MenuName = (typeof menus)[number]

/**
 * One command, declared once: menu, box, tooltips and the key sheet are computed from it.
 * A key is written `Ctrl+Shift+Z`, `Delete`, `a`, `;` — Ctrl stands for Command on macOS; a lone letter is typed without Shift.
 */
export type Command = {
  readonly label: string
  /** Fewer words for it, where there is no room. */
  readonly short?: string
  readonly place: Place
  readonly keys: readonly string[]
  readonly menu?: MenuName
  /** Commands of one menu with different groups are parted by a line. */
  readonly group?: number
  /** Not offered in the box: it only makes sense by its key. */
  readonly keyOnly?: true
  /** Works where no library is open. */
  readonly withoutLibrary?: true
}

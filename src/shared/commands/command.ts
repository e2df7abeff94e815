/** Key scopes: where a command's keys work. The innermost active scope wins; `everywhere` comes last. */
export const keyScopes = [
  'everywhere',
  'reading',
  'page',
  'find',
  'sources',
  'actor-picker',
  'sweep',
  'review',
  'split',
  'claim-card',
  'note',
  'source-register',
  'questions',
  'tags',
  'memos',
  'claims',
  'register',
  'saved-filters',
  'columns',
  'actors',
  'briefing',
  'briefings',
  'outline',
  'export',
  'history',
  'memo',
  'our-view',
  'source-card',
] as const
export type KeyScope = (typeof keyScopes)[number]

/** The name of a key scope in the sheet of keyboard shortcuts. */
export const keyScopeTitle: Readonly<Record<KeyScope, string>> = {
  everywhere: 'Everywhere',
  reading: 'Reading',
  page: 'Page of the original',
  find: 'Find in the text',
  sources: 'List of sources',
  'source-register': 'Sources',
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
  'saved-filters': 'Saved filters',
  columns: 'Columns and order',
  actors: 'Actors',
  briefing: 'Briefing',
  briefings: 'Briefings',
  outline: 'Outline of the briefing',
  export: 'Export',
  history: 'History',
  memo: 'Memo',
  'our-view': 'Our view',
  'source-card': 'Source card',
}

/** The menus of the native menu bar, from left to right. */
export const menus = ['File', 'Edit', 'View', 'Mark', 'Go', 'Help'] as const
export type MenuName = (typeof menus)[number]

/**
 * A command, declared once. The menu, command palette, tooltips and sheet of shortcuts are computed from it.
 * A key is written `Ctrl+Shift+Z`, `Delete`, `a`, `;`. Ctrl stands for Command on macOS. A single letter is typed without Shift.
 */
export type Command = {
  readonly label: string
  /** A shorter label for narrow spaces. */
  readonly short?: string
  readonly scope: KeyScope
  readonly keys: readonly string[]
  /** The one of its keys on which the browser acts by itself. The command runs by its name: from a menu, a button, the palette. */
  readonly nativeKey?: string
  readonly menu?: MenuName
  /** Commands of one menu with different groups are separated by a line. */
  readonly group?: number
  /** Not listed in the command palette, because it only makes sense as a key. */
  readonly keyOnly?: true
  /** Enabled while no library is open. */
  readonly withoutLibrary?: true
}

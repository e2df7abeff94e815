/** What the widgets say on screen; the rest they get as properties. */
export const strings = {
  /** The cross of what opens over the page. */
  leave: 'Close',

  /** The name of a field whose value is proposed. */
  proposed: (label: string) => `${label}, suggested`,

  chips: {
    keys: 'Delete removes it',
    keysWithMove: 'Delete removes it, Alt with arrows moves it',
    remove: (value: string) => `Remove: ${value}`,
  },

  percent: (percent: number) => `${percent} %`,

  draft: {
    isShown: 'Your draft',
    isOffered: 'You have a draft from before.',
    use: 'Use it',
    discard: 'Discard',
  },

  found: (field: string) => `${field}: found`,
} as const

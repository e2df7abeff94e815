/** What the widgets say on screen; the rest they get as properties. */
export const strings = {
  /** The name of a field whose value is proposed. */
  proposed: (label: string) => `${label}, proposed`,

  chips: {
    keys: 'Delete takes it off',
    keysWithMove: 'Delete takes it off, Alt with arrows moves it',
    remove: (value: string) => `Take off: ${value}`,
  },

  draft: {
    isShown: 'Your draft',
    isOffered: 'You have a draft from before.',
    use: 'Use it',
    discard: 'Throw away',
  },

  found: (field: string) => `${field}: found`,
} as const

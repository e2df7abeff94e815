import type { ReactNode } from 'react'

/** What the command palette and the sheets of keys say on screen. Keys come as nodes. */
export const strings = {
  palette: {
    label: 'Find anything',
    placeholder: 'Find a source, actor or claim; > for commands',
    list: 'Found',
    empty: 'Type a word, or > for every command.',
    noneFound: 'Nothing of that name. Try another word, or > for commands.',
    library: 'Library',
    libraryMissing: 'Library, missing',
    hit: {
      source: 'Source',
      actor: 'Actor',
      claim: 'Claim',
      question: 'Question',
      briefing: 'Briefing',
    },
  },

  keySheet: {
    title: 'Keyboard shortcuts',
    pick: 'Choose from the list, first to ninth, tenth, eleventh',
    lettersOff: 'Single-letter keys are switched off.',
    change: 'Change keys…',
    close: (key: ReactNode) => <>Close {key}</>,
  },

  changeKeys: {
    title: 'Keys',
    find: 'Find a command or a key',
    letterKeys: 'Single-letter keys',
    noneFound: 'No command of that name or key.',
    allUsual: 'Every command has its usual keys.',
    makeAllUsual: 'Usual keys for all',
    done: (key: ReactNode) => <>Done {key}</>,
  },

  changeKey: {
    lettersOff: 'Single-letter keys are switched off',
    none: 'no key',
    change: 'Change',
    changeOf: (command: string) => `Change the key of ${command}`,
    usual: 'Usual',
    usualOf: (command: string) => `Usual key of ${command}`,
    remove: 'None',
    removeOf: (command: string) => `None: no key for ${command}`,
    press: 'Press the key it should have',
    take: (key: ReactNode) => <>{key} take it all the same, or press another</>,
    leave: (key: ReactNode) => <>{key} leave it</>,
  },
} as const

import type { ReactNode } from 'react'
import { numberText } from '#shared/words/counted.ts'

/** What the command palette and the sheets of keys say on screen. Keys come as nodes. */
export const strings = {
  palette: {
    label: 'Find anything',
    placeholder: 'Find a source, actor or claim; > for commands',
    list: 'Found',
    empty: 'Type a word, or > for every command.',
    noneFound: 'Nothing found. Try another word, or > for commands.',
    /** The headings above what is found. */
    groups: {
      source: 'Sources',
      actor: 'Actors',
      claim: 'Claims',
      question: 'Questions',
      memo: 'Memos',
      briefing: 'Briefings',
    },
    libraries: 'Libraries',
    commands: 'Commands',
    missing: (path: string) => `Missing: ${path}`,
    more: (count: number) => `Show ${numberText(count)} more`,
    memoOn: {
      source: 'On a source',
      actor: 'On an actor',
      claim: 'On a claim',
      question: 'On a question',
      briefing: 'On a briefing',
    },
  },

  keySheet: {
    title: 'Keyboard shortcuts',
    pick: 'Choose from the list, first to ninth, tenth, eleventh',
    lettersOff: 'Single-letter keys are switched off.',
    change: 'Change shortcuts…',
    close: (key: ReactNode) => <>Close {key}</>,
  },

  changeKeys: {
    title: 'Change shortcuts',
    find: 'Search commands and keys',
    letterKeys: 'Single-letter keys',
    noneFound: 'No command has this name or key.',
    allUsual: 'Every command has its original shortcut.',
    makeAllUsual: 'Reset all shortcuts',
    done: (key: ReactNode) => <>Done {key}</>,
  },

  changeKey: {
    lettersOff: 'Single-letter keys are switched off',
    none: 'no key',
    change: 'Change',
    changeOf: (command: string) => `Change the shortcut of ${command}`,
    usual: 'Reset',
    usualOf: (command: string) => `Reset the shortcut of ${command}`,
    remove: 'Remove',
    removeOf: (command: string) => `Remove the shortcut of ${command}`,
    press: 'Press the new shortcut',
    take: (key: ReactNode) => <>{key} use it anyway, or press another</>,
    leave: (key: ReactNode) => <>{key} cancel</>,
  },
} as const

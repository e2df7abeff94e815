import { counted } from '#shared/words/counted.ts'

/** What is said on screen about cases. */
export const strings = {
  menu: {
    all: 'All cases',
    title: 'Cases',
    add: '+ Case',
    allSources: 'All sources',
    details: 'Case details…',
    delete: 'Delete case…',
  },

  sheet: {
    title: 'Case details',
    name: 'Name',
    noName: 'A case needs a name.',
    marking: 'Marking',
    /** `strictest` is null where no source has one. */
    ofSources: (strictest: string | null) =>
      strictest === null ? 'As its sources: none' : `As its sources: ${strictest}`,
    countSides: 'Speakers of one side count as one origin',
    delete: 'Delete case…',
    cancel: 'Cancel',
    save: 'Save',
  },

  field: { label: 'Case' },

  new: {
    title: 'New case',
    name: 'Name',
    note: 'A case groups sources, questions and briefings. A source can be in several.',
    cancel: 'Cancel',
    add: 'Add',
    added: (name: string) => `Case “${name}” added`,
  },

  delete: {
    title: 'Delete case',
    note: (sources: number, questions: number, briefings: number) => {
      const parts = [
        sources > 0 && counted(sources, 'source'),
        questions > 0 && counted(questions, 'question'),
        briefings > 0 && counted(briefings, 'briefing'),
      ].filter((part) => part !== false)
      return `${new Intl.ListFormat('en').format(parts)} will move to another case. Nothing in them changes.`
    },
    moveTo: 'Move to',
    cancel: 'Cancel',
    delete: 'Delete case',
    deleted: (name: string) => `Case “${name}” deleted`,
    movedAndDeleted: (name: string, to: string) => `Case “${name}” deleted, its contents moved to “${to}”`,
  },
} as const

import type { Command, Place } from './command.ts'

/** Every command of the app. Ids are `place-or-thing.verb`; a handler missing for one is a type error where its place is mounted. */
export const commands = {
  'library.new': { label: 'New library…', place: 'everywhere', keys: ['Ctrl+Shift+N'], menu: 'File', group: 1 },
  'library.open': { label: 'Open library…', place: 'everywhere', keys: ['Ctrl+Shift+O'], menu: 'File', group: 1 },
  'library.example': { label: 'Look at the finished example', place: 'everywhere', keys: [], menu: 'File', group: 1 },
  'case.rename': { label: 'Rename the case…', place: 'everywhere', keys: [], menu: 'File', group: 1 },
  'library.verify': { label: 'Verify library', place: 'everywhere', keys: [], menu: 'File', group: 1 },
  'source.import': { label: 'Open a text…', place: 'everywhere', keys: ['Ctrl+O'], menu: 'File', group: 2 },
  'source.paste': { label: 'Paste as a new source', place: 'everywhere', keys: ['Ctrl+V'], menu: 'File', group: 2 },
  'source.card': { label: 'Source card', place: 'everywhere', keys: ['Ctrl+I'], menu: 'File', group: 2 },
  'source.erase': { label: 'Erase source for good…', place: 'everywhere', keys: [], menu: 'File', group: 2 },
  'briefing.export': { label: 'Export briefing as PDF…', place: 'everywhere', keys: ['Ctrl+E'], menu: 'File', group: 3 },
  'edit.undo': { label: 'Undo', place: 'everywhere', keys: ['Ctrl+Z'], menu: 'Edit', group: 1 },
  'edit.redo': { label: 'Redo', place: 'everywhere', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], menu: 'Edit', group: 1 },
  'go.box': { label: 'Find anything', place: 'everywhere', keys: ['Ctrl+K'], menu: 'Go', group: 1 },
  'go.commands': { label: 'All commands', place: 'everywhere', keys: ['Ctrl+Shift+P'], menu: 'Go', group: 1 },
  'go.read': { label: 'Read', place: 'everywhere', keys: ['Ctrl+1'], menu: 'Go', group: 2 },
  'go.claims': { label: 'Claims', place: 'everywhere', keys: ['Ctrl+3'], menu: 'Go', group: 2 },
  'go.actors': { label: 'Actors', place: 'everywhere', keys: ['Ctrl+4'], menu: 'Go', group: 2 },
  'go.briefing': { label: 'Briefing', place: 'everywhere', keys: ['Ctrl+5'], menu: 'Go', group: 2 },
  'review.sameActors': { label: 'Actors that are perhaps the same…', place: 'everywhere', keys: [], menu: 'Go', group: 3 },
  'review.places': { label: 'Places that may mean a state…', place: 'everywhere', keys: [], menu: 'Go', group: 3 },
  'view.system': { label: 'Theme of the system', place: 'everywhere', keys: [], menu: 'View', group: 1 },
  'view.light': { label: 'Light theme', place: 'everywhere', keys: [], menu: 'View', group: 1 },
  'view.dark': { label: 'Dark theme', place: 'everywhere', keys: [], menu: 'View', group: 1 },
  'view.letterKeys': { label: 'Single-letter keys', place: 'everywhere', keys: [], menu: 'View', group: 2 },
  'help.keys': { label: 'Keys of this place', place: 'everywhere', keys: ['F1'], menu: 'Help', group: 1 },

  'reading.actor': { label: 'Mark an actor', short: 'Actor', place: 'reading', keys: ['a'], menu: 'Mark', group: 1 },
  'reading.claim': { label: 'Mark a claim', short: 'Claim', place: 'reading', keys: ['c'], menu: 'Mark', group: 1 },
  'reading.sweep': { label: 'Sweep: mark the actor’s other occurrences', place: 'reading', keys: ['w'], menu: 'Mark', group: 1 },
  'reading.means': { label: 'What a place means here', place: 'reading', keys: ['='], menu: 'Mark', group: 1 },
  'reading.tag': { label: 'Tag', place: 'reading', keys: ['t'], menu: 'Mark', group: 1 },
  'reading.memo': { label: 'Memo', place: 'reading', keys: ['m'], menu: 'Mark', group: 1 },
  'reading.repeat': { label: 'Repeat the last mark', place: 'reading', keys: ['q'], menu: 'Mark', group: 1 },
  'reading.sticky': { label: 'Mark each selection the same', place: 'reading', keys: ['s'], menu: 'Mark', group: 1 },
  'reading.give': { label: 'Give the mention to another actor', place: 'reading', keys: ['x'], menu: 'Mark', group: 4 },
  'reading.actorCard': { label: 'The actor’s card in Actors', place: 'reading', keys: ['r'], menu: 'Mark', group: 4 },
  'reading.shrink': { label: 'Shrink the selection', short: 'Shrink', place: 'reading', keys: ['['], menu: 'Mark', group: 2 },
  'reading.widen': { label: 'Widen the selection', short: 'Widen', place: 'reading', keys: [']'], menu: 'Mark', group: 2 },
  'reading.nextSentence': { label: 'Next sentence', place: 'reading', keys: ['.'], menu: 'Mark', group: 3 },
  'reading.previousSentence': { label: 'Previous sentence', place: 'reading', keys: [','], menu: 'Mark', group: 3 },
  'reading.nextParagraph': { label: 'Next paragraph', place: 'reading', keys: ['Ctrl+ArrowDown'], menu: 'Mark', group: 3 },
  'reading.previousParagraph': { label: 'Previous paragraph', place: 'reading', keys: ['Ctrl+ArrowUp'], menu: 'Mark', group: 3 },
  'reading.untouched': { label: 'Next paragraph without a mark', place: 'reading', keys: ['g'], menu: 'Mark', group: 3 },
  'reading.next': { label: 'Next mark', place: 'reading', keys: ['j'], menu: 'Mark', group: 3 },
  'reading.previous': { label: 'Previous mark', place: 'reading', keys: ['k'], menu: 'Mark', group: 3 },
  'reading.overlapping': { label: 'Next of overlapping marks', place: 'reading', keys: [';'], menu: 'Mark', group: 3 },
  'reading.open': { label: 'Open the mark’s card', place: 'reading', keys: ['Enter'], menu: 'Mark', group: 4 },
  'reading.confirm': { label: 'Confirm what is proposed', place: 'reading', keys: ['y'], menu: 'Mark', group: 4 },
  'reading.reject': { label: 'Reject what is proposed', place: 'reading', keys: ['n'], menu: 'Mark', group: 4 },
  'reading.nudgeStart': { label: 'Move the mark’s start', place: 'reading', keys: ['<'], menu: 'Mark', group: 4 },
  'reading.nudgeEnd': { label: 'Move the mark’s end', place: 'reading', keys: ['>'], menu: 'Mark', group: 4 },
  'reading.delete': { label: 'Delete the mark', place: 'reading', keys: ['Delete'], menu: 'Mark', group: 4 },
  'reading.blockType': { label: 'Paragraph, heading or title', place: 'reading', keys: ['h'], menu: 'Mark', group: 5 },
  'reading.back': { label: 'Back to the text', place: 'reading', keys: ['Escape'], keyOnly: true },

  'actor-picker.choose': { label: 'Take the actor', place: 'actor-picker', keys: ['Enter'], keyOnly: true },
  'actor-picker.new': { label: 'New actor: then its letter', place: 'actor-picker', keys: ['Tab'], keyOnly: true },
  'actor-picker.sweep': { label: 'Take the actor, then sweep', place: 'actor-picker', keys: ['Ctrl+Enter'], keyOnly: true },
  'actor-picker.leave': { label: 'Back to the text', place: 'actor-picker', keys: ['Escape'], keyOnly: true },

  'sweep.yes': { label: 'Yes, mark this one', place: 'sweep', keys: ['y'], keyOnly: true },
  'sweep.no': { label: 'No, not this one', place: 'sweep', keys: ['n'], keyOnly: true },
  'sweep.next': { label: 'Next occurrence', place: 'sweep', keys: ['j'], keyOnly: true },
  'sweep.previous': { label: 'Previous occurrence', place: 'sweep', keys: ['k'], keyOnly: true },
  'sweep.all': { label: 'All of them', place: 'sweep', keys: ['a'], keyOnly: true },
  'sweep.none': { label: 'None of them', place: 'sweep', keys: ['0'], keyOnly: true },
  'sweep.scope': { label: 'This text, or the whole case', place: 'sweep', keys: ['w'], keyOnly: true },
  'sweep.apply': { label: 'Mark what is ticked', place: 'sweep', keys: ['Enter'], keyOnly: true },
  'sweep.leave': { label: 'Back to the text; nothing is marked', place: 'sweep', keys: ['Escape'], keyOnly: true },

  'review.yes': { label: 'Yes', place: 'review', keys: ['y'], keyOnly: true },
  'review.no': { label: 'No', place: 'review', keys: ['n'], keyOnly: true },
  'review.next': { label: 'Next', place: 'review', keys: ['j'], keyOnly: true },
  'review.previous': { label: 'Previous', place: 'review', keys: ['k'], keyOnly: true },
  'review.other': { label: 'Another answer', place: 'review', keys: ['='], keyOnly: true },
  'review.open': { label: 'In the text, or as a preview', place: 'review', keys: ['Enter'], keyOnly: true },
  'split.pick': { label: 'Take this one along', place: 'split', keys: ['x'], keyOnly: true },
  'split.run': { label: 'Split', place: 'split', keys: ['Ctrl+Enter'], keyOnly: true },

  'claim-card.save': { label: 'Save', place: 'claim-card', keys: ['Enter'], keyOnly: true },
  'claim-card.saveAndConfirm': { label: 'Save and confirm', place: 'claim-card', keys: ['Ctrl+Enter'], keyOnly: true },
  'claim-card.occasion': { label: 'Occasion', place: 'claim-card', keys: ['o'], keyOnly: true },
  'claim-card.memo': { label: 'Memo', place: 'claim-card', keys: ['m'], keyOnly: true },
  'claim-card.tag': { label: 'Tags', place: 'claim-card', keys: ['t'], keyOnly: true },
  'claim-card.more': { label: 'More fields', place: 'claim-card', keys: ['.'], keyOnly: true },
  'claim-card.leave': { label: 'Back to the text; the draft stays', place: 'claim-card', keys: ['Escape'], keyOnly: true },

  'note.save': { label: 'Save the memo, put on the tag', place: 'note', keys: ['Enter'], keyOnly: true },
  'note.leave': { label: 'Back to the text; what is typed stays', place: 'note', keys: ['Escape'], keyOnly: true },

  'claims.open': { label: 'In the text', place: 'claims', keys: ['Enter'], keyOnly: true },
  'claims.filter': { label: 'Filter', place: 'claims', keys: ['/'], keyOnly: true },
  'claims.cite': { label: 'Cite in the briefing', place: 'claims', keys: ['c'], keyOnly: true },
  'claims.confirm': { label: 'Confirm', place: 'claims', keys: ['y'], keyOnly: true },
  'claims.back': { label: 'Back to the rows', place: 'claims', keys: ['Escape'], keyOnly: true },
  'actors.open': { label: 'In the text', place: 'actors', keys: ['Enter'], keyOnly: true },
  'actors.filter': { label: 'Filter', place: 'actors', keys: ['/'], keyOnly: true },
  'actors.edit': { label: 'Rename', place: 'actors', keys: ['e'], keyOnly: true },
  'actors.memo': { label: 'Memo', place: 'actors', keys: ['m'], keyOnly: true },
  'actors.merge': { label: 'Merge with another…', place: 'actors', keys: ['g'] },
  'actors.split': { label: 'Split…', place: 'actors', keys: ['p'] },
  'actors.sweep': { label: 'Sweep the whole case', place: 'actors', keys: ['w'] },
  'actors.delete': { label: 'Delete', place: 'actors', keys: ['Delete'], keyOnly: true },
  'actors.back': { label: 'Back to the rows', place: 'actors', keys: ['Escape'], keyOnly: true },

  'briefing.judgement': { label: 'New key judgement', place: 'briefing', keys: ['Ctrl+Shift+J'] },
  'briefing.evidence': { label: 'To the evidence', place: 'briefing', keys: ['Ctrl+Shift+E'] },
  'briefing.insert': { label: 'Insert the claim', place: 'briefing', keys: ['Enter'], keyOnly: true },
  'briefing.cite': { label: 'Cite the claim', place: 'briefing', keys: ['c'], keyOnly: true },
  'briefing.confirm': { label: 'Confirm the claim', place: 'briefing', keys: ['y'], keyOnly: true },
  'briefing.filter': { label: 'Filter the evidence', place: 'briefing', keys: ['/'], keyOnly: true },
  'briefing.bold': { label: 'Bold', place: 'briefing', keys: ['Ctrl+B'], keyOnly: true },
  'briefing.italic': { label: 'Italic', place: 'briefing', keys: ['Ctrl+I'], keyOnly: true },
  'briefing.moveUp': { label: 'Move the block up', place: 'briefing', keys: ['Alt+ArrowUp'], keyOnly: true },
  'briefing.moveDown': { label: 'Move the block down', place: 'briefing', keys: ['Alt+ArrowDown'], keyOnly: true },
  'briefing.back': { label: 'Back to the sheet', place: 'briefing', keys: ['Escape'], keyOnly: true },
  'export.confirm': { label: 'Confirm the claim', place: 'export', keys: ['y'], keyOnly: true },
  'export.run': { label: 'Export', place: 'export', keys: ['Enter'], keyOnly: true },
} as const satisfies Readonly<Record<string, Command>>

export type CommandId = keyof typeof commands
export const commandIds = Object.keys(commands) as CommandId[]

/** The commands of one place, so that whoever mounts the place must handle each of them. */
export type CommandIdOf<P extends Place> = { [I in CommandId]: (typeof commands)[I]['place'] extends P ? I : never }[CommandId]

export function commandOf(id: CommandId): Command {
  return commands[id]
}

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commands, id)
}

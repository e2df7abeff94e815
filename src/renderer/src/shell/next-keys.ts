import type { KeyScope } from '#shared/commands/command.ts'
import { commandIds, commandOf, type CommandId } from '#shared/commands/commands.ts'
import { keysOf } from '#shared/commands/key-map.ts'
import { isLetterKey } from '#shared/commands/keys.ts'
import type { AppValues, CaretOn, Screen } from '../core/app-state.ts'

type Hints = readonly CommandId[]

/** Where the focus is: in a text field, where letters are text; on the rows of a list; or on anything else. */
export type FocusOn = 'typing' | 'rows' | 'other'

/** What the status bar's hints depend on. */
export type Moment = Pick<AppValues, 'screen' | 'caretOn' | 'openSource' | 'dialog'> & {
  readonly isOpen: boolean
  readonly hasSources: boolean
  /** The mounted key scopes, innermost first. */
  readonly scopes: readonly KeyScope[]
  readonly focus: FocusOn
}

const withoutLibrary: Hints = ['library.open', 'library.new', 'go.box', 'help.keys']
const withoutText: Hints = ['source.paste', 'source.import', 'go.box', 'help.keys']

/** In the text, by what the caret is on. */
const inText: Readonly<Record<CaretOn, Hints>> = {
  nothing: [
    'reading.actor',
    'reading.claim',
    'reading.tag',
    'reading.memo',
    'reading.widen',
    'reading.next',
    'reading.untouched',
    'help.keys',
  ],
  words: [
    'reading.actor',
    'reading.claim',
    'reading.tag',
    'reading.memo',
    'reading.shrink',
    'reading.widen',
    'reading.repeat',
    'help.keys',
  ],
  claim: [
    'reading.open',
    'reading.actor',
    'reading.memo',
    'reading.tag',
    'reading.delete',
    'reading.next',
    'go.briefing',
    'help.keys',
  ],
  suggested: [
    'reading.confirm',
    'reading.reject',
    'reading.open',
    'reading.actor',
    'reading.delete',
    'reading.next',
    'help.keys',
  ],
  // After a speaker is marked, the claim is next.
  mention: [
    'reading.open',
    'reading.claim',
    'reading.sweep',
    'reading.give',
    'reading.delete',
    'reading.next',
    'help.keys',
  ],
  note: ['reading.open', 'reading.delete', 'reading.next', 'help.keys'],
  idea: ['reading.open', 'reading.next', 'help.keys'],
}

/** Inside the card of a mention or a note, which has no key scope of its own, and beside the text. */
const besideText: Hints = ['reading.back', 'go.box', 'help.keys']

/** On the other screens: on the rows, and beside them. */
const onScreens: Readonly<Record<Exclude<Screen, 'read'>, { readonly rows: Hints; readonly other: Hints }>> = {
  sources: {
    rows: [
      'source-register.open',
      'source-register.edit',
      'register.select',
      'source-register.done',
      'source-register.delete',
      'register.filter',
      'help.keys',
    ],
    other: ['register.back', 'register.filter', 'register.condition', 'go.box', 'help.keys'],
  },
  questions: {
    rows: [
      'questions.open',
      'questions.nextReport',
      'questions.view',
      'questions.new',
      'questions.cite',
      'questions.why',
      'questions.delete',
      'help.keys',
    ],
    other: ['questions.back', 'questions.new', 'questions.filter', 'go.box', 'help.keys'],
  },
  claims: {
    rows: [
      'claims.open',
      'claims.edit',
      'register.select',
      'claims.question',
      'claims.cite',
      'claims.delete',
      'register.filter',
      'help.keys',
    ],
    other: ['register.back', 'register.filter', 'register.condition', 'go.box', 'help.keys'],
  },
  actors: {
    rows: [
      'actors.open',
      'actors.edit',
      'register.select',
      'actors.merge',
      'actors.card',
      'register.filter',
      'help.keys',
    ],
    other: ['register.back', 'register.filter', 'register.condition', 'go.box', 'help.keys'],
  },
  tags: {
    rows: ['tags.open', 'tags.new', 'tags.edit', 'tags.move', 'tags.merge', 'tags.delete', 'help.keys'],
    other: ['tags.back', 'tags.new', 'tags.filter', 'go.box', 'help.keys'],
  },
  memos: {
    rows: ['memos.open', 'memos.edit', 'memos.delete', 'memos.filter', 'help.keys'],
    other: ['memos.back', 'memos.filter', 'go.box', 'help.keys'],
  },
  briefing: {
    rows: ['briefing.insert', 'briefing.cite', 'briefing.confirm', 'briefing.filter', 'briefing.back', 'help.keys'],
    other: ['briefing.judgement', 'briefing.evidence', 'briefing.readBack', 'briefing.export', 'help.keys'],
  },
}

/** In a panel or a card over the screen, where its own keys work. */
const inside: Partial<Record<KeyScope, Hints>> = {
  'actor-picker': ['actor-picker.choose', 'actor-picker.new', 'actor-picker.sweep', 'actor-picker.leave', 'help.keys'],
  'claim-card': [
    'claim-card.save',
    'claim-card.occasion',
    'claim-card.question',
    'claim-card.about',
    'claim-card.link',
    'claim-card.tag',
    'claim-card.more',
    'claim-card.leave',
    'help.keys',
  ],
  find: ['find.next', 'find.previous', 'find.close', 'help.keys'],
  note: ['note.save', 'note.leave', 'help.keys'],
  sweep: ['sweep.yes', 'sweep.no', 'sweep.all', 'sweep.none', 'sweep.apply', 'sweep.leave', 'help.keys'],
  review: ['review.yes', 'review.no', 'review.next', 'review.previous', 'review.open', 'help.keys'],
  split: ['split.pick', 'split.run', 'help.keys'],
  columns: ['columns.done', 'columns.sort', 'columns.moveUp', 'columns.moveDown', 'help.keys'],
  'saved-filters': ['saved-filters.rename', 'saved-filters.delete', 'register.back', 'help.keys'],
  export: ['export.run', 'export.confirm', 'help.keys'],
  history: ['history.restore', 'help.keys'],
  memo: ['memo.save', 'help.keys'],
  'our-view': ['our-view.save', 'help.keys'],
  'source-card': ['source-card.takeOffers', 'help.keys'],
}
const inSheet: Hints = ['help.keys']

/** The key scope of each screen; where it is not mounted, a sheet of the screen covers it. */
const scopeOf: Readonly<Record<Screen, KeyScope>> = {
  sources: 'source-register',
  read: 'reading',
  questions: 'questions',
  claims: 'claims',
  actors: 'actors',
  tags: 'tags',
  memos: 'memos',
  briefing: 'briefing',
}

/** The commands that are likely next. All of their keys work at this moment. */
export function nextKeys(moment: Moment, keys: Parameters<typeof keysOf>[1]): Hints {
  const hints = hintsOf(moment)
  return moment.focus === 'typing' ? hints.filter((id) => keysOf(id, keys).some((key) => !isLetterKey(key))) : hints
}

function hintsOf({ isOpen, hasSources, screen, openSource, scopes, focus, caretOn, dialog }: Moment): Hints {
  if (!isOpen) return withoutLibrary
  const panel = scopes[0] && inside[scopes[0]]
  if (panel) return panel
  if (dialog !== null) return inSheet
  if (!hasSources || (screen === 'read' && openSource === null)) return withoutText
  const isMounted = scopes.includes(scopeOf[screen])
  if (screen === 'read') return isMounted ? inText[caretOn] : besideText
  return isMounted ? onScreens[screen][focus === 'rows' ? 'rows' : 'other'] : inSheet
}

/** Every command that is ever a hint, so that each can be checked to be short. */
export const hintedCommands: Hints = commandIds.filter((id) =>
  [
    withoutLibrary,
    withoutText,
    besideText,
    ...Object.values(inText),
    ...Object.values(onScreens).flatMap(({ rows, other }) => [rows, other]),
    ...Object.values(inside),
  ].some((hints) => hints.includes(id)),
)

/** The words of a hint. */
export function hintWords(id: CommandId): string {
  const { short, label } = commandOf(id)
  return short ?? label.replace('…', '')
}

import type { KeyScope } from '#shared/commands/command.ts'
import type { CommandId } from '#shared/commands/commands.ts'
import type { CaretOn, Screen } from '../core/app-state.ts'

/** The commands of a context menu; null draws a line. */
type PlaceCommands = readonly (CommandId | null)[]

const onMark: PlaceCommands = ['reading.nudgeStart', 'reading.nudgeEnd', null, 'reading.delete']

/** In the text, by what the pointer is on. */
const inText: Readonly<Record<CaretOn, PlaceCommands>> = {
  nothing: [
    'reading.actor',
    'reading.claim',
    'reading.tag',
    'reading.memo',
    null,
    'reading.blockType',
    null,
    'source.card',
    'source.paste',
  ],
  words: ['reading.actor', 'reading.claim', 'reading.tag', 'reading.memo', 'reading.repeat', null, 'reading.widen'],
  claim: ['reading.open', 'reading.tag', 'reading.memo', 'history.open', null, ...onMark],
  suggested: [
    'reading.confirm',
    'reading.reject',
    'reading.open',
    'reading.tag',
    'reading.memo',
    'history.open',
    null,
    ...onMark,
  ],
  mention: [
    'reading.open',
    'reading.claim',
    'reading.sweep',
    'reading.give',
    'reading.means',
    'reading.actorCard',
    null,
    ...onMark,
  ],
  note: ['reading.open', null, 'reading.delete'],
  idea: ['reading.open'],
}

/** On a row of the other screens. */
const onRow: Readonly<Record<Exclude<Screen, 'read'>, PlaceCommands>> = {
  sources: [
    'source-register.open',
    'source-register.edit',
    'source-register.done',
    'source-register.confirm',
    null,
    'memo.write',
    'history.open',
    null,
    'source-register.delete',
  ],
  questions: [
    'questions.open',
    'questions.view',
    'questions.edit',
    'questions.cite',
    'questions.why',
    null,
    'questions.moveUp',
    'questions.moveDown',
    'questions.merge',
    null,
    'memo.write',
    'history.open',
    null,
    'questions.delete',
  ],
  claims: [
    'claims.open',
    'claims.edit',
    'claims.question',
    'claims.cite',
    'claims.confirm',
    'claims.why',
    null,
    'memo.write',
    'history.open',
    null,
    'claims.delete',
  ],
  actors: [
    'actors.open',
    'actors.edit',
    'actors.sweep',
    null,
    'actors.merge',
    'actors.split',
    null,
    'actors.memo',
    'history.open',
    null,
    'actors.delete',
  ],
  tags: ['tags.open', 'tags.texts', null, 'tags.edit', 'tags.move', 'tags.merge', 'tags.new', null, 'tags.delete'],
  memos: ['memos.open', 'memos.edit', null, 'memos.delete'],
  briefing: ['briefing.insert', 'briefing.cite', 'briefing.confirm'],
}

/** What a context menu depends on. `isOnRow`: the pointer is on a row of a list; otherwise, on the Read screen, in the text. */
export type Place = {
  readonly screen: Screen
  readonly caretOn: CaretOn
  readonly isOnRow: boolean
  readonly scopes: readonly KeyScope[]
  readonly canRun: (id: CommandId) => boolean
}

/** The commands of a place that can run now; empty where there is no menu. */
export function placeCommands({ screen, caretOn, isOnRow, scopes, canRun }: Place): PlaceCommands {
  if (screen === 'read') return scopes.includes('reading') ? tidied(inText[caretOn], canRun) : []
  return isOnRow ? tidied(onRow[screen], canRun) : []
}

/** Without commands that cannot run, and without lines that then part nothing. */
function tidied(commands: PlaceCommands, canRun: (id: CommandId) => boolean): PlaceCommands {
  const open = commands.filter((id) => id === null || canRun(id))
  return open.filter((id, i) => id !== null || (i > 0 && open[i - 1] !== null && i < open.length - 1))
}

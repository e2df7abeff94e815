import type { PlayedLibrary } from './played-library.ts'
import { pick, type Around } from './random-around.ts'

/** Random gestures on cases, and on what is in them. */
export const caseGestures = [
  'case',
  'new case',
  'choose case',
  'delete case',
  'edit sources',
  'move question',
  'move briefing',
] as const

export async function playCases(
  library: PlayedLibrary,
  kind: (typeof caseGestures)[number],
  around: Around,
): Promise<void> {
  const { a, b } = around
  const { cases } = await library.read('getLibrary', {})
  const one = pick(cases, a)!
  const other = pick(
    cases.filter(({ id }) => id !== one.id),
    b,
  )
  switch (kind) {
    case 'case':
      if (b % 3 === 0)
        return void (await library.play('Mark the case', 'setCaseMarking', {
          id: one.id,
          marking: b % 2 === 0 ? null : 'TLP:AMBER',
        }))
      if (b % 7 === 0) return void (await library.play('Count sides', 'setCountSides', { id: one.id, on: true }))
      return void (await library.play('Rename the case', 'renameCase', { name: `Case ${a}` }))
    case 'new case':
      return void (await library.play('New case', 'addCase', { name: `Case ${a}` }))
    case 'choose case':
      return void (await library.read('chooseCase', { id: b % 3 === 0 ? null : one.id }))
    case 'delete case':
      return void (await library.tryToPlay('Delete a case', 'deleteCase', {
        id: one.id,
        moveTo: b % 4 === 0 ? null : (other?.id ?? null),
      }))
    case 'edit sources':
      return editSources(library, a, b, one.id, other?.id)
    case 'move question': {
      const question = pick(await library.read('listQuestions', {}), b)
      const move = { type: 'question', id: question?.id ?? '', inCase: one.id } as const
      return void (question && (await library.play('Move a question to a case', 'moveToCase', move)))
    }
    case 'move briefing': {
      const briefing = pick(await library.read('listBriefings', {}), b)
      const move = { type: 'briefing', id: briefing?.id ?? '', inCase: one.id } as const
      return void (briefing && (await library.play('Move a briefing to a case', 'moveToCase', move)))
    }
  }
}

async function editSources(library: PlayedLibrary, a: number, b: number, into: string, outOf?: string): Promise<void> {
  const ids = (await library.read('listSources', {})).map(({ id }) => id).filter((_, i) => i % 2 === b % 2)
  if (ids.length === 0) return
  const what = ids.length === 1 ? 'a source' : `${ids.length} sources`
  if (a % 3 === 0)
    return library.play(
      ids.length === 1 ? 'Set a source’s work state' : `Set the work state of ${ids.length} sources`,
      'updateSources',
      { ids, fields: { workState: ([null, 'unread', 'in-work', 'done'] as const)[b % 4]! } },
    )
  const fields = {
    ...(b % 2 === 0 && { addCases: [into] }),
    ...(outOf !== undefined && b % 5 !== 0 && { removeCases: [outOf] }),
    ...(b % 3 === 0 && { publisher: `P${a}`, addTags: [`t${b % 3}`] }),
  }
  const only = Object.keys(fields).join()
  const label =
    only === 'addCases'
      ? `Put ${what} into a case`
      : only === 'removeCases'
        ? `Remove ${what} from a case`
        : `Edit ${what}`
  return library.tryToPlay(label, 'updateSources', { ids, fields })
}

import type { PlayedLibrary } from './played-library.ts'
import { actorGestures, playActors } from './random-actors.ts'
import { analysisGestures, playAnalysis } from './random-analysis.ts'
import { lookAround, playedText } from './random-around.ts'
import { caseGestures, playCases } from './random-cases.ts'
import { claimGestures, playClaims } from './random-claims.ts'
import { playTexts, textGestures } from './random-texts.ts'

/** Every gesture that a random history is made of. */
export const gestureKinds = [
  ...textGestures,
  ...caseGestures,
  ...claimGestures,
  ...actorGestures,
  ...analysisGestures,
  'undo',
  'redo',
  'reopen',
] as const
/** A text with three actors in it: what each random history begins with. */
export async function playBeginning(library: PlayedLibrary): Promise<void> {
  await library.play('Import a source', 'importPaste', { text: playedText })
  const { revision } = (await library.read('listSources', {}))[0]!
  for (const [start, name] of ['Envoy', 'Official', 'Speaker'].entries()) {
    await library.play('Mark an actor', 'addMention', {
      revision,
      range: { start: start * 45 + 8, end: start * 45 + 17 },
      who: { name, kind: 'group' },
    })
  }
}

/** Plays one of them, on what its two random numbers pick; nothing where the library has nothing to pick. */
export async function playGesture(
  library: PlayedLibrary,
  kind: (typeof gestureKinds)[number],
  a: number,
  b: number,
): Promise<void> {
  const around = lookAround(library, a, b)
  if (isOf(textGestures, kind)) return playTexts(library, kind, around)
  if (isOf(caseGestures, kind)) return playCases(library, kind, around)
  if (isOf(claimGestures, kind)) return playClaims(library, kind, around)
  if (isOf(actorGestures, kind)) return playActors(library, kind, around)
  if (isOf(analysisGestures, kind)) return playAnalysis(library, kind, around)
  switch (kind) {
    case 'undo':
      return void (await library.undo())
    case 'redo':
      return void (await library.redo())
    case 'reopen':
      return library.reopen()
  }
}

function isOf<T extends string>(some: readonly T[], kind: string): kind is T {
  return some.some((one) => one === kind)
}

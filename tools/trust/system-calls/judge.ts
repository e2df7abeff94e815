import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesHolding } from '../../../src/main/library/erase/secret-words.ts'
import { tryOpen } from '../../../src/main/library/test-library/test-library.ts'
import { checkLibrary, type Checked } from '../checker/check-library.ts'
import { readJournal, type Acknowledged } from '../checker/journal.ts'
import { stageText } from '../play/play-gestures.ts'
import type { Said } from '../play/player.ts'
import { libraryName } from '../play/prepared.ts'
import type { Scenario } from './scenarios.ts'

/** The state of a library that was opened again after its process had ended. */
export type State = {
  /** Acknowledged gestures that the library lacks. */
  readonly missing: readonly string[]
  /** Further problems that the independent checker found. */
  readonly problems: readonly string[]
  readonly notices: readonly string[]
  /** Files in the folder, including backups, that contain words of the text that gestures use. */
  readonly withWords: readonly string[]
  /** Why it was refused; null if it was opened. */
  readonly refused: string | null
}

/** Opens a library as the app does at its next start, closes it, and checks it. `open` restores a backup again if no library is there. */
export async function reopen(
  folder: string,
  acknowledged: readonly Acknowledged[],
  open: Readonly<Record<string, unknown>> = {},
): Promise<State> {
  const path = join(folder, libraryName)
  let opened = await tryOpen(path)
  if (!opened.ok && opened.error.code === 'missing-library') opened = await tryOpen(path, open)
  if (!opened.ok) return { missing: [], problems: [], notices: [], withWords: [], refused: opened.error.message }
  const library = opened.value
  const { notices } = await library.do('getLibrary', {})
  await library.close()
  return {
    ...checkOnce(path, acknowledged),
    notices: [...notices, ...library.notices],
    withWords: filesHolding(folder, [stageText.slice(0, 15), stageText.slice(-40, -10)]),
    refused: null,
  }
}

let last: { readonly key: string; readonly checked: Checked } | null = null

/** Skips the check if the file is unchanged since the last check, byte for byte, as it mostly is after a second opening. */
function checkOnce(path: string, acknowledged: readonly Acknowledged[]): Checked {
  const key = `${path} ${acknowledged.length} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
  if (last?.key !== key) last = { key, checked: checkLibrary(path, acknowledged) }
  return last.checked
}

/** The output of a player before it ended: acknowledged gestures and other lines. */
export function heard(stdout: string): {
  readonly acknowledged: readonly Acknowledged[]
  readonly said: readonly Said[]
} {
  const lines = readJournal(stdout) as readonly (Acknowledged | Said)[]
  return {
    acknowledged: lines.filter((line): line is Acknowledged => 'gesture' in line),
    said: lines.filter((line): line is Said => 'said' in line),
  }
}

/** The output of a player that ended, and the state of the library at the two openings after it. */
export type After = { readonly said: readonly Said[]; readonly first: State; readonly second: State }

/** What is wrong with a state, compared with that of an undisturbed player; empty if nothing is. */
export function judge({ mayTell, asked }: Scenario, { said, first, second }: After, undisturbed: After): string[] {
  if (first.refused !== null) {
    return first.refused === undisturbed.first.refused ? [] : [`it is not opened any more (${first.refused})`]
  }
  // A gesture that an undisturbed run keeps must also survive a kill.
  const mayBeGone = new Set(undisturbed.first.missing)
  const gone = first.missing.filter((gesture) => !mayBeGone.has(gesture))
  const isHalfErased = asked === 'erase' && first.missing.length > 0 && first.missing.length < mayBeGone.size
  const wasTold = first.notices.length > 0 || said.some((line) => line.said === 'notice')
  return [
    ...gone.map((gesture) => `missing ${gesture}`),
    ...(isHalfErased ? [`${first.missing.length} of the ${mayBeGone.size} gestures that were to go are gone`] : []),
    // After the library no longer lists the source, nobody would erase it again, so no words of it may be left.
    ...(asked === 'erase' && first.missing.length > 0
      ? first.withWords.map((file) => `words of what was erased are left in ${file}`)
      : []),
    ...(first.missing.length > 0 && asked === undefined && !wasTold
      ? ['gestures are missing, and nobody is told']
      : []),
    ...first.problems,
    ...(mayTell ? [] : first.notices.map((notice) => `a notice: ${notice}`)),
    ...(second.refused === null ? [] : [`the second opening is refused: ${second.refused}`]),
    ...second.notices.map((notice) => `a notice at the second opening: ${notice}`),
    ...second.missing
      .filter((gesture) => !first.missing.includes(gesture))
      .map((gesture) => `missing later ${gesture}`),
    ...second.problems.filter((problem) => !first.problems.includes(problem)),
  ]
}

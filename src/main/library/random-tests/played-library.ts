import { expect } from 'vitest'
import type { Input, LibraryMethodName } from '#shared/contract/contract.ts'
import type { Affected } from '#shared/library/library-view.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { historyOracle } from './history-oracle.ts'

/**
 * A library on which random gestures are played, with an oracle of undo: two stacks, of the labels of done and of
 * undone gestures.
 */
export type PlayedLibrary = {
  readonly read: TestLibrary['do']
  /** Plays a gesture whose label is `label`. */
  readonly play: Play
  /**
   * As `play`, for a gesture that the library may refuse: then with a readable sentence, and without writing anything.
   */
  readonly tryToPlay: Play
  /**
   * Undoes or redoes a gesture; returns whether there was one. Checking histories takes most of the time, so the last
   * pass through a library skips it.
   */
  readonly undo: (what?: Checked) => Promise<boolean>
  readonly redo: (what?: Checked) => Promise<boolean>
  /** How many undo steps lead back to the start. */
  readonly steps: () => number
  /** What the library told of since this was asked last. */
  readonly told: () => readonly Affected[]
  readonly reopen: () => Promise<void>
  readonly close: () => Promise<void>
}
type Checked = 'names and histories' | 'names'
type Play = <N extends LibraryMethodName>(label: string, method: N, input: Input<N>) => Promise<void>

/** Opens a library at a path, or makes one. The oracle does not know undo steps of an earlier session. */
export async function openPlayedLibrary(path: string): Promise<PlayedLibrary> {
  let library = await openTestLibrary(path)
  // A second connection: its data version shows what the library's own connection has written.
  let db = openDatabase(path, { readOnly: true })
  const history = historyOracle(
    () => db,
    (type, id) => library.do('readHistory', { type, id, limit: 1 }),
  )
  const done: string[] = []
  const undone: string[] = []
  const writes = () => db.get('PRAGMA data_version')

  /** Checks a step's event: the labels that undo and redo have next, and the history entry of what was done. */
  const checkStep = async (
    label: string,
    origin: ChangeOrigin,
    told: number,
    what: Checked = 'names and histories',
  ): Promise<void> => {
    const changes = library.changes.slice(told)
    expect(changes.map((change) => change.origin)).toEqual([origin])
    expect(changes[0]).toMatchObject({ undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null })
    if (what !== 'names') await history.check(changes[0]!.affected, label, origin)
  }
  const play = async <N extends LibraryMethodName>(
    label: string,
    method: N,
    input: Input<N>,
    mayRefuse: boolean,
  ): Promise<void> => {
    const told = library.changes.length
    const before = writes()
    const result = await library.ask(method, input)
    if (!result.ok) {
      expect(mayRefuse, `${method}: ${result.error.message}`).toBe(true)
      expect(result.error.message).toMatch(/^[A-Z“](?!.*(?:undefined|null|NaN|\[object|SQL|[0-9a-f]{8}-)).{15,300}\.$/u)
      expect(library.changes).toHaveLength(told)
      expect(writes()).toEqual(before)
    } else if (library.changes.length > told) {
      done.push(label)
      undone.length = 0
      await checkStep(label, method === 'importPaste' || method === 'importBytes' ? 'import' : 'user', told)
    } else {
      expect(writes(), `${method} told of what it wrote`).toEqual(before)
    }
  }
  const takeBack = async (origin: 'undo' | 'redo', from: string[], to: string[], what?: Checked): Promise<boolean> => {
    const told = library.changes.length
    const label = from.pop()
    expect(await library.do(origin, {})).toEqual(label === undefined ? null : { label })
    if (label === undefined) return false
    to.push(label)
    await checkStep(label, origin, told, what)
    return true
  }
  const close = async (): Promise<void> => {
    db.close()
    await library.close()
  }
  return {
    read: (method, input) => library.do(method, input),
    play: (label, method, input) => play(label, method, input, false),
    tryToPlay: (label, method, input) => play(label, method, input, true),
    undo: (what) => takeBack('undo', done, undone, what),
    redo: (what) => takeBack('redo', undone, done, what),
    steps: () => done.length,
    told: () => library.changes.splice(0).flatMap(({ affected }) => affected),
    reopen: async () => {
      await close()
      library = await openTestLibrary(path)
      db = openDatabase(path, { readOnly: true })
      expect(await library.do('getLibrary', {})).toMatchObject({
        undo: done.at(-1) ?? null,
        redo: undone.at(-1) ?? null,
      })
    },
    close,
  }
}

import { ok } from '#shared/model/result.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../library/test-library/test-library.ts'
import { fixtureCase, type FixtureName } from './fixture-cases.ts'
import { playCase, type Case } from './play-case.ts'

export type FixtureLibrary = Omit<TestLibrary, 'close'> & { readonly close: () => Promise<void> }

/** Opens a new fixture library for a test. */
export function openFixture(name: FixtureName): Promise<FixtureLibrary> {
  return openPlayed(fixtureCase(name))
}

/** Plays a case into a new library for a test. Its clock stands still, and its folder is deleted when it is closed. */
export async function openPlayed(played: Case): Promise<FixtureLibrary> {
  const folder = makeFolder()
  const library = await openTestLibrary(`${folder.path}/played.attache`, {}, () => Date.UTC(2026, 2, 4, 12))
  await playCase({ call: async (method, input) => ok(await library.do(method, input)) }, played)
  return {
    ...library,
    close: async () => {
      await library.close()
      folder[Symbol.dispose]()
    },
  }
}

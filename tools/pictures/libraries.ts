import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeHome, type Home } from '../../e2e/launch.ts'
import { fixtureCase } from '../../src/main/libraries/fixture-cases.ts'
import { playCase, type Case } from '../../src/main/libraries/play-case.ts'
import { writeOldLibrary } from '../../src/main/library/migrations/old-library.ts'
import { openLibrary } from '../../src/main/library/worker/library-client.ts'
import { freshRemembered } from '../../src/main/settings/settings-upgrades.ts'
import { crowdedCase } from './crowded-case.ts'

/** Each library that states are shown on: how its file is made at a path. Without one, the app makes its first library itself. */
const libraries = {
  /** A first start. */
  none: null,
  /** One source, marked in full, and a briefing. */
  talks: (path) => play(path, fixtureCase('washington-talks')),
  /** Two sources and all questions, links and views. */
  dam: (path) => play(path, fixtureCase('orsa-dam')),
  /** Long names, ten sources, 10,000 words. */
  crowded: (path) => play(path, crowdedCase()),
  /** Made by an earlier version, with statuses that changed since. */
  old: (path) => {
    const folder = join(path, '..')
    rmSync(path, { force: true })
    return writeOldLibrary(4, folder)
  },
  /** No library at all, but a file of its name. */
  broken: (path) => {
    writeFileSync(path, 'This was a library once, until a disk wrote something else over it.\n'.repeat(40))
    return path
  },
  /** Opened before, and taken away since. */
  missing: (path) => path,
} as const satisfies Readonly<Record<string, ((path: string) => Promise<string> | string) | null>>

export type LibraryName = keyof typeof libraries

/** A home whose app opens this library when it starts. */
export async function makeHomeWith(library: LibraryName): Promise<Home> {
  const make = libraries[library]
  return make === null ? makeHome() : makeHomeOf(make)
}

/** A home whose app opens the library that is made at the path that this is given. */
export async function makeHomeOf(make: (path: string) => Promise<string> | string): Promise<Home> {
  const home = makeHome()
  const folder = join(home.documents, 'Attaché')
  mkdirSync(folder)
  const path = await make(join(folder, 'My library.attache'))
  writeFileSync(
    join(home.userData, 'settings.json'),
    JSON.stringify({ remembered: { ...freshRemembered('pictures'), recent: [path] } }),
  )
  return home
}

/** Plays a case into a new library at a path. */
export async function play(path: string, played: Case): Promise<string> {
  const opened = await openLibrary({
    path,
    device: 'pictures',
    create: 'new',
    worker: new URL('../../src/main/library/worker/worker.ts', import.meta.url),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  await playCase(opened.value, played)
  await opened.value.close()
  return path
}

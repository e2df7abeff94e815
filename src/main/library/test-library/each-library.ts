import { afterEach, beforeEach } from 'vitest'
import { makeFolder, openTestLibrary, type TestLibrary } from './test-library.ts'

/** Opens an empty library before each test of a file, passes it to `begin`, and closes it afterwards. */
export function eachLibrary(begin: (library: TestLibrary) => unknown): void {
  let folder: ReturnType<typeof makeFolder>
  let library: TestLibrary
  beforeEach(async () => {
    folder = makeFolder()
    library = await openTestLibrary(`${folder.path}/notes.attache`)
    await begin(library)
  })
  afterEach(async () => {
    await library.close()
    folder[Symbol.dispose]()
  })
}

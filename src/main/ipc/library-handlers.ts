import { libraryMethods } from '#shared/contract/library-methods.ts'
import type { Handlers, LibraryMethodName } from '#shared/contract/contract.ts'
import type { Libraries } from '../libraries/libraries.ts'

/** The handlers of the library's methods: each forwards to the worker of the open library. */
export function createLibraryHandlers(libraries: Libraries): Handlers<LibraryMethodName> {
  const names = Object.keys(libraryMethods) as LibraryMethodName[]
  const answers = names.map(
    (name) => [name, async (input: never) => (await libraries.ready()).call(name, input)] as const,
  )
  return Object.fromEntries(answers) as unknown as Handlers<LibraryMethodName>
}

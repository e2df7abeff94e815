import { libraryMethods } from '#shared/contract/library-methods.ts'
import type { Answers, LibraryMethodName } from '#shared/contract/contract.ts'
import type { Libraries } from '../libraries/libraries.ts'

/** Every method that the library answers goes to the worker of the library that is open now. */
export function createLibraryAnswers(libraries: Libraries): Answers<LibraryMethodName> {
  const names = Object.keys(libraryMethods) as LibraryMethodName[]
  const answers = names.map(
    (name) => [name, async (input: never) => (await libraries.ready()).call(name, input)] as const,
  )
  return Object.fromEntries(answers) as unknown as Answers<LibraryMethodName>
}

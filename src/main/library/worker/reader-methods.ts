import type { LibraryMethodName } from '#shared/contract/contract.ts'

/** The methods that read the whole library. The read-only worker handles them, so that no gesture waits for them. */
export const readerMethods = [
  'search',
  'countInSources',
  'readSourceOffers',
  'findCopies',
  'verifyLibrary',
  'sweepActor',
  'listDuplicates',
  'listDoubtfulReadings',
  'countClaimsAbout',
  'listClaimsAbout',
] as const satisfies readonly LibraryMethodName[]
export type ReaderMethod = (typeof readerMethods)[number]
/** The methods of the worker that owns the only writer. */
export type WriterMethod = Exclude<LibraryMethodName, ReaderMethod>

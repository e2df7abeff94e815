/**
 * What may be told of an error outside of the window it happened in: its class and where in our code it came from.
 * Its message can quote a note, its stack begins with its message, and whoever throws can name it as they like; so a name must be
 * one of these, and a place is a file, a line and a column.
 */
export const errorNames = [
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'AggregateError',
  // The browser's (Web IDL, "DOMException names"), as far as an app without a network meets them.
  'AbortError',
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'EncodingError',
  'HierarchyRequestError',
  'InvalidAccessError',
  'InvalidCharacterError',
  'InvalidModificationError',
  'InvalidNodeTypeError',
  'InvalidStateError',
  'NetworkError',
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'NotSupportedError',
  'QuotaExceededError',
  'SecurityError',
  'TimeoutError',
  // Ours, and those of libraries we build on.
  'PartMissing',
  'WindowEnded',
  'ZodError',
  // What is thrown and is no error, by its type.
  'string',
  'number',
  'bigint',
  'boolean',
  'symbol',
  'undefined',
  'object',
  'function',
  'unknown',
] as const
type ErrorName = (typeof errorNames)[number]

/** `index-Bo2x.js:1:2345`. */
export const placePattern = /^[\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7}$/u

/** How many frames of a stack tell a place. */
export const mostPlaces = 5

export type ErrorFacts = { readonly name: ErrorName; readonly places: string[] }

export function factsOfError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, places: [] }
  return { name: errorNames.find((name) => name === error.name) ?? 'unknown', places: placesOf(error) }
}

/** The innermost frames. A line of the name or the message may look like a frame, so both are left out; where they are not there, all is. */
function placesOf(error: Error): string[] {
  const { stack = '' } = error
  const head = headsOf(error).find((one) => one !== '' && stack.startsWith(`${one}\n`))
  if (head === undefined) return []
  return stack
    .slice(head.length)
    .split('\n')
    .flatMap((line) => /^\s*at .*?([\w.-]+:\d+:\d+)\)?\s*$/u.exec(line)?.[1] ?? [])
    .filter((place) => placePattern.test(place))
    .slice(0, mostPlaces)
}

/** What a stack begins with: the name and the message, by the name of now or by one of ours where it was changed since. */
function headsOf({ name, message }: Error): string[] {
  return [name, ...errorNames].map((one) => (one === '' || message === '' ? one + message : `${one}: ${message}`))
}

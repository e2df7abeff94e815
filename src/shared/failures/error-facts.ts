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

/** The innermost frames. A line of the message may look like a frame, so what stands up to its end is left out; where it is not there, all is. */
function placesOf({ stack = '', message }: Error): string[] {
  const begins = stack.indexOf(message)
  if (begins < 0) return []
  return stack
    .slice(begins + message.length)
    .split('\n')
    .flatMap((line) => /^\s*at .*?([\w.-]+:\d+:\d+)\)?\s*$/u.exec(line)?.[1] ?? [])
    .filter((place) => placePattern.test(place))
    .slice(0, mostPlaces)
}

/**
 * The facts of an error that may leave its window: its class, and its positions in our code.
 * A message can quote a note, a stack begins with the message, and throwing code can choose any name. So a name must be in this list, and
 * a position is only a file, a line and a column.
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
  // Error names of the browser (Web IDL, "DOMException names") that an app without network can meet.
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
  // Our own errors, and those of libraries we use.
  'PartMissing',
  'WindowEnded',
  'ZodError',
  // For thrown values that are not errors: their type.
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

/** For example `index-Bo2x.js:1:2345`. */
export const placePattern = /^[\w.-]{1,80}\.[cm]?[jt]sx?:\d{1,7}:\d{1,7}$/u

/** The number of stack frames that are reported as positions. */
export const mostPlaces = 5

export type ErrorFacts = { readonly name: ErrorName; readonly places: string[] }

export function factsOfError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, places: [] }
  return { name: errorNames.find((name) => name === error.name) ?? 'unknown', places: placesOf(error) }
}

/**
 * The innermost stack frames. Name and message are skipped, because one of their lines may look like a frame. If they cannot be found,
 * nothing is returned.
 */
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

/**
 * The possible first lines of a stack: name and message, with the current name or, because the name may have changed since, any known one.
 */
function headsOf({ name, message }: Error): string[] {
  return [name, ...errorNames].map((one) => (one === '' || message === '' ? one + message : `${one}: ${message}`))
}

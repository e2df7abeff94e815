/**
 * Stands in for the modules by which Citation.js would fetch (`importWindow` in the build puts it there). A file is all that is read; the
 * window has no network either.
 */
export default function fetchNothing(): never {
  throw new Error('Nothing is fetched')
}

export const Headers = fetchNothing
fetchNothing.Headers = Headers

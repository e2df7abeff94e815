/** What places words in a source: the ¶ number of their block, the page of the original, the time of the turn in seconds. Each may be missing. */
export type Whereabouts = {
  readonly number: number | null
  readonly page: string | null
  readonly time: number | null
}

/** Where words stand, as it is shown: "¶3", "p. 12 ¶42", "12:04"; empty in the title or a heading of a text without pages. */
export function whereWords({ number, page, time }: Whereabouts): string {
  if (time !== null) return clockTime(time)
  return [page === null ? '' : `p. ${page}`, number === null ? '' : `¶${number}`]
    .filter((part) => part !== '')
    .join(' ')
}

/** A time of a recording, in seconds from its beginning: "0:07", "12:04", "1:02:04". */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** The first of some ranges, in text order, that ends after an offset; undefined if none does. Pages have no gaps that matter: white space. */
export function rangeAt<T extends { readonly start: number; readonly end: number }>(
  ranges: readonly T[],
  offset: number,
): T | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return ranges[low]
}

/**
 * Hybrid logical clock: its stamps sort as text, never go back, and stay near the wall clock.
 * Format `2026-11-24T19:42:07.123Z.0002.<device>`: time, counter within the millisecond, device.
 */
const timeLength = '2026-11-24T19:42:07.123Z'.length
const countDigits = 4
const mostCount = 10 ** countDigits - 1

/** The last usable year. A stamp of 9999 could be followed by one of 10000, which no longer sorts as text. */
const lastYear = 9998

/** Whether a text is a stamp that can be followed by another: a real time before the year 9999, a counter, a device. */
export function isStamp(text: string): boolean {
  const [, time, year] = /^((\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.\d{4}\./u.exec(text) ?? []
  return time !== undefined && Number(year) <= lastYear && !Number.isNaN(Date.parse(time))
}

/** The stamp after `last` ('' for the first) at `now` in milliseconds. Stamps do not go back if the system clock is set back. */
export function nextStamp(last: string, now: number, device: string): string {
  const [lastTime, lastCount] = readStamp(last)
  // A system clock beyond the last year must be wrong, and stamps after that year would not sort as text.
  const isPossible = new Date(now).getUTCFullYear() <= lastYear
  if (isPossible && now > lastTime) return writeStamp(now, 0, device)
  return lastCount < mostCount ? writeStamp(lastTime, lastCount + 1, device) : writeStamp(lastTime + 1, 0, device)
}

/** The time of a stamp in milliseconds since 1970, and its counter. */
export function readStamp(stamp: string): readonly [time: number, count: number] {
  if (stamp === '') return [0, 0]
  return [Date.parse(timeOfStamp(stamp)), Number(stamp.slice(timeLength + 1, timeLength + 1 + countDigits))]
}

export function timeOfStamp(stamp: string): string {
  return stamp.slice(0, timeLength)
}

function writeStamp(time: number, count: number, device: string): string {
  return `${new Date(time).toISOString()}.${String(count).padStart(countDigits, '0')}.${device}`
}

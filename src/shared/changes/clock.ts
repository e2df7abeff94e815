/**
 * Hybrid logical clock: stamps that sort as text, never go back, and stay near the wall clock.
 * `2026-11-24T19:42:07.123Z.0002.<device>`: time, count within the same millisecond, device.
 */
const timeLength = '2026-11-24T19:42:07.123Z'.length
const countDigits = 4
const mostCount = 10 ** countDigits - 1

/** The last year that sorts as text; a stamp of it could be followed by one that does not. */
const lastYear = 9998

/** Whether a text is a stamp that another can follow: a real time before the year 9999, a count, a device. */
export function isStamp(text: string): boolean {
  const [, time, year] = /^((\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.\d{4}\./u.exec(text) ?? []
  return time !== undefined && Number(year) <= lastYear && !Number.isNaN(Date.parse(time))
}

/** The stamp after `last` ('' before the first) at `now` in milliseconds; a clock set back does not turn it back. */
export function nextStamp(last: string, now: number, device: string): string {
  const [lastTime, lastCount] = readStamp(last)
  // A system clock that says so cannot be right, and what sorts after its year could not be written.
  const isPossible = new Date(now).getUTCFullYear() <= lastYear
  if (isPossible && now > lastTime) return writeStamp(now, 0, device)
  return lastCount < mostCount ? writeStamp(lastTime, lastCount + 1, device) : writeStamp(lastTime + 1, 0, device)
}

/** Milliseconds since 1970 of a stamp, and its count. */
export function readStamp(stamp: string): readonly [time: number, count: number] {
  if (stamp === '') return [0, 0]
  return [Date.parse(timeOfStamp(stamp)), Number(stamp.slice(timeLength + 1, timeLength + 1 + countDigits))]
}

/** The ISO time of a stamp. */
export function timeOfStamp(stamp: string): string {
  return stamp.slice(0, timeLength)
}

function writeStamp(time: number, count: number, device: string): string {
  return `${new Date(time).toISOString()}.${String(count).padStart(countDigits, '0')}.${device}`
}

/** The day (ISO) that a date of a page names, and whether its clock is that of Greenwich, where the day may be another one. */
export type NamedDay = { readonly day: string; readonly isUniversal: boolean }

/** In UTF-16 units: a longer text is no date. */
const longestDate = 200

/**
 * Reads a date as pages write it, for machines or for people, in the language of the page. Null if it names no day, or one that may be
 * another: in "03/04/2026" the language must say which number is the month.
 */
export function readDay(written: string, language: string): NamedDay | null {
  const text = plainDigits(written.trim().slice(0, longestDate))
  const stamp = /^(\d{10}|\d{13})$/u.exec(text)?.[1]
  if (stamp !== undefined) {
    const time = new Date(Number(stamp) * (stamp.length === 10 ? 1000 : 1))
    return named(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate(), true)
  }
  const isUniversal = /\d(?:Z|[+-]00:?00)$/u.test(text) || /\b(?:GMT|UTC)\b/u.test(text)
  const iso = /(?<!\d)(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/u.exec(text)
  if (iso) return named(Number(iso[1]), Number(iso[3]), Number(iso[4]), isUniversal)
  const ideographs = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(text)
  if (ideographs) return named(Number(ideographs[1]), Number(ideographs[2]), Number(ideographs[3]), isUniversal)
  return inWords(text, language, isUniversal) ?? inNumbers(text, language, isUniversal)
}

function named(year: number, month: number, day: number, isUniversal: boolean): NamedDay | null {
  if (year < 1900 || year > 2100) return null
  const time = new Date(Date.UTC(year, month - 1, day))
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return isReal ? { day: time.toISOString().slice(0, 10), isUniversal } : null
}

/** "3 March 2026", "March 3rd, 2026", "3 de marzo de 2026". */
function inWords(text: string, language: string, isUniversal: boolean): NamedDay | null {
  const [own, english] = [monthsIn(language), monthsIn('en')]
  const words = text.toLowerCase().match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  for (const [at, word] of words.entries()) {
    const month = own.get(word) ?? english.get(word)
    if (month === undefined) continue
    const near = (steps: readonly number[]): string | undefined =>
      steps.map((step) => words[at + step]).find((one) => one !== undefined && /^\d{1,2}$/u.test(one))
    // What a language puts between: "de", "of", "st".
    const isBefore = /^\d{1,2}$/u.test(words[at - 1] ?? '') || (words[at - 1]?.length === 2 && near([-2]) !== undefined)
    const day = near(isBefore ? [-1, -2] : [1])
    const year = words.slice(at + 1, at + 5).find((one) => /^\d{4}$/u.test(one))
    if (day !== undefined && year !== undefined) return named(Number(year), month, Number(day), isUniversal)
  }
  return null
}

/** "03.04.2026", "3/4/2026". Dots and dashes put the day first everywhere; slashes do so outside of the United States. */
function inNumbers(text: string, language: string, isUniversal: boolean): NamedDay | null {
  const found = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/u.exec(text)
  if (!found) return null
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])]
  if (found[2] === '.' || first === second || first > 12) return named(year, second, first, isUniversal)
  if (second > 12 || /^en-us\b/iu.test(language)) return named(year, first, second, isUniversal)
  return /^(?:en|)$/iu.test(language) ? null : named(year, second, first, isUniversal)
}

const known = new Map<string, ReadonlyMap<string, number>>()

/** The names of the months in a language, long and short, as they stand in dates and alone; none for an unknown language. */
function monthsIn(language: string): ReadonlyMap<string, number> {
  const before = known.get(language)
  if (before) return before
  const names = new Map<string, number>()
  try {
    for (const style of ['long', 'short'] as const)
      for (const beside of [{ day: 'numeric' } as const, {}]) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: style, timeZone: 'UTC', ...beside })
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 15)))
          const name =
            parts
              .find(({ type }) => type === 'month')
              ?.value.toLowerCase()
              .replace(/\.$/u, '') ?? ''
          if (/^[\p{L}\p{M}]{3,}$/u.test(name)) names.set(name, month)
        }
      }
  } catch {
    // The page names a language that there is not.
  }
  if (language === 'en') names.set('sept', 9)
  known.set(language, names)
  return names
}

/** The zeros of the digits that dates are written with: Arabic, Persian, Hindi, Bengali, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

function plainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0)!
    const zero = zeros.find((one) => point >= one && point < one + 10)
    return zero === undefined ? digit : String(point - zero)
  })
}

import { numberText } from '../words/counted.ts'

/** A place on the line: from 0 at its start to 1 at its end, the number there, and which answers give it. */
export type LinePoint = { readonly at: number; readonly label: string; readonly answers: readonly number[] }

/** A line from 0 to `end`, such as "50 million crowns", with the answers that are numbers on it, smallest first. */
export type NumberLine = { readonly end: string; readonly points: readonly LinePoint[] }

/**
 * The line on which named answers stand, if every one of them is a plain amount of the same unit: "14 million", "20 per cent",
 * "1,200 crowns". Null if one is not, or if all give the same number: a wrong line says more than the sources do. Years, dates, ranges
 * and rounded words ("about 40") are no amounts.
 */
export function numberLine(answers: readonly string[]): NumberLine | null {
  const amounts = answers.map(readAmount)
  const [first] = amounts
  if (!first || !amounts.every((one) => one !== null && isSameUnit(one, first))) return null
  const known = amounts.filter((one) => one !== null)
  if (known.every(isYear)) return null
  const values = [...new Set(known.map(({ value }) => value))].sort((a, b) => a - b)
  const largest = values.at(-1)!
  if (values.length < 2) return null
  const end = roundAbove(largest)
  const scale = known.find(({ value }) => value === largest)!.scale
  const factor = factors[scale] ?? 1
  return {
    end: [`${first.sign}${numberText(end / factor)}`, scale, first.unit].filter((word) => word !== '').join(' '),
    points: values.map((value) => ({
      at: value / end,
      label: numberText(value / factor),
      answers: known.flatMap((one, i) => (one.value === value ? [i] : [])),
    })),
  }
}

type Amount = {
  readonly value: number
  /** The word that multiplies it: "million", or empty. */
  readonly scale: string
  /** The sign of a currency, or empty. */
  readonly sign: string
  /** As it is written; "per cent" in each of its forms. */
  readonly unit: string
  readonly digits: string
}

function isSameUnit(a: Amount, b: Amount): boolean {
  return a.sign === b.sign && a.unit.toLowerCase() === b.unit.toLowerCase()
}

const factors: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** 1,200 and 1200.5 are numbers. "1.200" is not: it is 1,200 to some readers. */
const amount =
  /^(?<sign>[€$£¥])?\s?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.(?!\d{3}$|\d{3}\D)\d+)?)(?:\s(?<scale>thousand|million|billion|trillion))?(?:(?<percent>\s?%|\sper\s?cent|\spercent)|\s(?<unit>\p{L}+(?:\s\p{L}+)?))?$/iu

/** Words that are no unit: dates, and words that make the number a bound or a share of something. */
const noUnit =
  /\b(?:a|about|after|an|and|at|before|by|each|ever|every|few|fewer|from|half|in|least|less|maximum|minimum|month|monthly|more|most|not|of|on|only|or|over|per|plus|roughly|since|some|than|to|under|until|up|week|weekly|year|yearly|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|st|nd|rd|th|hundred|thousand|million|billion|trillion|dozen)\b/iu

function readAmount(text: string): Amount | null {
  const found = amount.exec(text.trim().replaceAll(/\s+/gu, ' '))
  if (!found?.groups) return null
  const { sign = '', digits = '', percent, unit = '' } = found.groups
  const scale = found.groups['scale']?.toLowerCase() ?? ''
  if (noUnit.test(unit) || (sign !== '' && percent !== undefined)) return null
  const value = Number(digits.replaceAll(',', '')) * (factors[scale] ?? 1)
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return null
  return { value, scale, sign, unit: percent === undefined ? unit : 'per cent', digits }
}

/** A bare number that may be a year. */
function isYear({ value, sign, unit, scale, digits }: Amount): boolean {
  return sign + unit + scale === '' && /^\d{4}$/u.test(digits) && value >= 1500 && value <= 2500
}

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** A round number above: 50 for 40, so that the last place does not stand at the very end. */
function roundAbove(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value))
  return Number((size * (steps.find((step) => step * size >= value * 1.08) ?? 15)).toPrecision(3))
}

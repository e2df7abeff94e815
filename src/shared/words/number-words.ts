import { numberText, plural } from './counted.ts'

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A number as it stands in a sentence: "two", "14". */
export function wordsOfNumber(number: number): string {
  return words[number] ?? numberText(number)
}

/** A number with its noun in words: "two reports", "14 reports". */
export function several(number: number, one: string, many = `${one}s`): string {
  return `${wordsOfNumber(number)} ${plural(number, { one, other: many })}`
}

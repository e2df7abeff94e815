import type { SectionKind } from '#shared/briefing/sections.ts'
import { strings } from '../strings.tsx'

/** A choice of what a computed section shows, as the dialog asks for it. `usual` is what holds while nothing is chosen. */
export type OptionField =
  | { readonly kind: 'questions'; readonly name: 'questions' }
  | { readonly kind: 'flag'; readonly name: string; readonly label: string; readonly usual: boolean }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly choices: readonly { readonly value: string; readonly label: string }[]
      readonly usual: string
    }

const words = strings.options
const questions: OptionField = { kind: 'questions', name: 'questions' }
const flag = (name: string, label: string, usual = true): OptionField => ({ kind: 'flag', name, label, usual })
const choice = (name: string, label: string, choices: Readonly<Record<string, string>>): OptionField => ({
  kind: 'choice',
  name,
  label,
  choices: Object.entries(choices).map(([value, one]) => ({ value, label: one })),
  usual: Object.keys(choices)[0]!,
})

/** The choices of each kind of section, by the names that its block reads (`shared/briefing/blocks`). */
const fields: Partial<Record<SectionKind, readonly OptionField[]>> = {
  positions: [choice('rows', words.rows, words.rowsOf), choice('words', words.words, words.wordsOf), questions],
  differ: [flag('view', words.view), questions],
  'said-by': [
    choice('by', words.by, words.byOf),
    flag('setAside', words.setAside, false),
    flag('unlessChosen', words.unlessChosen, false),
    questions,
  ],
  sources: [flag('worth', words.worth)],
  unknown: [flag('unanswered', words.unanswered), flag('notSaid', words.notSaid), questions],
  watch: [
    flag('dates', words.dates),
    flag('conditions', words.conditions),
    flag('wouldChange', words.wouldChange),
    questions,
  ],
  chronology: [flag('said', words.said), flag('spoken', words.spoken), flag('list', words.list, false), questions],
  changes: [
    flag('claims', words.claims),
    flag('ratings', words.ratings),
    flag('questions', words.contested),
    flag('judgements', words.judgements),
  ],
  'open-work': [flag('unconfirmed', words.unconfirmed), flag('unread', words.unread), questions],
}

/** What can be chosen for a section of this kind; empty if nothing can. */
export function optionFields(kind: SectionKind): readonly OptionField[] {
  return fields[kind] ?? []
}

type Options = Readonly<Record<string, unknown>>

/** What holds for a flag or a choice. */
export function chosenOption(options: Options, field: Exclude<OptionField, { kind: 'questions' }>): boolean | string {
  const value = options[field.name]
  return typeof value === typeof field.usual ? (value as boolean | string) : field.usual
}

/** The options with another value; the usual one is left out, so that a later default can be another. */
export function withOption(options: Options, field: OptionField, value: unknown): Record<string, unknown> {
  const { [field.name]: _, ...others } = options
  const isUsual = field.kind === 'questions' ? value === null : value === field.usual
  return isUsual ? others : { ...others, [field.name]: value }
}

/** Which questions are shown; null for all, also those that are asked later. */
export function chosenQuestions(options: Options): readonly string[] | null {
  const value = options['questions']
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null
}

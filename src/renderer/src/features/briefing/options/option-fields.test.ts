import { describe, expect, it } from 'vitest'
import { blocks, type ComputedKind } from '#shared/briefing/blocks/blocks.ts'
import { sectionKinds } from '#shared/briefing/sections.ts'
import { chosenOption, chosenQuestions, optionFields, withOption, type OptionField } from './option-fields.ts'

const all = sectionKinds.flatMap((kind) => optionFields(kind).map((field) => [kind, field.name, field] as const))
const schemaOf = (kind: string) => blocks[kind as ComputedKind].options
const read = (kind: string, options: unknown) => schemaOf(kind).parse(options) as Record<string, unknown>

describe('what can be chosen for a section', () => {
  it.each(all)('%s: %s is read by its block, and shown as it holds while nothing is chosen', (kind, name, field) => {
    const usual = read(kind, {})
    expect(Object.keys(usual)).toContain(name)
    if (field.kind === 'questions') expect([usual[name], chosenQuestions({})]).toEqual([null, null])
    else expect(chosenOption({}, field)).toBe(usual[name])
  })
  it.each(all)('%s: each value of %s is one that its block takes', (kind, name, field) => {
    for (const value of valuesOf(field)) expect(read(kind, withOption({}, field, value))[name]).toEqual(value)
  })
  it('is kept only where it is not what is usual', () => {
    const [view] = optionFields('differ')
    expect(withOption({}, view!, false)).toEqual({ view: false })
    expect(withOption({ view: false, questions: ['a'] }, view!, true)).toEqual({ questions: ['a'] })
    expect(withOption({ questions: ['a'] }, { kind: 'questions', name: 'questions' }, null)).toEqual({})
  })
  it('of a later Attaché that is not understood counts as not chosen', () => {
    const [rows] = optionFields('positions')
    if (rows?.kind !== 'choice') throw new Error('There is no choice of rows.')
    expect([chosenOption({ rows: 7 }, rows), chosenQuestions({ questions: 'all' })]).toEqual(['sides', null])
  })
})

function valuesOf(field: OptionField): readonly unknown[] {
  if (field.kind === 'questions') return [null, []]
  return field.kind === 'flag' ? [true, false] : field.choices.map(({ value }) => value)
}

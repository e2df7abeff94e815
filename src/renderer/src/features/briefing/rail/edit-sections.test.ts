import { describe, expect, it } from 'vitest'
import type { App } from '../../../core/app-context.ts'
import { newId } from '#shared/model/id.ts'
import { firstSections, sectionsSchema, type SectionKind } from '#shared/briefing/sections.ts'
import { kindsToAdd, newSection, saveSections, withMoved, withMovedBy, withNew, withTitle } from './edit-sections.ts'

const keys = (sections: readonly { readonly key: string }[] | null) => sections?.map(({ key }) => key).join(' ')
const sections = firstSections.slice(0, 4)

describe('sections are edited in the outline', () => {
  it('a new one comes behind another, or at the end, and is one that can be saved', () => {
    const text = { ...newSection('text'), key: 'text' }
    expect(keys(withNew(sections, text, 'lead'))).toBe('lead text judgements said unknown')
    expect(keys(withNew(sections, text, null))).toBe('lead judgements said unknown text')
    expect(sectionsSchema.safeParse(withNew(sections, newSection('text'), 'said')).success).toBe(true)
  })
  it('one or several are moved before or behind another', () => {
    expect(keys(withMoved(sections, new Set(['unknown']), 'lead', 'before'))).toBe('unknown lead judgements said')
    expect(keys(withMoved(sections, new Set(['lead', 'said']), 'unknown', 'after'))).toBe(
      'judgements unknown lead said',
    )
    expect(keys(withMoved(sections, new Set(['lead']), 'lead', 'after'))).toBe('lead judgements said unknown')
  })
  it('keys move one by a place, and not beyond the ends', () => {
    expect(keys(withMovedBy(sections, 'said', -1))).toBe('lead said judgements unknown')
    expect(keys(withMovedBy(sections, 'said', 1))).toBe('lead judgements unknown said')
    expect(withMovedBy(sections, 'lead', -1)).toBeNull()
    expect(withMovedBy(sections, 'unknown', 1)).toBeNull()
  })
  it.each([
    ['What they told us', 'What they told us'],
    ['  What \n was said ', ''],
    ['', ''],
  ])('“%s” as a title is kept as “%s”', (typed, kept) => {
    expect(withTitle(sections, 'said', typed).find(({ key }) => key === 'said')?.title).toBe(kept)
  })
  it('what is there once is not offered again; texts and judgements are', () => {
    const kinds: SectionKind[] = ['lead', 'text', 'judgements', 'sources']
    expect(kindsToAdd(firstSections, kinds)).toEqual(['text', 'judgements'])
    expect(kindsToAdd([newSection('text')], kinds)).toEqual(kinds)
  })
})

it('two changes of sections at once are both kept, the second made from what the first has saved', async () => {
  let kept = sections
  const client = {
    query: async () => ({ sections: kept }),
    mutate: async (_: string, input: { sections: typeof sections }) => {
      kept = input.sections
      return null
    },
  }
  const app = { client, flushers: { flushAll: async () => true } } as unknown as App
  const save = (change: Parameters<typeof saveSections>[2]) => saveSections(app, { briefing: newId() }, change, '')
  const saved = [save((now) => withNew(now, newSection('text'), null)), save((now) => withMovedBy(now, 'said', 1))]
  expect(await Promise.all(saved)).toEqual([true, true])
  expect(kept.map(({ kind }) => kind)).toEqual(['lead', 'judgements', 'unknown', 'said', 'text'])
})

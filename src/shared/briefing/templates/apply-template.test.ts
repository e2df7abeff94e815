import { describe, expect, it } from 'vitest'
import { newId } from '../../model/id.ts'
import type { BriefingBlock } from '../briefing-view.ts'
import { emptyBriefing } from '../fixtures.ts'
import { firstSections, sectionsSchema, type Section } from '../sections.ts'
import { followTemplate, sectionsOf, templateFrom } from './apply-template.ts'
import { readTemplate, writeTemplate } from './read-template.ts'
import { shippedNames, shippedTemplate } from './shipped.ts'

const sitrep = shippedTemplate('situation-report')
const note = shippedTemplate('key-judgements-note')
const keys = (sections: readonly Section[]) => sections.map(({ key }) => key).join(' ')

function block(section: string, text: string): BriefingBlock {
  return {
    id: newId(),
    section,
    order: 'a1',
    body: { type: 'paragraph', children: [{ type: 'text', text, format: 0 }] },
  }
}

describe('a briefing that follows a template', () => {
  it('has its sections in its order, with those that were missing', () => {
    const { sections } = emptyBriefing()
    expect(followTemplate({ sections, blocks: [] }, note)).toEqual(sectionsOf(note))
  })
  it('keeps every section that has words, before those that close the note', () => {
    const sections = [...firstSections, { key: 'aside', kind: 'text', title: 'An aside', options: {} } as const]
    const blocks = [block('aside', 'Words.'), block('said', 'Words.'), block('unknown', ' ')]
    const followed = followTemplate({ sections, blocks }, shippedTemplate('one-page-note'))
    expect(keys(followed)).toBe('lead why judgements positions said watch aside sources')
  })
  it('keeps a bottom line at the top', () => {
    const { sections } = emptyBriefing()
    const followed = followTemplate({ sections, blocks: [block('lead', 'Words.')] }, shippedTemplate('handover'))
    expect(keys(followed)).toMatch(/^lead state open-work /u)
  })
  it('keeps the title that the analyst gave', () => {
    const sections = firstSections.map((one) => (one.key === 'unknown' ? { ...one, title: 'Gaps' } : one))
    expect(followTemplate({ sections, blocks: [] }, sitrep).find(({ key }) => key === 'unknown')?.title).toBe('Gaps')
  })
  it('finds a section of another key by its kind, but no text, which is about something else', () => {
    const sections: Section[] = [
      { key: 'x1', kind: 'lead', title: '', options: {} },
      { key: 'x2', kind: 'text', title: 'Mine', options: {} },
    ]
    const followed = followTemplate({ sections, blocks: [block('x1', 'Words.'), block('x2', 'Words.')] }, sitrep)
    expect(keys(followed)).toBe('x1 changes happened said chronology differ unknown judgements watch x2 sources')
  })
  it('never has two sections of one key', () => {
    const sections: Section[] = [{ key: 'positions', kind: 'text', title: 'Mine', options: {} }]
    const followed = followTemplate({ sections, blocks: [block('positions', 'Words.')] }, note)
    expect(sectionsSchema.safeParse(followed).success).toBe(true)
    expect(followed.filter(({ key }) => key === 'positions')).toEqual(sections)
    expect(followed.filter(({ kind }) => kind === 'positions')).toHaveLength(1)
  })
  it.each(shippedNames)('is as it was when it follows %s twice', (name) => {
    const template = shippedTemplate(name)
    const { sections } = emptyBriefing()
    const once = followTemplate({ sections, blocks: [block('lead', 'Words.')] }, template)
    expect(followTemplate({ sections: once, blocks: [block('lead', 'Words.')] }, template)).toEqual(once)
  })
})

describe('a template made from a briefing', () => {
  it('is one that can be read, with keys of its own and no choice of one library', () => {
    const sections: Section[] = [
      { key: newId(), kind: 'text', title: 'A', options: {} },
      { key: newId(), kind: 'text', title: 'B', options: {} },
      { key: newId(), kind: 'positions', title: '', options: { rows: 'actors', who: [newId()], questions: [newId()] } },
    ]
    const made = templateFrom(emptyBriefing({ sections, marking: 'TLP:GREEN' }), null, {
      name: 'Mine',
      description: '',
    })
    expect(readTemplate(writeTemplate(made), 'mine.json')).toEqual({ ok: true, value: made })
    expect(made.sections).toEqual([
      { key: 'text', kind: 'text', title: 'A', options: {} },
      { key: 'text-2', kind: 'text', title: 'B', options: {} },
      { key: 'positions', kind: 'positions', title: '', options: { rows: 'actors' } },
    ])
    expect(made.marking).toBe('TLP:GREEN')
  })
  it('keeps the look of the one that the briefing follows', () => {
    const brief = shippedTemplate('background-brief')
    expect(
      templateFrom(
        emptyBriefing({ sections: sectionsOf(brief), annex: brief.annex, occasion: brief.occasion }),
        brief,
        brief,
      ),
    ).toEqual(brief)
  })
})

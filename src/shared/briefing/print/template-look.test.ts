import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composeBriefing } from '../compose/compose-briefing.ts'
import { sampleBriefing } from '../compose/sample.ts'
import { sectionsOf } from '../templates/apply-template.ts'
import { logoOf } from '../templates/fixtures.ts'
import { readTemplate } from '../templates/read-template.ts'
import { shippedNames, shippedTemplate } from '../templates/shipped.ts'
import type { Template } from '../templates/template-schema.ts'
import { printDocument } from './print-document.ts'

const text = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')
const plain = shippedTemplate('key-judgements-note')
const named = { preparedBy: 'Ada Berg', clearedBy: 'Head of desk', copiedTo: 'Legal', distribution: 'Desk officers' }

function printed(template: Partial<Template>, head: Parameters<typeof sampleBriefing>[1] = {}) {
  const input = sampleBriefing(text, head)
  const { html, css, logo } = printDocument(composeBriefing({ ...input, template: { ...plain, ...template } }), 'A4')
  return { html, css, logo }
}
const linesIn = (html: string) =>
  [...(/<dl class="lines">.*?<\/dl>/su.exec(html)?.[0] ?? '').matchAll(/<dt>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gu)].map(
    ([, label, value]) => `${label}: ${value}`,
  )

describe('the look of a template on paper', () => {
  it('is the one that a briefing without a template has, if it asks for nothing', () => {
    const input = sampleBriefing(text)
    expect(printed({})).toEqual(
      (({ html, css, logo }) => ({ html, css, logo }))(printDocument(composeBriefing(input), 'A4')),
    )
  })
  it('has a title page with nothing but the head, before the bottom line', () => {
    const { html, css } = printed({ cover: true })
    expect(html).toMatch(
      /<header class="cover">(?:(?!<\/header>).)*<h1(?:(?!<\/header>).)*<\/dl><\/header>\s*<p class="lead"/su,
    )
    expect(css).toContain('@page cover { @bottom-center { content: ""; } }')
    expect(printed({}).html).not.toContain('cover')
  })
  it('has its logo above the title, with words for whoever does not see it', () => {
    const logo = logoOf()
    const found = printed({ logo })
    expect(found.html).toMatch(/<body class="full">\s*<img class="logo" src="logo" alt="Arms of Sund"><p class="what"/u)
    expect(found.logo).toEqual(logo)
  })
  it('has the lines that it asks for, in order, where something is said in them', () => {
    const asked = printed(
      { lines: ['copiedTo', 'draftedBy', 'clearedBy'] },
      { ...named, distribution: '', clearedBy: ' ' },
    )
    expect(linesIn(asked.html)).toEqual(['Drafted by: Ada Berg', 'Copied to: Legal'])
    expect(asked.html).not.toContain('Prepared by')
  })
  it('has lines in which something is said even where it does not ask for them', () => {
    const { html } = printed({}, named)
    expect(linesIn(html)).toEqual(['Cleared by: Head of desk', 'Copied to: Legal', 'Distribution: Desk officers'])
    expect(html).toContain('Prepared by')
  })
  it('has its words at the head and foot of every page', () => {
    const { css } = printed({ header: 'Ministry of Fisheries', footer: 'Room 12' })
    expect(css).toContain('@top-left { content: "Ministry of Fisheries";')
    expect(css).toContain('@bottom-left { content: "Room 12";')
    expect(css).not.toContain('@page :first')
  })
})

describe('a hostile template', () => {
  it('is printed as the words that it is', () => {
    const words = '</style></title><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const hostile = {
      attacheTemplate: 1,
      name: words,
      header: words,
      footer: '"; } body { background: url(https://example.org/x) } @page { x: "',
      logo: { ...logoOf(), alt: words },
      lines: ['distribution'],
      sections: [
        { key: 'lead', kind: 'lead' },
        { key: 'said', kind: 'said', title: words },
      ],
    }
    const read = readTemplate(JSON.stringify(hostile), 'hostile.json')
    if (!read.ok) throw new Error(read.error.message)
    const { html, css } = printed(read.value, {
      sections: sectionsOf(read.value),
      distribution: words,
      occasion: words,
    })
    expect(html).not.toMatch(/<script|onerror=alert\(1\)>|<img src=x/u)
    expect(html.match(/<img/gu)).toHaveLength(1)
    expect(css).not.toMatch(/<|https:/u)
    expect(css).not.toContain('background: url')
  })
})

describe('the shipped templates on a sample', () => {
  it.each(shippedNames)('%s prints its sections in its order, with what was written', (name) => {
    const template = shippedTemplate(name)
    const sections = sectionsOf(template)
    const { annex, occasion } = template
    const { html } = printed(template, { sections, annex, occasion })
    const said = sections.some(({ kind }) => kind === 'said')
    expect(said).toBe(true)
    expect(html).toContain('robust security guarantees')
    const titles = [...html.matchAll(/<h2>([^<]*)/gu)].map(([, title]) => title)
    const wanted = composeBriefing(sampleBriefing(text, { sections, annex })).sections.map(({ title }) => title)
    expect(titles.filter((title) => wanted.includes(title!))).toEqual(wanted.filter((title) => titles.includes(title)))
  })
})

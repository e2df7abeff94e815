import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sectionKinds, sectionsSchema } from '../sections.ts'
import { logoOf } from './fixtures.ts'
import { largestTemplate, readTemplate, writeTemplate } from './read-template.ts'
import { shippedNames, shippedTemplate } from './shipped.ts'

const small = { attacheTemplate: 1, name: 'Morning note', sections: [{ key: 'lead', kind: 'lead' }] }

function said(value: unknown): string {
  const read = readTemplate(typeof value === 'string' ? value : JSON.stringify(value), 'mine.json')
  return read.ok ? 'read' : read.error.message
}
const refusal = (why: string) => `“mine.json” cannot be used as a template: ${why}.`

describe('a template file', () => {
  it('is read with the usual choice for all that it leaves out', () => {
    const read = readTemplate(JSON.stringify(small), 'mine.json')
    expect(read).toEqual({
      ok: true,
      value: {
        ...small,
        sections: [{ key: 'lead', kind: 'lead', title: '', options: {} }],
        description: '',
        occasion: '',
        annex: 'cited',
        paper: null,
        marking: null,
        cover: false,
        compact: false,
        mostPages: null,
        logo: null,
        lines: [],
        distribution: '',
        header: '',
        footer: '',
      },
    })
    if (read.ok) expect(readTemplate(writeTemplate(read.value), 'again.json')).toEqual(read)
  })

  it('may start with a byte order mark', () => expect(said(`\uFEFF${JSON.stringify(small)}`)).toBe('read'))

  it.each<[what: string, value: unknown, why: string]>([
    ['no JSON', '{ name: mine }', 'it is not JSON'],
    ['an empty file', '', 'it is not JSON'],
    ['other JSON', [1, 2], 'it is not a template of Attaché'],
    ['no object', 'null', 'it is not a template of Attaché'],
    ['a newer version', { ...small, attacheTemplate: 2, hologram: true }, 'it was made by a newer Attaché'],
    ['half a version', { ...small, attacheTemplate: 1.5 }, 'its member “attacheTemplate” is missing or wrong'],
    ['a file that is too large', { ...small, name: 'x'.repeat(largestTemplate) }, 'it is larger than 500 kB'],
    ['an unknown member', { ...small, script: 'alert(1)' }, 'it has a member that no template has: “script”'],
    [
      'an unknown member of a section',
      { ...small, sections: [{ key: 'lead', kind: 'lead', style: 'x' }] },
      'it has a member that no template has: “sections.0.style”',
    ],
    ['a prototype', `{"attacheTemplate":1,"__proto__":{"name":"x"}}`, 'it has members that no template has'],
    ['a constructor', { ...small, constructor: {} }, 'it has members that no template has'],
    ['nesting', nested(70), 'it has members that no template has'],
    ['an unknown kind', withSection({ kind: 'iframe' }), 'its member “sections.0.kind” is missing or wrong'],
    ['a key that is none', withSection({ key: '"><b>' }), 'its member “sections.0.key” is missing or wrong'],
    ['no section', { ...small, sections: [] }, 'its member “sections” is missing or wrong'],
    ['no name', { ...small, name: '  ' }, 'its member “name” is missing or wrong'],
    [
      'two sections of one key',
      { ...small, sections: [small.sections[0], small.sections[0]] },
      'two sections have the key “lead”',
    ],
    [
      'options of another kind',
      withSection({ key: 'where', kind: 'positions', options: { worth: true } }),
      'the options of the section “where” are none of “positions”',
    ],
    [
      'options where nothing can be chosen',
      withSection({ options: { bold: true } }),
      'the options of the section “lead” are none of “lead”',
    ],
    ['a marking of no scheme', { ...small, marking: 'TLP:PINK' }, '“TLP:PINK” is not a marking that Attaché has'],
    ['a logo that is no base64', withLogo('image/png', '<svg onload=alert(1)>'), 'its logo is not written in base64'],
    [
      'an SVG called a PNG',
      withLogo('image/png', btoa('<svg onload="alert(1)"/> and more words')),
      'its logo is no PNG picture',
    ],
    ['a PNG called a JPEG', withLogo('image/jpeg', logoOf(10, 10).data), 'its logo is no JPEG picture'],
    ['an SVG', withLogo('image/svg+xml', btoa('<svg/>')), 'its member “logo.type” is missing or wrong'],
    [
      'a logo that is too large',
      withLogo('image/png', 'A'.repeat(300_000)),
      'its member “logo.data” is missing or wrong',
    ],
    ...[
      [60_000, 1],
      [1, 60_000],
      [0, 5],
    ].map(([width, height]): [string, unknown, string] => [
      `a small file that is a picture of ${width} × ${height}`,
      withLogo('image/png', logoOf(width, height).data),
      'its logo has more than 3000 pixels on a side, or none',
    ]),
  ])('is refused in one sentence: %s', (_what, value, why) => expect(said(value)).toBe(refusal(why)))

  it('keeps markup in its words as text', () => {
    const words = '<script>alert(1)</script>'
    const read = readTemplate(JSON.stringify({ ...small, name: words, header: words }), 'mine.json')
    expect(read).toMatchObject({ ok: true, value: { name: words, header: words } })
  })

  it('reads a PNG and a JPEG as logos', () => {
    expect(said({ ...small, logo: logoOf(120, 80) })).toBe('read')
    // The start of a JPEG: a comment, then a frame of 2 × 3 pixels.
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0, 3, 0, 2, 1, 1, 0x11, 0]
    expect(said(withLogo('image/jpeg', btoa(String.fromCharCode(...jpeg))))).toBe('read')
  })

  it('is never more than a template, whatever it holds', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ name: fc.json(), sections: fc.json(), annex: fc.json(), logo: fc.json() })
        .map(
          ({ name, sections, annex, logo }) =>
            `{"attacheTemplate":1,"name":${name},"sections":${sections},"annex":${annex},"logo":${logo}}`,
        ),
      fc
        .array(
          fc.record({
            key: fc.string(),
            kind: fc.oneof(fc.string(), fc.constantFrom(...sectionKinds)),
            options: fc.object(),
          }),
        )
        .map((sections) => JSON.stringify({ ...small, sections })),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const read = readTemplate(text, 'mine.json')
        if (read.ok) expect(sectionsSchema.safeParse(read.value.sections).success).toBe(true)
        else expect(read.error.message).toMatch(/^“mine\.json” cannot be used as a template: .*\.$/u)
      }),
    )
  })
})

describe('the shipped templates', () => {
  const folder = new URL('../../../../resources/templates/', import.meta.url)

  it('are all the files of their folder', () =>
    expect(readdirSync(folder).toSorted()).toEqual(shippedNames.map((name) => `${name}.json`).toSorted()))

  it.each(shippedNames)('%s is a template, and says what it is for', (name) => {
    const read = readTemplate(readFileSync(new URL(`${name}.json`, folder), 'utf8'), name)
    expect(read).toEqual({ ok: true, value: shippedTemplate(name) })
    expect(shippedTemplate(name).description).not.toBe('')
  })
})

function withSection(section: object) {
  return { ...small, sections: [{ ...small.sections[0], ...section }] }
}

function withLogo(type: string, data: string) {
  return { ...small, logo: { type, data, alt: 'Arms' } }
}

function nested(depth: number): unknown {
  const options = Array.from({ length: depth }).reduce<unknown>((within) => [within], 'x')
  return withSection({ options: { deep: options } })
}

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeBriefing, type BriefingInput } from '../compose/compose-briefing.ts'
import type { PrintedActor } from '../compose/printed-briefing.ts'
import { occasionCalled } from '../../claims/fixtures.ts'
import { citingSentences } from '../read-back/citing-sentences.ts'
import { sampleBriefing } from '../compose/sample.ts'
import { printDocument } from './print-document.ts'
import { facesFor, printFonts } from './print-fonts.ts'

const text = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')

function documentOf(input: BriefingInput, paper: 'A4' | 'Letter' = 'A4') {
  return printDocument(composeBriefing(input), paper)
}

describe('the printed document', () => {
  const { html, css } = documentOf(sampleBriefing(text))

  it('has a language, a title and tagged headings in order', () => {
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>Security guarantees before the Monday talks</title>')
    expect([...html.matchAll(/<h2>([^<]*)/gu)].map((match) => match[1])).toEqual([
      'Key judgements',
      'What was said',
      'What we do not know',
      'People and sides',
      'Sources',
      'How to read this note',
      'Annex: the sources in full',
    ])
  })

  it('holds no script, no handler and no address but its own', () => {
    expect(html).not.toMatch(/<script|<iframe|<img|<object| on\w+=| style=|https?:|javascript:/iu)
    expect(css.replaceAll(/url\(\/fonts\/[a-z0-9-]+\.(?:woff2|ttf)\)/gu, '')).not.toMatch(/url\(|@import|https?:/iu)
  })

  it('says below the sources what was read back against them, at its end where it lists none, and nothing if none was', () => {
    expect(html).not.toContain('read-back')
    const input = sampleBriefing(text)
    const readBack = citingSentences(input.briefing).map(({ hash }) => ({ hash, at: '2025-08-17T14:05:00' }))
    expect(readBack.length).toBeGreaterThan(1)
    const line = `<p class="read-back">${readBack.length} of ${readBack.length} sentences read back against the sources, 17 August 2025, 14:05.</p>`
    const briefing = { ...input.briefing, readBack }
    expect(documentOf({ ...input, briefing }).html).toContain(`</ol>${line}`)
    const sections = briefing.sections.filter(({ kind }) => kind !== 'sources')
    expect(documentOf({ ...input, briefing: { ...briefing, sections } }).html.split(line).length).toBe(2)
  })

  it('leads every citation to a place in the annex', () => {
    const targets = [...html.matchAll(/href="#([^"]*)"/gu)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(15)
    for (const target of targets) expect(html).toContain(`id="${target}"`)
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(['none', 'cited', 'whole'] as const)('leads every citation to its letter: annex %s', (annex) => {
    const printed = documentOf(sampleBriefing(text, { annex })).html
    const citations = [...printed.matchAll(/href="#(s\d+-([a-z]+))">\[\d+ ¶[\d–, ]+?([a-z]+)\]</gu)]
    expect(citations.length).toBeGreaterThan(15)
    for (const [, target, letter, label] of citations) {
      expect(label).toBe(letter)
      expect(printed.split(`id="${target}"`)).toHaveLength(2)
      expect(printed).toContain(`<b>${letter}${annex === 'none' ? '</b>' : ' '}`)
    }
  })

  it('gives a row to actors with more to them than a name, and names the others in a line', () => {
    const printed = composeBriefing(sampleBriefing(text))
    const others = [onlyNamed('Washington', 'place'), onlyNamed('Russia', 'state'), onlyNamed('Alaska', 'place')]
    const wordsOf = (actors: typeof printed.actors) =>
      printDocument({ ...printed, actors }, 'A4')
        .html.match(/<h2>People and sides.*?<\/section>/su)?.[0]
        .replaceAll(/<[^>]*>/gu, ' ')
        .replaceAll(/ +/gu, ' ') ?? ''
    const mixed = wordsOf([
      others[0]!,
      { ...onlyNamed('Donald Trump', 'person'), named: ['Trump'] },
      ...others.slice(1),
    ])
    expect(mixed).toContain('Donald Trump also called Trump Person')
    expect(mixed).toContain('Also named: Washington , Alaska (place); Russia (state).')
    expect(wordsOf(others)).toBe(' People and sides Named: Washington , Alaska (place); Russia (state). ')
  })

  it('explains every claim of an annotated source once, wherever its note goes', () => {
    const input = sampleBriefing(text)
    const crowded = documentOf({
      ...input,
      claims: input.claims.map((claim) => ({
        ...claim,
        occasion: occasionCalled(claim.id, 'An interview with a broadcaster. '.repeat(40)),
      })),
    })
    expect(crowded.html).toContain('<aside class="beneath">')
    for (const { html } of [documentOf(input), crowded]) {
      const letters = [...html.matchAll(/<aside[^>]*>(.*?)<\/aside>/gsu)].flatMap(([, notes]) =>
        [...notes!.matchAll(/<p><b>(\w+) /gu)].map((match) => match[1]),
      )
      expect(letters.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
    }
  })

  it('prints nothing for a section that holds nothing', () => {
    const bare = documentOf(sampleBriefing(text, { blocks: [], judgements: [], marking: null }))
    expect(bare.html).not.toContain('<h2>')
    expect(bare.css).not.toContain('@top-right')
  })

  it('sets the marking 12 pt right in header and footer, the running title on all pages but the first', () => {
    expect(css).toMatch(
      /@top-right \{ content: "TLP\\3a AMBER"; font: 700 12pt "Inter"; color: #FFC000; background: #000000/u,
    )
    expect(css).toMatch(/@bottom-right \{ content: "TLP\\3a AMBER"/u)
    expect(css).toContain('@page :first { @top-left { content: ""; } }')
    expect(css).toContain('size: A4;')
    expect(documentOf(sampleBriefing(text), 'Letter').css).toContain('size: Letter;')
  })

  it('names only faces that are bundled', () => {
    const declared = new Set(printFonts.map(({ family }) => family))
    const used = new Set(
      [...css.matchAll(/"([A-Z][A-Za-z0-9 ]+)"/gu)]
        .map((match) => match[1]!)
        .filter((name) => /^(?:Inter|Source|Jet|Noto)/u.test(name)),
    )
    expect([...used].filter((name) => !declared.has(name))).toEqual([])
    for (const { package: name, file } of printFonts)
      expect(() =>
        readFileSync(
          new URL(`../../../../node_modules/${name}/files/${file.replace('.ttf', '.woff')}`, import.meta.url),
        ),
      ).not.toThrow()
  })
})

describe('faces', () => {
  it.each<[string, string[]]>([
    ['plain words 123 #', []],
    ['“Curly”—dashes', []],
    [
      'Зʼїзд',
      [
        'inter-latin-400-normal.woff2',
        'inter-cyrillic-400-normal.woff2',
        'source-serif-4-latin-400-normal.woff2',
        'source-serif-4-cyrillic-400-normal.woff2',
        'jetbrains-mono-latin-400-normal.woff2',
      ],
    ],
    ['שלום', ['noto-sans-hebrew-hebrew-400-normal.woff2']],
    ['مرحبا', ['noto-naskh-arabic-arabic-400-normal.woff2']],
    ['👩‍🚒', ['noto-emoji-5-400-normal.woff2', 'noto-emoji-8-400-normal.woff2']],
  ])('for %s are the Latin ones and %j', (words, expected) => {
    expect(beyondLatin(words)).toEqual(expected)
  })

  it.each([
    ['习近平', ['SC']],
    ['山田', ['SC']],
    ['かな 山田', ['JP']],
    // A character that the Japanese face does not have comes from the Chinese one.
    ['かな 习', ['JP', 'SC']],
    ['김', ['KR']],
    ['김 平壌', ['KR', 'SC']],
    ['，。', ['SC']],
    ['“Curly” – dashes… 123 é 🙂', []],
  ])('for %s are those of %j, as few slices as it has characters at most', (words, scripts) => {
    const found = facesFor(words).filter(({ family }) => /^Noto Sans (?:SC|JP|KR)$/u.test(family))
    expect([...new Set(found.map(({ family }) => family.slice('Noto Sans '.length)))]).toEqual(scripts)
    expect(found.length).toBeLessThanOrEqual([...words].length)
  })

  it('are all there for Cyrillic, in each weight that the sheet uses', () => {
    expect(
      facesFor('Київ')
        .filter(({ file }) => file.includes('-cyrillic-') && !file.includes('-ext-'))
        .map(({ weight, style }) => `${weight} ${style}`),
    ).toHaveLength(10)
  })
})

describe('script payloads in every field', () => {
  const payload = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'><svg onload=alert(1)>",
      '</title></style><script>',
      '<!-- --!> <iframe srcdoc="x">',
    ),
    fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength: 40 }),
  )
  const plain = shapeOf(documentOf(poisoned('x')).html)

  it('never yield an element or an attribute', () => {
    fc.assert(
      fc.property(payload, (words) => {
        const { html, css } = documentOf(poisoned(`x${words}`))
        expect(shapeOf(html)).toEqual(plain)
        expect(css.includes('<')).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

/** The sample with one text in every field that a person or a source can fill. */
function poisoned(words: string): BriefingInput {
  const input = sampleBriefing(text, { title: words, preparedBy: words, preparedFor: words })
  const [source] = input.sources
  return {
    ...input,
    briefing: {
      ...input.briefing,
      blocks: input.briefing.blocks.map((block) =>
        !('children' in block.body)
          ? block
          : {
              ...block,
              body: {
                ...block.body,
                children: [
                  { type: 'text', text: words, format: 3 },
                  ...block.body.children.filter((child) => child.type === 'citation'),
                ],
              },
            },
      ),
      judgements: input.briefing.judgements.map((judgement) => ({ ...judgement, confidenceReason: words })),
    },
    sources: [
      {
        text: source!.text,
        view: {
          ...source!.view,
          title: words,
          publisher: words,
          author: words,
          link: words,
          quality: words,
          fileName: words,
        },
      },
    ],
    actors: input.actors.map((actor) => ({ ...actor, name: words })),
    claims: input.claims.map((claim) => ({
      ...claim,
      gloss: words,
      memo: words,
      tags: [words],
      occasion: occasionCalled(claim.id, words),
    })),
  }
}

function onlyNamed(name: string, kind: string): PrintedActor {
  return { name, kind, office: '', side: '', named: [], speaks: [] }
}

/** The tags of a document, without attribute values and text. */
function shapeOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/gu)].map((match) => match[0].replaceAll(/"[^"]*"/gu, '""'))
}

function beyondLatin(words: string): string[] {
  return facesFor(words)
    .filter(({ range, weight, style }) => !range.startsWith('U+0000') && weight === 400 && style === 'normal')
    .map(({ file }) => file)
}

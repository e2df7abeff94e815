import { readFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Annex } from '#shared/briefing/briefing-view.ts'
import { composeBriefing, type BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import { briefingOfStory, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { printDocument } from '#shared/briefing/print/print-document.ts'
import { logoOf } from '#shared/briefing/templates/fixtures.ts'
import { sectionsOf } from '#shared/briefing/templates/apply-template.ts'
import { shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import { resolveStory } from '#shared/story/resolve-story.ts'
import { readPdf, type PdfFacts } from './fixture/read-pdf.ts'
import { runPrintApp, type Printed } from './fixture/run-print-app.ts'

const samples = new URL('../../../resources/samples/', import.meta.url)
const washington = storyOf('washington-talks')
const unicode = storyOf('unicode-fixture')
const hostile = {
  html: '<!doctype html><html lang="en"><head><title>/Producer (x) endobj &gt;&gt; “Quiet”</title><script>document.title="ran"</script></head><body><img src="x" onerror="document.title=\'ran\'"><img src="https://example.org/x.png"><p>Quiet</p></body></html>',
  css: '',
  fonts: [],
  logo: null,
}

let outcomes: readonly Printed[]
let a4: PdfFacts
let letter: PdfFacts
let bidi: PdfFacts
let quiet: PdfFacts
/** The same briefing by what follows the note. */
let annexed: Record<Annex, PdfFacts>
let onePage: PdfFacts
/** With the title page and the logo of a template. */
let covered: PdfFacts
/** With names in Chinese, Japanese and Korean. */
let eastAsian: PdfFacts

beforeAll(async () => {
  outcomes = await runPrintApp([
    { document: printDocument(composeBriefing(washington.input), 'A4'), paper: 'A4', date: '2025-08-17', times: 2 },
    { document: printDocument(composeBriefing(washington.input), 'Letter'), paper: 'Letter', date: '2025-08-17' },
    { document: printDocument(composeBriefing(unicode.input), 'A4'), paper: 'A4', date: '2026-03-05' },
    { document: hostile, paper: 'A4', date: '' },
    { document: hostile, paper: 'A4', date: '', timeLimit: 1 },
    ...[withAnnex('none'), withAnnex('cited'), shortNote()].map((input) => ({
      document: printDocument(composeBriefing(input), 'A4'),
      paper: 'A4' as const,
      date: '2025-08-17',
    })),
    { document: printDocument(composeBriefing(withCover()), 'A4'), paper: 'A4', date: '2025-08-17' },
    { document: printDocument(composeBriefing(onePageNote()), 'A4'), paper: 'A4', date: '2025-08-17' },
    { document: printDocument(composeBriefing(eastAsianNote()), 'A4'), paper: 'A4', date: '2025-08-17' },
  ])
  ;[a4, letter, bidi, quiet] = (await Promise.all(outcomes.slice(0, 4).map(({ pdfs }) => readPdf(pdfs[0]!)))) as [
    PdfFacts,
    PdfFacts,
    PdfFacts,
    PdfFacts,
  ]
  const [none, cited, short, cover] = (await Promise.all(outcomes.slice(5).map(({ pdfs }) => readPdf(pdfs[0]!)))) as [
    PdfFacts,
    PdfFacts,
    PdfFacts,
    PdfFacts,
  ]
  annexed = { none, cited, whole: a4 }
  onePage = short
  covered = cover
  eastAsian = await readPdf(outcomes.at(-1)!.pdfs[0]!)
}, 90_000)

describe('the printed PDF', () => {
  it('has the title, the language, tags and an outline of its headings', () => {
    expect(a4.info).toMatchObject({ Title: 'Security guarantees before the Monday talks', Language: 'en' })
    expect(a4.tagged).toBe(true)
    expect(a4.outline.slice(0, 3)).toEqual([
      'Security guarantees before the Monday talks',
      '  KEY JUDGEMENTS',
      '  WHAT WAS SAID',
    ])
    expect(a4.outline).toContain('  ANNEX: THE SOURCES IN FULL')
    for (const { outline } of [a4, letter, bidi])
      expect(outline.filter((title) => /^\s*(.{4,})\1$/u.test(title))).toEqual([])
    expect(a4.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Figure']))
  })

  it('has as many pages as it says, on the paper asked for', () => {
    expect(outcomes[0]?.pages).toBe(a4.pages)
    expect(a4.size.map(Math.round)).toEqual([595, 842])
    expect(letter.size.map(Math.round)).toEqual([612, 792])
    expect(a4.text.filter(({ text }) => /^Page \d+ of \d+$/u.test(text)).map(({ text }) => text)).toEqual(
      Array.from({ length: a4.pages }, (_, i) => `Page ${i + 1} of ${a4.pages}`),
    )
  })

  it('has a title page with the logo, the title and nothing of the note, if its template has one', () => {
    const on = (page: number) => covered.text.filter((item) => item.page === page).map(({ text }) => text)
    expect(covered.roles).toEqual(expect.arrayContaining(['Figure', 'H1']))
    expect(covered.roles).not.toContain('H2')
    expect(on(1).join('')).toMatch(/Security guarantees\s*before the Monday talks/u)
    expect(on(1).filter((text) => /^Page|Washington goes/u.test(text))).toEqual([])
    expect(on(2).join(' ')).toContain('Washington goes')
    expect(on(2)).toContain(`Page 2 of ${covered.pages}`)
    expect(on(1).filter((text) => text === 'TLP:AMBER')).toHaveLength(2)
  })

  it('has one page of a one-page note, with its marking, and every citation leads to a source on it', () => {
    expect(outcomes.at(-2)).toMatchObject({ ok: true, pages: 1 })
    const { html } = printDocument(composeBriefing(onePageNote()), 'A4')
    const targets = [...html.matchAll(/href="#([^"]*)"/gu)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(5)
    for (const target of targets) expect(html.split(` id="${target}"`)).toHaveLength(2)
  })

  it('carries the marking twice on each page, 12 pt, at the right; the running title on all but the first', () => {
    for (let page = 1; page <= a4.pages; page++) {
      const marks = a4.text.filter((item) => item.page === page && item.text === 'TLP:AMBER')
      expect(marks.map(({ size }) => Math.round(size))).toEqual([12, 12])
      for (const { x } of marks) expect(x).toBeGreaterThan(420)
    }
    const running = a4.text.filter(
      ({ text, size }) => text === 'Security guarantees before the Monday talks' && size < 10,
    )
    expect(running.map(({ page }) => page)).toEqual(Array.from({ length: a4.pages - 1 }, (_, i) => i + 2))
  })

  it('embeds static faces of the bundled families, and no Type 3 font', () => {
    for (const pdf of [a4, letter, bidi, eastAsian]) {
      expect(
        pdf.fonts.filter(
          (name) =>
            !/^(?:Inter|SourceSerif4|JetBrainsMono|NotoNaskhArabic|NotoSansHebrew|NotoSansMath|NotoEmoji|NotoSans(?:SC|JP|KR)Thin-Regular)/u.test(
              name,
            ),
        ),
      ).toEqual([])
      expect(latin1(pdf.bytes).includes('/Type3')).toBe(false)
    }
    expect(a4.fonts).toContain('Inter-Bold')
    expect(bidi.fonts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^NotoNaskhArabic/u),
        expect.stringMatching(/^NotoSansHebrew/u),
        expect.stringMatching(/^NotoSansMath/u),
        expect.stringMatching(/^NotoEmoji/u),
      ]),
    )
  })

  it('draws Chinese, Japanese and Korean with bundled faces, of which it holds only what it needs, and copies them as they were typed', () => {
    // Each weight of these packages is named after the face that it was made from, the thinnest.
    expect(eastAsian.fonts.filter((name) => /^NotoSans(?:SC|JP|KR)/u.test(name)).toSorted()).toEqual([
      'NotoSansJPThin-Regular',
      'NotoSansKRThin-Regular',
      'NotoSansSCThin-Regular',
    ])
    const words = eastAsian.text.map(({ text }) => text).join('')
    for (const name of eastAsianNames) expect(words).toContain(name)
    const running = eastAsian.text.filter(({ size, page }) => page > 1 && size < 10).map(({ text }) => text)
    expect(running.join('').split('東京会談')).toHaveLength(eastAsian.pages)
    expect(eastAsian.bytes.length - annexed.cited.bytes.length).toBeLessThan(60_000)
  })

  it('leaves no room between the paragraphs of an annotated source, however many notes they have', () => {
    for (const pdf of [a4, letter]) expect(Math.max(...leadingOf(annexItems(pdf)))).toBeLessThan(40)
    expect(a4.text.some(({ text, page }) => page === a4.pages && text.startsWith('each other'))).toBe(true)
  })

  it('is the same bytes when it is printed again', () => {
    const [first, second] = outcomes[0]!.pdfs
    expect(Buffer.compare(first!, second!)).toBe(0)
  })

  it('numbers its tags from one, whatever was drawn before', () => {
    for (const pdf of [a4, letter]) expect(tagIdsOf(pdf)).toEqual(Array.from(tagIdsOf(pdf), (_, i) => i + 1))
    expect(tagIdsOf(a4).length).toBeGreaterThan(10)
  })

  it('is scrubbed whatever its title holds', () => {
    for (const { info } of [bidi, quiet])
      expect(String(info['Creator']).trim() + String(info['Producer']).trim()).toBe('')
    expect(bidi.info).toMatchObject({ Title: 'Harbour talks 🚢', CreationDate: "D:20260305000000+00'00'" })
    expect(quiet.info).toMatchObject({ CreationDate: "D:19700101000000+00'00'" })
  })

  it('names no runtime, no machine, no user, and no moment but the briefing’s date', () => {
    const said = latin1(a4.bytes) + streamsOf(a4.bytes) + hexStringsOf(a4.bytes)
    expect(a4.info).toMatchObject({ CreationDate: "D:20250817000000+00'00'", ModDate: "D:20250817000000+00'00'" })
    const names = [
      'attach',
      'chrom',
      'skia/',
      'electron',
      'headless',
      'mozilla',
      'linux',
      'windows nt',
      'macintosh',
      'print.invalid',
      'app://',
      process.cwd(),
      hostname(),
      userInfo().username,
    ]
    expect(names.filter((name) => name.length > 4 && said.toLowerCase().includes(name.toLowerCase()))).toEqual([])
    const month = new Date().toISOString().slice(0, 7).replace('-', '')
    expect(said.includes(`D:${month}`)).toBe(false)
  })
})

describe('a reader without links', () => {
  it.each(['none', 'cited', 'whole'] as const)(
    'finds the letter of each citation under its source: annex %s',
    (kind) => {
      const pdf = annexed[kind]
      const start = pdf.text.findIndex(({ text }) => isAnnexHeading(text))
      const note = pdf.text
        .slice(0, start)
        .map(({ text }) => text)
        .join('')
      const citations = [...note.matchAll(/\[(\d+) [^\]]*?([a-z]+)\]/gu)]
      expect(citations.length).toBeGreaterThan(15)
      expect(note).not.toMatch(/\[\d+ ¶[\d–, ]+\]/u)
      const [atWords, inMargin] = lettersUnder(pdf.text.slice(start))
      for (const [citation, source, letter] of citations) {
        expect(atWords, citation).toContain(`${source} ${letter}`)
        if (kind !== 'none') expect(inMargin.filter((one) => one === `${source} ${letter}`)).toHaveLength(1)
      }
    },
  )

  it('has one page of a short note without an annex', () => {
    expect(onePage.pages).toBe(1)
    expect(onePage.text.some(({ text }) => isAnnexHeading(text))).toBe(true)
  })
})

describe('the text layer', () => {
  it('keeps curly quotes and em dashes', () => {
    const words = flow(a4)
    for (const printed of [
      'said that Trump and Putin had settled on “robust security guarantees” for Ukraine.',
      '“Putin will not give any security guarantees”.',
      'modelled on—but separate from—NATO’s Article 5',
    ]) {
      expect(words.includes(tight(printed)), printed).toBe(true)
    }
  })

  it.each([
    ['A4', () => a4, washington],
    ['Letter', () => letter, washington],
    ['right-to-left and emoji', () => bidi, unicode],
  ] as const)('holds each source in full, so that each quote in the annex equals its slice: %s', (_, pdf, story) => {
    const annex = tight(annexColumn(pdf()))
    const blocks = story.input.sources.flatMap((source) => source.text.blocks)
    for (const { start, end } of story.input.claims.flatMap((claim) => claim.anchors)) {
      const block = blocks.find((candidate) => candidate.start <= start && start < candidate.end)
      const around = story.text.slice(block?.start, block?.end)
      for (const words of inOneDirection(story.text.slice(start, end), around))
        expect(annex.includes(tight(words)), words).toBe(true)
    }
  })

  it('has no kind letters or claim letters between the words', () => {
    expect(flow(a4).includes(tight('a US offer of security guarantees for Kyiv. The meeting comes after'))).toBe(true)
  })
})

describe('a print window', () => {
  it('runs no script, whatever the document holds', () => {
    expect(outcomes[3]).toMatchObject({ ok: true, pages: 1 })
    expect(quiet.info).toMatchObject({ Title: '/Producer (x) endobj >> “Quiet”' })
    expect(quiet.text.map(({ text }) => text).join('')).toBe('Quiet')
  })

  it('is ended when it takes too long, with a sentence', () => {
    expect(outcomes[4]).toMatchObject({
      ok: false,
      message: 'Printing took too long and was stopped. Nothing was written; try again, or print fewer sources.',
    })
  })
})

/** The sample as whoever starts from the one-page note writes it: bottom line and judgements. */
function onePageNote(): BriefingInput {
  const template = shippedTemplate('one-page-note')
  const { briefing } = washington.input
  const blocks = briefing.blocks.filter(({ section }) => section === 'lead' || section === 'judgements')
  return {
    ...washington.input,
    template,
    briefing: { ...briefing, blocks, sections: sectionsOf(template), annex: template.annex },
  }
}

function withCover(): BriefingInput {
  return { ...washington.input, template: { ...shippedTemplate('background-brief'), logo: logoOf() } }
}

function withAnnex(annex: Annex): BriefingInput {
  return { ...washington.input, briefing: { ...washington.input.briefing, annex } }
}

/** Kana decide that the ideographs are Japanese; those of 习 and 镕 come from the Chinese face. A mountain is also a radical with a lower code. */
const eastAsianNames = ['山田太郎', 'かながわ', '习近平', '朱镕基', '김정은', '平壌']

function eastAsianNote(): BriefingInput {
  const input = withAnnex('cited')
  const lead = input.briefing.blocks.find(({ section }) => section === 'lead')!
  const words = { type: 'text' as const, text: `${eastAsianNames.join(' and ')} met.`, format: 0 }
  const blocks = [{ ...lead, body: { type: 'paragraph' as const, children: [words] } }]
  return {
    ...input,
    briefing: {
      ...input.briefing,
      title: '東京会談 before Monday',
      blocks: [...blocks, ...input.briefing.blocks.filter((one) => one !== lead)],
    },
  }
}

/** A lead and one judgement that cites two claims, without an annex. */
function shortNote(): BriefingInput {
  const input = withAnnex('none')
  const [lead] = input.briefing.blocks.filter(({ section }) => section === 'lead')
  const [judged] = input.briefing.blocks.filter(({ section }) => section === 'judgements')
  if (!lead || judged?.body.type !== 'judgement') throw new Error('The story has no judgement.')
  const body = { ...judged.body, children: judged.body.children.slice(0, 3) }
  return { ...input, briefing: { ...input.briefing, blocks: [lead, { ...judged, body }] } }
}

function isAnnexHeading(text: string): boolean {
  return /^(?:annex:|sources and cited words)/iu.test(text)
}

/** The letters in small print, each with the number of its source: those at the words or rows, and those in the margin. */
function lettersUnder(items: PdfFacts['text']): readonly [string[], string[]] {
  let source = ''
  const atWords: string[] = []
  const inMargin: string[] = []
  for (const { text, size, x } of items) {
    source = (x < 70 && /^\[(\d+)\]/u.exec(text)?.[1]) || source
    const [letter = ''] = (size < 9 && (x > 415 ? /^[a-z]{1,2}(?= |$)/u : /^[a-z]{1,2}$/u).exec(text)) || []
    if (letter !== '') (x > 415 ? inMargin : atWords).push(`${source} ${letter}`)
  }
  return [atWords, inMargin]
}

function storyOf(name: string): { readonly text: string; readonly input: BriefingInput } {
  const text = readFileSync(new URL(`${name}.txt`, samples), 'utf8')
  const story = resolveStory(JSON.parse(readFileSync(new URL(`${name}.story.json`, samples), 'utf8')), text)
  if (!story.ok) throw new Error(story.error.message)
  const input = briefingOfStory(story.value, sourceTextOf(text))
  return { text, input: { ...input, briefing: { ...input.briefing, annex: 'whole' } } }
}

/**
 * In a block with right-to-left words, each word is drawn at its visual place, Arabic words letter by letter. Other
 * blocks are unchanged.
 */
function inOneDirection(words: string, block: string): readonly string[] {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(block)) return [words]
  return words.split(/\s+/u).filter((word) => !/\p{Script=Arabic}/u.test(word))
}

/** The text in the order of the content streams, page after page, without white space. */
function flow(pdf: PdfFacts): string {
  return tight(pdf.text.map(({ text }) => text).join(''))
}

/** The middle column of the annex: text in 10 pt, 12 pt or 10.6 pt between the numbers and the notes. */
function annexColumn(pdf: PdfFacts): string {
  return annexItems(pdf)
    .map((item) => item.text)
    .join('')
}

function annexItems({ text }: PdfFacts): PdfFacts['text'] {
  const start = text.findIndex((item) => isAnnexHeading(item.text))
  return text
    .slice(start)
    .filter(({ x, size, text: words }) => x > 90 && x < 430 && size > 9.5 && words !== 'TLP:AMBER')
}

/** The distance from one line to the next on the same page, in points. */
function leadingOf(items: PdfFacts['text']): number[] {
  return items.slice(1).flatMap((item, i) => (item.page === items[i]!.page ? items[i]!.y - item.y : []))
}

function tight(words: string): string {
  return words.normalize('NFC').replaceAll(/\s|\u200D|\uFE0F/gu, '')
}

function tagIdsOf(pdf: PdfFacts): number[] {
  return Array.from(latin1(pdf.bytes).matchAll(/\/ID \(node(?<number>\d+)\)/gu), (match) =>
    Number(match.groups?.['number']),
  )
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** All strings in the file that are UTF-16 in hexadecimal. */
function hexStringsOf(bytes: Uint8Array): string {
  const strings = latin1(bytes).matchAll(/<FEFF(?<digits>(?:[\dA-F]{4})*)>/gu)
  return Array.from(strings, (string) =>
    Buffer.from(string.groups?.['digits'] ?? '', 'hex')
      .swap16()
      .toString('utf16le'),
  ).join('\n')
}

/** All compressed streams in the file, decompressed. */
function streamsOf(bytes: Uint8Array): string {
  const text = latin1(bytes)
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/gu)]
    .map((match) => {
      const start = match.index + match[0].length
      return latin1(inflateSync(bytes.subarray(start, text.indexOf('endstream', start))))
    })
    .join('')
}

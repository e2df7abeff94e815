import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../../main/import/watch-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { list, makeOdt, p, type OdtParts } from '../fixtures/make-odt.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

async function read(parts: OdtParts): Promise<ParsedSource> {
  const { result } = await app.readBytes('odt', makeOdt(parts))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

async function failureOf(parts: OdtParts): Promise<unknown> {
  const { result } = await app.readBytes('odt', makeOdt(parts))
  return result.ok ? 'read' : result.failure
}

/** Each block as its type, level and marker with its words. */
async function blocksOf(parts: OdtParts): Promise<string[]> {
  const { text, blocks } = await read(parts)
  return blocks.map(({ type, level, marker, start, end }) =>
    [type, level, marker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

const level = (at: number, format: string, rest = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${rest}/>`
const numbers = `<text:list-style style:name="N">${level(1, '1', 'style:num-suffix="."')}${level(2, 'a', 'style:num-prefix="(" style:num-suffix=")"')}${level(3, 'I', 'text:display-levels="3"')}</text:list-style>`
const inN = 'text:style-name="N"'

describe('what a paragraph is', () => {
  it('is said by the names of its styles, up to the one that is known', async () => {
    const styles =
      '<style:style style:name="Quotations" style:family="paragraph"/><style:style style:name="Intense_20_Quote" style:family="paragraph"/><style:style style:name="Own_20_heading" style:family="paragraph" style:default-outline-level="3"/>'
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    const text = p('One', 'P1') + p('Two', 'Own_20_heading') + p('Three', 'Missing') + p('Four', 'Intense_20_Quote')
    expect(await blocksOf({ text, styles, automatic })).toEqual([
      'quotation | One',
      'heading | 3 | Two',
      'paragraph | Three',
      'quotation | Four',
    ])
  })

  it('is a heading of its own level, with its number where headings are numbered', async () => {
    const styles =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="9" style:num-format=""/></text:outline-style>'
    const text = [1, 2, 2, 1, 9].map((at) => `<text:h text:outline-level="${at}">One</text:h>`).join('')
    const unnumbered = '<text:h text:outline-level="1" text:is-list-header="true">One</text:h>'
    expect(await blocksOf({ text: unnumbered + text, styles })).toEqual([
      'heading | 1 | One',
      'heading | 1 | 1 | One',
      'heading | 2 | 1.1 | One',
      'heading | 2 | 1.2 | One',
      'heading | 1 | 2 | One',
      'heading | 6 | One',
    ])
  })

  it('is a row in a table, whose covered cells keep their places', async () => {
    const cell = (text: string) =>
      `<table:table-cell table:number-columns-repeated="1000000000">${p(text)}</table:table-cell>`
    const text = `<table:table><table:table-header-rows><table:table-row>${cell('Gate')}${cell('Sum')}</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell>${p('covered')}</table:covered-table-cell>${cell('40')}</table:table-row></table:table>`
    expect(await blocksOf({ text })).toEqual(['table-row | Gate\tSum', 'table-row | \t40'])
  })

  it('is one after another where it holds a text box', async () => {
    const text = p(`Before<draw:frame><draw:text-box>${p('Boxed')}</draw:text-box></draw:frame> and after`)
    expect(await blocksOf({ text })).toEqual(['paragraph | Before and after', 'paragraph | Boxed'])
  })
})

describe('the marker of an item', () => {
  it('is what is printed, level by level', async () => {
    const text = list(
      inN,
      p('One') + list('', p('Two') + list('', p('Three')), p('Four')),
      p('Five') + p('Six') + list('', p('Seven')),
    )
    expect(await blocksOf({ text, automatic: numbers })).toEqual([
      'list-item | 1 | 1. | One',
      'list-item | 2 | (a) | Two',
      'list-item | 3 | 1.a.I | Three',
      'list-item | 2 | (b) | Four',
      'list-item | 1 | 2. | Five',
      'paragraph | Six',
      'list-item | 2 | (a) | Seven',
    ])
  })

  it('begins anew in each list, unless it says that it goes on, or where it begins', async () => {
    const text = [
      list(`${inN} xml:id="a"`, p('One'), p('Two')),
      list(inN, p('One')),
      list(`${inN} text:continue-numbering="true"`, p('Two')),
      list(
        `${inN} text:continue-list="a"`,
        p('Three'),
        `<text:list-item text:start-value="7">${p('Seven')}</text:list-item>`,
      ),
      list(inN, `<text:list-header>${p('None')}</text:list-header>`, p('One')),
    ].join('')
    expect(
      (await blocksOf({ text, automatic: numbers })).map((block) => block.replace('list-item | 1 | ', '')),
    ).toEqual([
      '1. | One',
      '2. | Two',
      '1. | One',
      '2. | Two',
      '3. | Three',
      '7. | Seven',
      'paragraph | None',
      '1. | One',
    ])
  })

  it.each([
    ['letters', level(1, 'a', 'text:start-value="27"'), 'aa'],
    ['letters, the next of them', level(1, 'a', 'text:start-value="28"'), 'ab'],
    ['letters that are repeated', level(1, 'a', 'text:start-value="28" style:num-letter-sync="true"'), 'bb'],
    ['Roman numbers', level(1, 'i', 'text:start-value="9"'), 'ix'],
    ['Chinese numbers', level(1, '一, 二, 三, ...', 'text:start-value="12"'), '十二'],
    ['a bullet of a font of symbols', '<text:list-level-style-bullet text:level="1" text:bullet-char="\uF0B7"/>', '•'],
  ])('may be %s', async (_what, style, marker) => {
    const automatic = `<text:list-style style:name="L">${style}</text:list-style>`
    expect(await blocksOf({ text: list('text:style-name="L"', p('One')), automatic })).toEqual([
      `list-item | 1 | ${marker} | One`,
    ])
  })

  it('stands in the text of a cell', async () => {
    const text = `<table:table><table:table-row><table:table-cell>${list(inN, p('One'), p('Two'))}</table:table-cell></table:table-row></table:table>`
    expect(await blocksOf({ text, automatic: numbers })).toEqual(['table-row | 1. One 2. Two'])
  })
})

describe('the words of a paragraph', () => {
  const hidden =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
  it.each([
    ['without hidden ones', 'a<text:span text:style-name="H">b</text:span>c', 'ac'],
    ['without text that a condition hides', 'a<text:hidden-text>b</text:hidden-text>c', 'ac'],
    ['with the results of fields', 'a<text:sequence>3</text:sequence><text:page-number>7</text:page-number>', 'a37'],
    ['with spaces, tabs and breaks', 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', 'a b c\nd'],
    ['without soft hyphens', 'reser\u00ADvoir', 'reservoir'],
    [
      'without readings',
      '<text:ruby><text:ruby-base>堰堤</text:ruby-base><text:ruby-text>えんてい</text:ruby-text></text:ruby>',
      '堰堤',
    ],
    [
      'without comments and deleted ones',
      'a<office:annotation><text:p>b</text:p></office:annotation><text:change text:change-id="x"/>c',
      'ac',
    ],
  ])('are read %s', async (_what, content, text) =>
    expect((await read({ text: p(content), automatic: hidden })).text).toBe(text),
  )

  it('are left out where a section or a paragraph is hidden, and where an index says how it is made', async () => {
    const text = `<text:section text:display="none">${p('One')}</text:section>${p('<text:hidden-paragraph/>Two')}<text:table-of-content><text:table-of-content-source>${p('Three')}</text:table-of-content-source><text:index-body>${p('Contents')}</text:index-body></text:table-of-content>`
    expect(await blocksOf({ text })).toEqual(['paragraph | Contents'])
  })

  it('are left out and counted where they or their paragraph are struck through', async () => {
    const style = (name: string, family: string, line: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:text-line-through-style="${line}"/></style:style>`
    const automatic = style('S', 'text', 'solid') + style('N', 'text', 'none') + style('P', 'paragraph', 'solid')
    const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`
    const text = `${p(`It will ${span('S', 'not ')}${span('N', 'open')}`)}<text:p text:style-name="P">Two words</text:p>`
    const source = await read({ text, automatic })
    expect([source.text, source.remarks]).toEqual(['It will open', [{ code: 'struck-left-out', count: 3 }]])
  })

  it('keep looks, and links to the web', async () => {
    const automatic =
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="700" fo:font-style="italic"/></style:style>'
    const text = p(
      '<text:span text:style-name="B">a</text:span> <text:a xlink:href="https://orsa.example/">b</text:a> <text:a xlink:href="javascript:x">c</text:a>',
    )
    const source = await read({ text, automatic })
    expect(source.styles.map(({ start, end, style }) => `${style}: ${source.text.slice(start, end)}`)).toEqual([
      'bold: a',
      'italic: a',
      'link: b',
    ])
  })
})

describe('notes and what is left out', () => {
  const note = (citation: string, body: string) =>
    `<text:note><text:note-citation>${citation}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`

  it('has each note after the text, with its mark, and all its paragraphs', async () => {
    const text = p(`One${note('1', p('First.') + p('More.'))}, two${note('*', p('Second.'))}`)
    expect(await blocksOf({ text })).toEqual([
      'paragraph | One[1], two[*]',
      'list-item | 1 | 1 | First.',
      'paragraph | More.',
      'list-item | 1 | * | Second.',
    ])
  })

  it('counts what is left out', async () => {
    const region = (kind: string) =>
      `<text:changed-region><text:${kind}>${p('gone')}</text:${kind}></text:changed-region>`
    const text = `<text:tracked-changes>${region('deletion')}${region('insertion')}${region('format-change')}</text:tracked-changes>${p('One<draw:frame><draw:image xlink:href="https://tracker.example/a.png"/></draw:frame><draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="x"/></draw:frame>')}`
    const styles = `<style:header>${p('RESTRICTED')}</style:header><style:footer>${p('<text:page-number>3</text:page-number>')}</style:footer>`
    const source = await read({ text, styles })
    expect(source.text).toBe('One')
    expect(source.remarks).toEqual([
      { code: 'tracked-changes', count: 2 },
      { code: 'pictures-left-out', count: 1 },
      { code: 'embedded-left-out', count: 1 },
      { code: 'running-heads-left-out', count: 1, detail: 'RESTRICTED' },
    ])
  })
})

describe('a file that is not read', () => {
  it.each([
    [
      'locked',
      { text: p('One'), manifest: '<manifest:encryption-data/>' },
      { code: 'unsupported', detail: 'encrypted' },
    ],
    ['without words', { text: p('') }, { code: 'empty' }],
    [
      'with an entity that is defined',
      { text: p('&x;'), prolog: '<!DOCTYPE a [<!ENTITY x "One">]>' },
      { code: 'damaged' },
    ],
    ['broken', { text: '<text:p>One' }, { code: 'damaged' }],
    ['too long', { text: p('Orsa dam '.repeat(600_000)) }, { code: 'too-large' }],
  ])('is %s', async (_what, parts, failure) => expect(await failureOf(parts)).toEqual(failure))
})

it('a document of OpenOffice that names its type is read', async () => {
  const prolog =
    '<!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">'
  expect(await blocksOf({ text: p('One'), prolog })).toEqual(['paragraph | One'])
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../../main/import/watch-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { makeDocx, numbering, paragraph, run, style, type DocxParts } from '../fixtures/make-docx.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

async function read(parts: DocxParts): Promise<ParsedSource> {
  const { result } = await app.readBytes('docx', makeDocx(parts))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

/** Each block as its type, level and marker with its words. */
async function blocksOf(parts: DocxParts): Promise<string[]> {
  const { text, blocks } = await read(parts)
  return blocks.map(({ type, level, marker, start, end }) =>
    [type, level, marker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

/** Each styled range as its look with its words. */
async function stylesOf(parts: DocxParts): Promise<string[]> {
  const { text, styles } = await read(parts)
  return styles.map(({ start, end, ...style }) => {
    const look = style.style === 'link' ? style.href : style.style
    return `${look}: ${text.slice(start, end)}`
  })
}

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
const inList = (level: number, numId = 1) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`

describe('what a paragraph is', () => {
  const styles = [
    style('Titel', 'Title'),
    style('berschrift2', 'heading 2'),
    style('Own', 'Our heading', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    style('OwnQuote', 'Our quote', '<w:basedOn w:val="IntenseQuote"/>'),
    style('IntenseQuote', 'Intense Quote'),
    style('Loop', 'Loop', '<w:basedOn w:val="Loop"/>'),
  ].join('')

  it.each([
    ['a title by its style', paragraph('One', styled('Titel')), 'title | One'],
    ['a heading by the English name of its style', paragraph('One', styled('berschrift2')), 'heading | 2 | One'],
    ['a heading by the outline level of its style', paragraph('One', styled('Own')), 'heading | 3 | One'],
    ['a heading by its own outline level', paragraph('One', '<w:outlineLvl w:val="0"/>'), 'heading | 1 | One'],
    ['body text by outline level 9', paragraph('One', '<w:outlineLvl w:val="9"/>'), 'paragraph | One'],
    ['a quotation by the style that its style is based on', paragraph('One', styled('OwnQuote')), 'quotation | One'],
    ['plain by a style that is based on itself', paragraph('One', styled('Loop')), 'paragraph | One'],
    ['plain by a style that is missing', paragraph('One', styled('Missing')), 'paragraph | One'],
  ])('is %s', async (_what, body, block) => expect(await blocksOf({ body, styles })).toEqual([block]))

  it('is a row where it stands in a table, whose merged cells keep their columns', async () => {
    const cell = (content: string, properties = '') =>
      `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${row(
      cell(paragraph('Year'), '<w:vMerge w:val="restart"/>'),
      cell(paragraph('Sum') + paragraph('in crowns', styled('berschrift2'))),
    )}${row(cell('<w:p/>', '<w:vMerge/>'), cell(paragraph('40')))}</w:tbl>`
    expect(await blocksOf({ body, styles })).toEqual(['table-row | Year\tSum in crowns', 'table-row | \t40'])
  })

  it('is not in the list of its style where it is taken out of it', async () => {
    const own = style('List', 'List Number', `<w:pPr>${inList(0)}</w:pPr>`)
    const body = paragraph('One', styled('List')) + paragraph('Two', `${styled('List')}${inList(0, 0)}`)
    expect(await blocksOf({ body, styles: own, numbering: numbering(['decimal', '%1.']) })).toEqual([
      'list-item | 1 | 1. | One',
      'paragraph | Two',
    ])
  })

  it('are the paragraphs of a text box that older programs cannot show', async () => {
    const body = paragraph(
      `${run('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('Boxed')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
    )
    expect(await blocksOf({ body })).toEqual(['paragraph | Before', 'paragraph | Boxed'])
  })

  it('are the paragraphs of a text box, after the one that holds it, once', async () => {
    const box = `<w:txbxContent>${paragraph('Boxed')}</w:txbxContent>`
    const second = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Again')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const body = paragraph(
      `${run('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${second}${run(' and after')}`,
    )
    expect(await blocksOf({ body })).toEqual(['paragraph | Before and after', 'paragraph | Boxed', 'paragraph | Again'])
  })
})

describe('the marker of an item', () => {
  it('is what Word prints, level by level', async () => {
    const levels = numbering(
      ['decimal', '%1.'],
      ['lowerLetter', '(%2)'],
      ['upperRoman', '%1.%2.%3'],
      ['bullet', '\uF0B7'],
    )
    const body = [0, 1, 1, 2, 0, 1, 3].map((level) => paragraph('Item', inList(level))).join('')
    const blocks = await blocksOf({ body, numbering: levels })
    expect(blocks).toEqual([
      'list-item | 1 | 1. | Item',
      'list-item | 2 | (a) | Item',
      'list-item | 2 | (b) | Item',
      'list-item | 3 | 1.b.I | Item',
      'list-item | 1 | 2. | Item',
      'list-item | 2 | (a) | Item',
      'list-item | 4 | • | Item',
    ])
  })

  it('goes on after a paragraph between, in a list of the same definition, and begins anew where the list says so', async () => {
    const list = numbering(['decimal', '%1.'])
    const more = `${list}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
    const body = [1, 0, 2, 3, 3].map((list) => paragraph('Item', inList(0, list))).join('')
    expect(await blocksOf({ body, numbering: more })).toEqual([
      'list-item | 1 | 1. | Item',
      'paragraph | Item',
      'list-item | 1 | 2. | Item',
      'list-item | 1 | 7. | Item',
      'list-item | 1 | 8. | Item',
    ])
  })

  it('comes from the style of the paragraph, and stands with headings too', async () => {
    const styles = style('Heading1', 'heading 1', `<w:pPr>${inList(0)}</w:pPr>`)
    const list = numbering(['upperRoman', '%1.'], ['decimal', '%1.%2', '<w:isLgl/>'])
    const body = paragraph('One', styled('Heading1')) + paragraph('Two', inList(1))
    expect(await blocksOf({ body, styles, numbering: list })).toEqual([
      'heading | 1 | I. | One',
      'list-item | 2 | 1.1 | Two',
    ])
  })

  it('is unknown for numbers of a kind that is not known, and in the text of a cell', async () => {
    const list = numbering(['hebrew1', '%1.'], ['decimal', '%2)'])
    const body = `${paragraph('One', inList(0))}<w:tbl><w:tr><w:tc>${paragraph('Two', inList(1))}</w:tc></w:tr></w:tbl>`
    expect(await blocksOf({ body, numbering: list })).toEqual(['list-item | 1 | One', 'table-row | 1) Two'])
  })
})

it('what no document has is cut to what is stored: a marker of pages, a link of pages', async () => {
  const list = numbering(['bullet', '–'], ['decimal', `%2${'x'.repeat(5000)}`])
  const body = `${paragraph('One', inList(1))}${paragraph(`<w:hyperlink r:id="a">${run('Two')}</w:hyperlink>`)}`
  const { blocks, styles } = await read({
    body,
    numbering: list,
    links: { a: `https://orsa.example/${'x'.repeat(5000)}` },
  })
  expect(blocks[0]?.marker).toHaveLength(100)
  expect(styles).toEqual([])
})

describe('tracked changes', () => {
  const change = 'w:id="1" w:author="Ada Brandt" w:date="2024-05-01T10:00:00Z"'
  it('are taken as accepted and counted', async () => {
    const body = paragraph(
      `${run('The dam holds ')}<w:del ${change}><w:r><w:delText>40</w:delText></w:r></w:del><w:ins ${change}>${run('14')}</w:ins><w:moveFrom ${change}>${run(' old')}</w:moveFrom><w:moveTo ${change}>${run(' million')}</w:moveTo>`,
    )
    const { text, remarks } = await read({ body })
    expect(text).toBe('The dam holds 14 million')
    expect(remarks).toEqual([{ code: 'tracked-changes', count: 4 }])
  })

  it('join a paragraph whose end was deleted to the next one, and take its number', async () => {
    const body = paragraph(run('One '), `${inList(0)}<w:rPr><w:del ${change}/></w:rPr>`) + paragraph('two', inList(0))
    expect(await blocksOf({ body, numbering: numbering(['decimal', '%1.']) })).toEqual(['list-item | 1 | 1. | One two'])
  })

  it('take out all that is in what was deleted: text boxes, and marks of notes', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const body = paragraph(`${run('One')}<w:del ${change}>${box}${mark(1)}</w:del>${mark(2)}`)
    const footnotes = [1, 2].map((id) => `<w:footnote w:id="${id}">${paragraph(`Note ${id}`)}</w:footnote>`).join('')
    expect(await blocksOf({ body, footnotes })).toEqual(['paragraph | One[1]', 'list-item | 1 | 1 | Note 2'])
  })

  it('take out deleted rows and cells', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b', `<w:cellDel ${change}/>`)}</w:tr><w:tr><w:trPr><w:del ${change}/></w:trPr>${cell('c')}</w:tr></w:tbl>`
    expect(await blocksOf({ body })).toEqual(['table-row | a'])
  })
})

describe('notes', () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`
  const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const parts = {
    body: paragraph(
      `${run('Dolca')}${mark('footnote', 5)}${run(' paid')}${mark('endnote', 2)}${run('.')}${mark('footnote', 2)}`,
    ),
    footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note('footnote', 2, 'Second.')}${note('footnote', 5, 'First.')}`,
    endnotes: note('endnote', 2, 'At the end.'),
  }

  it('follow the text, numbered as their marks are: footnotes 1, 2, endnotes i', async () => {
    expect(await blocksOf(parts)).toEqual([
      'paragraph | Dolca[1] paid[i].[2]',
      'list-item | 1 | 1 | First.',
      'list-item | 1 | i | At the end.',
      'list-item | 1 | 2 | Second.',
    ])
    expect(await stylesOf(parts)).toEqual(['note: [1]', 'note: [i]', 'note: [2]'])
  })

  it('begin with the number that the document says, in its format', async () => {
    const settings = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    expect((await read({ ...parts, settings })).text).toMatch(/^Dolca\[IV\] paid\[i\]\.\[V\]\n/u)
  })

  it('have the mark that the author chose', async () => {
    const body = paragraph(
      `${run('Dolca')}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${mark('footnote', 5)}`,
    )
    expect(await blocksOf({ ...parts, body })).toEqual([
      'paragraph | Dolca[*][1]',
      'list-item | 1 | * | Second.',
      'list-item | 1 | 1 | First.',
    ])
  })

  it('that are missing leave no mark', async () => {
    expect(await blocksOf({ body: paragraph(`${run('Dolca')}${mark('footnote', 9)}`) })).toEqual(['paragraph | Dolca'])
  })
})

describe('the words of a paragraph', () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

  it.each([
    ['the result of a field', `${field('begin')}${code('REF a')}${field('separate')}${run('40')}${field('end')}`, '40'],
    ['the result of a simple field', `<w:fldSimple w:instr="SEQ Table">${run('3')}</w:fldSimple>`, '3'],
    [
      'not the fields within the code of another',
      `${field('begin')}${code('IF ')}${field('begin')}${code('PAGE')}${field('separate')}${run('7')}${field('end')}${field('separate')}${run('yes')}${field('end')}`,
      'yes',
    ],
    ['no hidden text', `${run('a')}${run('b', '<w:vanish/>')}${run('c', '<w:vanish w:val="0"/>')}`, 'ac'],
    ['no soft hyphen', '<w:r><w:t>reser</w:t><w:softHyphen/><w:t>vo\u00ADir</w:t></w:r>', 'reservoir'],
    ['the no-break hyphen', '<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>operate</w:t></w:r>', 'co\u2011operate'],
    ['a symbol of a font of symbols', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓'],
    ['a symbol of a font of text', '<w:r><w:sym w:font="Arial" w:char="00A7"/></w:r>', '§'],
    ['right-to-left text in its order', `<w:bdo w:val="rtl">${run('סכר', '<w:rtl/>')}</w:bdo>`, 'סכר'],
    [
      'characters without their readings',
      `<w:r><w:ruby><w:rt>${run('ダム')}</w:rt><w:rubyBase>${run('堰堤')}</w:rubyBase></w:ruby></w:r>`,
      '堰堤',
    ],
    ['formulas in a line', `${run('x ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`, 'x a+b'],
    ['a line break', `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>`, 'a\nb'],
    [
      'the end of a page or column within a paragraph',
      '<w:r><w:br w:type="page"/><w:t>a</w:t><w:br w:type="column"/><w:t>b</w:t></w:r>',
      '\na\nb',
    ],
    ['raised numbers', run('2', '<w:vertAlign w:val="superscript"/>'), '²'],
    ['a tab as a space', `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>`, 'a b'],
  ])('are %s', async (_what, content, text) =>
    expect((await read({ body: paragraph(`${run('x')}${content}`) })).text).toBe(`x${text}`),
  )

  it('are left out and counted where they are struck through', async () => {
    const body = paragraph(`${run('It will ')}${run('not ', '<w:strike/>')}${run('open')}`)
    const { text, remarks } = await read({ body })
    expect([text, remarks]).toEqual(['It will open', [{ code: 'struck-left-out', count: 1 }]])
  })

  it('keep bold and italic, by themselves and by their style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const body = paragraph(
      `${run('a', '<w:b/>')}${run('b')}${run('c', '<w:i/>')}${run('d', '<w:rStyle w:val="Strong"/>')}${run('e', '<w:b w:val="0"/>')}`,
    )
    expect(await stylesOf({ body, styles })).toEqual(['bold: a', 'italic: c', 'bold: d'])
  })

  it('keep links to the web and no others', async () => {
    const link = (id: string) => `<w:hyperlink r:id="${id}">${run(id)}</w:hyperlink>`
    const links = {
      a: 'https://orsa.example/',
      b: 'javascript:alert(1)',
      c: 'file:///etc/passwd',
      d: 'mailto:a@b.example',
    }
    const body = paragraph(
      `${Object.keys(links).map(link).join(' ')} <w:hyperlink w:anchor="x">${run('e')}</w:hyperlink>`,
    )
    expect(await stylesOf({ body, links })).toEqual(['https://orsa.example/: a'])
  })
})

describe('what is left out', () => {
  const words = paragraph('One')

  it.each([
    ['comments', { comments: '<w:comment w:id="1"><w:p/></w:comment>' }, { code: 'comments-left-out', count: 1 }],
    [
      'headers, with their words',
      { header: paragraph('RESTRICTED') + paragraph('3') },
      { code: 'running-heads-left-out', count: 1, detail: 'RESTRICTED' },
    ],
    [
      'pictures, embedded or from elsewhere',
      {
        body:
          words +
          paragraph(
            '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="a"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ),
        links: { a: 'https://tracker.example/dot.png' },
      },
      { code: 'pictures-left-out', count: 1 },
    ],
    [
      'embedded objects, with the picture of them',
      { body: words + paragraph('<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape></w:object></w:r>') },
      { code: 'embedded-left-out', count: 1 },
    ],
  ])('is told: %s', async (_what, parts, remark) => {
    const { text, remarks } = await read({ body: words, ...parts })
    expect(text).toBe('One')
    expect(remarks).toEqual([remark])
  })
})

describe('the card', () => {
  const core = (title: string, author: string, created: string, modified: string) =>
    `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>${created}</dcterms:created><dcterms:modified>${modified}</dcterms:modified>`
  const cardOf = async (core: string, rest: Partial<DocxParts> = {}) =>
    (await read({ body: paragraph('One'), core, ...rest })).card

  it('has what the document says about itself', async () => {
    const said = core('On the Orsa dam', 'Ada Brandt', '2024-05-02T08:00:00Z', '2024-05-03T09:00:00Z')
    expect(await cardOf(`${said}<dc:language>en-gb</dc:language>`)).toEqual({
      title: 'On the Orsa dam',
      author: 'Ada Brandt',
      published: '2024-05-02',
      updated: '2024-05-03',
      language: 'en-GB',
    })
  })

  it('has the title in the text rather than another', async () => {
    const rest = { body: paragraph('Report', styled('Title')), styles: style('Title', 'Title') }
    expect((await cardOf(core('Old report', '', '', ''), rest)).title).toBe('Report')
  })

  it('has nothing that only tells of the program', async () => {
    expect(await cardOf(core('Document1', 'python-docx', '2013-12-23T23:15:00Z', '2013-12-23T23:15:00Z'))).toEqual({})
    expect(
      await cardOf(core('Microsoft Word - draft.doc', 'Windows User', '1601-01-01T00:00:00Z', '9999-01-01')),
    ).toEqual({})
    expect(await cardOf(core('', '', '9999-01-01T00:00:00Z', ''))).toEqual({})
    expect(await cardOf(core('', '', '2024-05-02T00:00:00Z', '2023-01-01'))).toEqual({ published: '2024-05-02' })
  })

  it('has the language of the text only where all of it is in one', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>'
    expect(await cardOf('', { styles })).toEqual({ language: 'de-DE' })
    expect(await cardOf('', { styles, body: paragraph(run('One', '<w:lang w:val="en-US"/>')) })).toEqual({})
  })
})

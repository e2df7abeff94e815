import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../../main/import/watch-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

/** A file with this text. The tables at its head are as Word has them. */
function rtf(text: string, head = ''): string {
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Times;}{\\f2\\fcharset128 Mincho;}{\\f3\\fcharset2 Symbol;}}${head}${text}}`
}

async function read(file: string | Uint8Array): Promise<ParsedSource> {
  const { result } = await app.readBytes('rtf', file)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

/** Each block as its type, level and marker with its words. */
async function blocksOf(file: string): Promise<string[]> {
  const { text, blocks } = await read(file)
  return blocks.map(({ type, level, marker, start, end }) =>
    [type, level, marker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
  )
}

async function stylesOf(file: string): Promise<string[]> {
  const { text, styles } = await read(file)
  return styles.map(({ start, end, style }) => `${style}: ${text.slice(start, end)}`)
}

describe('what a paragraph is', () => {
  const styles =
    '{\\stylesheet{\\s0 Normal;}{\\s1\\b\\sbasedon0 heading 1;}{\\s2\\sbasedon1 Our own;}{\\s3\\i Quote;}{\\*\\cs4\\b Strong;}{\\s5\\outlinelevel2 Ours;}}'

  it('is said by its style, or by the one that is based on, or by its outline level', async () => {
    const text = [
      '\\pard\\s1 One\\par',
      '\\pard\\s2 Two\\par',
      '\\pard\\s3 Three\\par',
      '\\pard\\s5 Four\\par',
      '\\pard\\outlinelevel0 Five\\par',
      '\\pard Six\\par',
    ].join('')
    expect(await blocksOf(rtf(text, styles))).toEqual([
      'heading | 1 | One',
      'heading | 1 | Two',
      'quotation | Three',
      'heading | 3 | Four',
      'heading | 1 | Five',
      'paragraph | Six',
    ])
  })

  it('is an item with the marker that the file has, at its level', async () => {
    const text =
      "{\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1 One\\par{\\listtext (a)\\tab}\\pard\\ls1\\ilvl1 Two\\par{\\pntext\\f3\\'b7\\tab}\\pard Three\\par\\pard Four\\par"
    expect(await blocksOf(rtf(text))).toEqual([
      'list-item | 1 | 1. | One',
      'list-item | 2 | (a) | Two',
      'list-item | 1 | • | Three',
      'paragraph | Four',
    ])
  })

  it('is a row in a table, with a cell in each place', async () => {
    const text =
      '\\trowd\\cellx1\\cellx2\\pard\\intbl Gate\\par twice\\cell{\\listtext 1.\\tab}Sum\\cell\\row\\trowd\\pard\\intbl\\cell 40\\cell\\row\\pard After\\par'
    expect(await blocksOf(rtf(text))).toEqual([
      'table-row | Gate twice\t1. Sum',
      'table-row | \t40',
      'paragraph | After',
    ])
  })

  it('follows the paragraph whose text box it stands in', async () => {
    const text =
      'Before{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Boxed\\par}}{\\shprslt\\pard Again\\par}} and after\\par'
    expect(await blocksOf(rtf(text))).toEqual(['paragraph | Before and after', 'paragraph | Boxed'])
  })

  it('ends where a line of the file ends with a backslash', async () => {
    expect(await blocksOf(rtf('One\\\ntwo\nthree'))).toEqual(['paragraph | One', 'paragraph | twothree'])
  })
})

describe('the words of a paragraph', () => {
  it.each([
    ['in the code page of the file', "caf\\'e9 \\'93a\\'94", 'café “a”'],
    ['in that of a font', "\\f1\\'cf\\'eb\\'ee\\'f2\\'e8\\'ed\\'e0 \\f0\\'e9", 'Плотина é'],
    ['of two bytes', "\\f2\\'89\\'81\\'92\\'e7", '堰堤'],
    ['in Unicode, without what stands for it', "\\u1055\\'3f\\u1083?\\uc0\\u1086\\uc1\\u1090 ?", 'Плот'],
    ['in Unicode beyond its first plane', '\\u-10179?\\u-8704?', '😀'],
    ['of a pair, the Unicode', '{\\upr{Plotina}{\\*\\ud{\\u1055?}}}', 'П'],
    ['with signs', 'a\\~b\\_c\\-d\\emdash e\\line f\\tab g\\{\\}\\\\', 'a\u00A0b\u2011cd—e\nf g{}\\'],
    ['without hidden ones', 'a{\\v b}\\v c\\v0 d\\v e\\plain f', 'adf'],
    ['without pictures and their bytes', 'a{\\pict\\wmetafile8 0123{\\*\\blipuid 45}}{\\pict\\bin3 }}z}bc', 'abc'],
    ['without groups that may be passed over', 'a{\\*\\unknown b{c}}{\\xe d}e', 'ae'],
    [
      'with the result of a field, not its code',
      'a{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}}{\\fldrslt b}}',
      'ab',
    ],
    ['with words that resemble properties of every object', 'a\\constructor b\\toString c', 'abc'],
    ['right to left', '{\\rtlch \\u1505?\\u1499?\\u1512?}', 'סכר'],
  ])('are read %s', async (_what, content, text) => expect((await read(rtf(`${content}\\par`))).text).toBe(text))

  it('are left out and counted where they are struck through', async () => {
    const { text, remarks } = await read(rtf('It will {\\strike not ever }open\\striked1  now\\striked0 .\\par'))
    expect([text, remarks]).toEqual(['It will open.', [{ code: 'struck-left-out', count: 3 }]])
  })

  it('are bold and italic where the style of the paragraph is not', async () => {
    const styles = '{\\stylesheet{\\s1\\b heading 1;}}'
    expect(
      await stylesOf(rtf('\\pard\\plain\\s1\\b One\\par\\pard\\plain Two {\\b three} {\\i four\\b0}\\par', styles)),
    ).toEqual(['bold: three', 'italic: four'])
  })

  it('are linked to the web and nowhere else', async () => {
    const link = (address: string) => `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt{${address.length}}}} `
    const text = ['https://orsa.example/', 'javascript:alert(1)', 'file:///etc/passwd'].map(link).join('')
    expect(await stylesOf(rtf(`${text}{\\field{\\*\\fldinst HYPERLINK \\\\l "a"}{\\fldrslt b}}\\par`))).toEqual([
      'link: 21',
    ])
  })
})

describe('tracked changes, notes, and what is left out', () => {
  it('takes changes as accepted, and counts each once', async () => {
    const source = await read(rtf('a{\\deleted b}{\\deleted\\b c}{\\revised d}{\\revised e} f{\\deleted g}\\par'))
    expect(source.text).toBe('ade f')
    expect(source.remarks).toEqual([{ code: 'tracked-changes', count: 3 }])
  })

  it('has notes after the text, numbered as the file says, or with the mark that the author set', async () => {
    const text =
      'One{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} First.\\par More.}, two{\\super\\chftn{\\footnote\\ftnalt\\chftn End.}}, three{\\super *}{\\footnote{\\super *} Third.}\\par'
    expect(await blocksOf(rtf(text, '\\ftnnruc\\ftnstart4\\aftnnrlc '))).toEqual([
      'paragraph | One[IV], two[i], three[*]',
      'list-item | 1 | IV | First.',
      'paragraph | More.',
      'list-item | 1 | i | End.',
      'list-item | 1 | * | * Third.',
    ])
  })

  it('has no notes and text boxes of deleted text', async () => {
    const box = '{\\shp{\\*\\shpinst{\\shptxt\\pard\\plain Boxed\\par}}}'
    expect((await read(rtf(`One{\\deleted ${box}}\\par`))).text).toBe('One')
    expect((await read(rtf('One{\\deleted\\chftn{\\footnote\\chftn Gone.}}\\par'))).text).toBe('One')
  })

  it('says what was left out', async () => {
    const text =
      '{\\header\\pard RESTRICTED\\par}{\\footerf\\pard\\chpgn 3\\par}One{\\*\\annotation Why?}{\\*\\shppict{\\pict 01}}{\\nonshppict{\\pict 01}}{\\object{\\*\\objdata 01}{\\result{\\pict 01}}}\\par'
    const source = await read(rtf(text))
    expect(source.text).toBe('One')
    expect(source.remarks).toEqual([
      { code: 'comments-left-out', count: 1 },
      { code: 'pictures-left-out', count: 1 },
      { code: 'embedded-left-out', count: 1 },
      { code: 'running-heads-left-out', count: 1, detail: 'RESTRICTED' },
    ])
  })
})

it('the card has the properties of the file, in Unicode where it has them', async () => {
  const info =
    '{\\info{\\upr{\\title D?mme}{\\*\\ud{\\title D\\u228 ?mme}}}{\\author Lena Virtaus}{\\creatim\\yr2024\\mo5\\dy2\\hr8}{\\revtim\\yr2024\\mo5\\dy6}{\\company Orsa}}'
  expect((await read(rtf('\\lang1031 Eins\\par', info))).card).toEqual({
    title: 'Dämme',
    author: 'Lena Virtaus',
    published: '2024-05-02',
    updated: '2024-05-06',
    language: 'de-DE',
  })
})

describe('files that are not as they should be', () => {
  it('are read as far as they go where they were cut, which is said', async () => {
    const source = await read(rtf('One\\par {\\b two').slice(0, -1))
    expect(source.text).toBe('One\ntwo')
    expect(source.remarks).toEqual([{ code: 'perhaps-incomplete' }])
  })

  it.each([
    ['no RTF', 'Ministers near deal', 'damaged'],
    ['groups in groups without end', rtf('{'.repeat(100_000)), 'damaged'],
    ['no words', rtf('\\par'), 'empty'],
    ['too many words', rtf('Orsa dam '.repeat(600_000)), 'too-large'],
    ['too many paragraphs', rtf('a\\par '.repeat(60_000)), 'too-large'],
  ])('are refused: %s', async (_what, file, code) => {
    expect((await app.readBytes('rtf', file)).result).toEqual({ ok: false, failure: { code } })
  })

  it('are read with more ends of groups than beginnings, and numbers beyond any use', async () => {
    expect((await read(rtf('One}} two \\fs99999999999 \\bin-5 three\\u99999999 ?\\par'))).text).toMatch(/^One/u)
  })
})

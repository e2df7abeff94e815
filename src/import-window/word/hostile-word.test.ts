import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../main/import/watch-job.ts'
import { deflatedZip, oleWith } from './fixtures/hostile-zip.ts'
import { docxFiles, makeDocx, paragraph } from './fixtures/make-docx.ts'
import { writeZip } from './zip/write-zip.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

/** What comes of a file: its text, or why there is none. */
async function resultOf(format: 'docx' | 'odt' | 'rtf', bytes: Uint8Array | string): Promise<unknown> {
  const { result } = await app.readBytes(format, bytes)
  return result.ok ? (result.value as { text: string }).text : result.failure
}

const zeros = (length: number) => new Uint8Array(length)
const files = (body: string) => docxFiles({ body }).map(([name, content]) => ({ name, content }))
const document = (xml: string) =>
  deflatedZip(
    files('').map((file) => (file.name === 'word/document.xml' ? { ...file, content: Buffer.from(xml) } : file)),
  )

describe('an archive', () => {
  it('that says that it inflates to more than 200 MB is too large', async () => {
    const bomb = deflatedZip([
      ...files(paragraph('One')),
      { name: 'word/media/a.png', content: zeros(10), says: 200_000_001 },
    ])
    expect(await resultOf('docx', bomb)).toEqual({ code: 'too-large' })
  })

  it('that inflates to more than it says is too large', async () => {
    const [main] = files('').filter(({ name }) => name === 'word/document.xml')
    const bomb = deflatedZip([
      ...files('').filter(({ name }) => name !== 'word/document.xml'),
      { name: 'word/document.xml', content: zeros(20_000_000), says: main!.content.length },
    ])
    expect(await resultOf('docx', bomb)).toEqual({ code: 'too-large' })
  })

  it('whose files are locked is told so', async () => {
    const locked = deflatedZip(files(paragraph('One')))
    const view = new DataView(locked.buffer)
    // The entries of the directory, each with a bit that says that it is locked.
    for (let at = 0; at + 4 < locked.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 0x0801, true)
    }
    expect(await resultOf('docx', locked)).toEqual({ code: 'unsupported', detail: 'encrypted' })
  })

  it('with more than 20,000 files is too large', async () => {
    const many = Array.from({ length: 20_001 }, (_, i): [string, Uint8Array] => [`${i}`, zeros(0)])
    expect(await resultOf('docx', writeZip(many))).toEqual({ code: 'too-large' })
  })

  it.each([
    ['cut in the middle', makeDocx({ body: paragraph('One') }).slice(0, 400)],
    ['cut within a file', deflatedZip(files(paragraph('One'))).fill(0xff, 60, 90)],
    ['of nothing', writeZip([])],
    ['without the main part', writeZip([['a.txt', zeros(3)]])],
    ['that is none', Buffer.from('Ministers near deal')],
  ])('%s is damaged', async (_what, bytes) => expect(await resultOf('docx', bytes)).toEqual({ code: 'damaged' }))
})

describe('an OLE container', () => {
  it.each([
    [
      'a document with a password',
      ['EncryptionInfo', 'EncryptedPackage'],
      { code: 'unsupported', detail: 'encrypted' },
    ],
    ['a document of Word 97', ['WordDocument', '1Table'], { code: 'unsupported', detail: 'doc' }],
    ['something else', ['Workbook'], { code: 'damaged' }],
  ])('is told apart: %s', async (_what, streams, failure) =>
    expect(await resultOf('docx', oleWith(...streams))).toEqual(failure),
  )
})

describe('XML', () => {
  const wrapped = (prolog: string, text: string) =>
    `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  const doublings = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('')

  it.each([
    ['entities that double', wrapped(`<!DOCTYPE a [<!ENTITY e0 "lol">${doublings}]>`, '&e30;')],
    ['an entity of its own', wrapped('<!DOCTYPE a [<!ENTITY x "One">]>', '&x;')],
    ['an entity from a file', wrapped('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '&x;')],
    ['an entity that is not defined', wrapped('', '&x;')],
    ['that ends too early', wrapped('', 'One').slice(0, 150)],
  ])('with %s is damaged', async (_what, xml) =>
    expect(await resultOf('docx', document(xml))).toEqual({ code: 'damaged' }),
  )

  it('that names a type from elsewhere is read without it', async () => {
    const xml = wrapped('<!DOCTYPE a SYSTEM "https://tracker.example/a.dtd">', 'One')
    expect(await resultOf('docx', document(xml))).toBe('One')
  })

  it('in UTF-16 is read', async () => {
    const xml = Buffer.from(`\uFEFF${wrapped('', 'Плотина')}`, 'utf16le')
    const bytes = deflatedZip(
      files('').map((one) => (one.name === 'word/document.xml' ? { ...one, content: xml } : one)),
    )
    expect(await resultOf('docx', bytes)).toBe('Плотина')
  })

  it('nested 20,000 deep is damaged', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`
    expect(await resultOf('docx', makeDocx({ body: deep }))).toEqual({ code: 'damaged' })
  })
})

it('words that look like HTML stay words', async () => {
  const body = paragraph('&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;')
  expect(await resultOf('docx', makeDocx({ body }))).toBe('<script>alert(1)</script> <img src=x onerror=alert(1)>')
})

it('a document without words is empty', async () => {
  expect(await resultOf('docx', makeDocx({ body: '<w:p/>' }))).toEqual({ code: 'empty' })
})

it('a text of more than five million characters is too large', async () => {
  const body = paragraph('Orsa dam '.repeat(60_000)).repeat(10)
  expect(await resultOf('docx', deflatedZip(files(body)))).toEqual({ code: 'too-large' })
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../../main/import/watch-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { makeMsg, storedRtf, type MsgParts, type Properties } from '../fixtures/make-msg.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

async function read(parts: MsgParts): Promise<ParsedSource> {
  const { result } = await app.readBytes('msg', makeMsg(parts))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

async function failureOf(file: Uint8Array | string): Promise<unknown> {
  const { result } = await app.readBytes('msg', file)
  return result.ok ? 'read' : result.failure
}

const usual: Properties = {
  '001A001F': 'IPM.Note',
  '0037001F': 'Gates – agreed',
  '0C1A001F': 'Lena Virtaus',
  '5D01001F': 'lena@orsa.example',
}

/** The words of a mail with this body. */
const wordsOf = async (body: Properties) => (await read({ properties: { '001A001F': 'IPM.Note', ...body } })).text

describe('the head of a mail', () => {
  const recipients = [
    { '3001001F': 'Piet Aram', '39FE001F': 'piet@ostmark.example', '0C150003': 1 },
    { '3001001F': 'Ines Dolca', '3003001F': '/O=KARVIA/CN=dolca@karvia', '0C150003': 1 },
    { '3001001F': 'teo@karvia.example', '3003001F': 'teo@karvia.example', '0C150003': 2 },
  ]

  it('stands before its words, with the date of the mail as it was sent', async () => {
    const headers =
      'Received: by orsa.example\r\nDate: Tue, 4 Mar 2025 23:30:00\r\n -0500\r\nOrganization: Orsa Dam Commission\r\n'
    const sent = { '00390040': new Date('2025-03-05T04:30:00Z') }
    const { text, card } = await read({
      properties: { ...usual, ...sent, '007D001F': headers, '1000001F': 'One' },
      recipients,
    })
    expect(text).toBe(
      [
        'Gates – agreed',
        'From: Lena Virtaus <lena@orsa.example>',
        'To: Piet Aram <piet@ostmark.example>, Ines Dolca',
        'Cc: teo@karvia.example',
        'Date: Tue, 4 Mar 2025 23:30:00 -0500',
        'One',
      ].join('\n'),
    )
    expect(card).toEqual({
      title: 'Gates – agreed',
      author: 'Lena Virtaus',
      publisher: 'Orsa Dam Commission',
      published: '2025-03-04',
      channel: 'mail',
    })
  })

  it('has the time at which a mail was given to the server, where it was never sent further', async () => {
    const { text, card } = await read({ properties: { ...usual, '00390040': new Date('2025-03-05T04:30:00Z') } })
    expect(text).toContain('Date: Wed, 05 Mar 2025 04:30:00 GMT')
    expect(card.published).toBe('2025-03-05')
  })
})

describe('the body of a mail', () => {
  const rtf = (text: string) =>
    storedRtf(`{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}${text}}`)
  const fromHtml = rtf(
    "\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 One \\htmlrtf\\par Hidden\\htmlrtf0 {\\*\\htmltag84 <b>}\\u1076?\\'e2\\'e0 <a>{\\*\\htmltag92 </b>}{\\*\\mhtmltag84 <i>}{\\*\\htmltag84 &amp;}\\htmlrtf }\\htmlrtf0{\\*\\htmltag72 </p>}{\\*\\htmltag64 <p>}Two",
  )

  it.each([
    ['plain', { '1000001F': 'One\r\nTwo' }, 'One\nTwo'],
    [
      'HTML in its code page',
      { '10130102': Buffer.from('<p>\xcf\xeb\xee\xf2\xe8\xed\xe0', 'latin1'), '3FDE0003': 1251 },
      'Плотина',
    ],
    ['HTML rather than plain', { '1000001F': 'Plain', '10130102': Buffer.from('<p>Rich'), '3FDE0003': 65001 }, 'Rich'],
    ['HTML within RTF', { '1000001F': 'Plain', '10090102': fromHtml }, 'One два <a>&\nTwo'],
    ['RTF', { '10090102': rtf('One {\\b two}\\par\\trowd\\intbl a\\cell b\\cell\\row') }, 'One two\na\tb'],
    [
      'plain rather than RTF that was made of it',
      { '1000001F': 'Plain', '10090102': rtf('\\fromtext Rich\\par') },
      'Plain',
    ],
    ['plain in the code page of the mail', { '1000001E': '\xcf\xeb\xee\xf2\xe8\xed\xe0', '3FFD0003': 1251 }, 'Плотина'],
  ])('is %s', async (_what, body, text) => expect(await wordsOf(body)).toBe(text))

  it('has its history after it', async () => {
    const body = 'I agree.\r\n\r\nFrom: Piet Aram\r\nSent: Tuesday\r\nTo: Lena Virtaus\r\nSubject: Gates\r\n\r\nShut.'
    const { text, asideFrom, remarks } = await read({ properties: { ...usual, '1000001F': body } })
    expect(text.slice(asideFrom!)).toMatch(/^From: Piet Aram\n/u)
    expect(remarks).toEqual([{ code: 'history-left-out', count: 11 }])
  })
})

it('a mail within a mail is an attachment that can be read itself', async () => {
  const inner = { properties: { ...usual, '0037001F': 'Inner', '1000001F': 'Inner words' } }
  const { text, attachments } = await read({
    properties: usual,
    attachments: [{ '3001001F': 'Inner', '3701000D': inner }],
  })
  expect(text).not.toContain('Inner')
  expect(attachments.map(({ name }) => name)).toEqual(['Inner.msg'])
  const { result } = await app.readBytes('msg', attachments[0]!.bytes)
  expect(result.ok && (result.value as ParsedSource).text).toContain('Inner words')
})

it('attachments are delivered, but for pictures that the HTML shows', async () => {
  const properties = { ...usual, '10130102': Buffer.from('<p>One <img src="cid:logo@x">'), '3FDE0003': 65001 }
  const attachments = [
    { '3707001F': 'Töre.pdf', '37010102': Buffer.from('%PDF') },
    { '3707001F': 'logo.png', '3712001F': 'logo@x', '37010102': Buffer.from('png') },
    { '3704001F': 'OLD~1.TXT', '37010102': Buffer.from('old') },
  ]
  const source = await read({ properties, attachments })
  expect(source.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['Töre.pdf', '%PDF'],
    ['OLD~1.TXT', 'old'],
  ])
  expect(source.remarks).toEqual([
    { code: 'pictures-left-out', count: 1 },
    { code: 'attachments', count: 2, detail: 'Töre.pdf, OLD~1.TXT' },
  ])
})

it('an attachment whose name is stored as bytes has another name', async () => {
  const named = (names: Properties) => ({ ...names, '37010102': Buffer.from('words') })
  const attachments = [
    named({ '37070102': Buffer.from('a.txt'), '3704001F': 'A.TXT' }),
    named({ '37070102': Buffer.from('b') }),
  ]
  const source = await read({ properties: { ...usual, '1000001F': 'One' }, attachments })
  expect(source.attachments.map(({ name }) => name)).toEqual(['A.TXT', 'attachment-2'])
})

it('a saved file is read: HTML within compressed RTF, answers and a file', async () => {
  const { text, attachments } = await app.read(join(import.meta.dirname, '../fixtures/halden.msg'))
  expect(text.split('\n').slice(0, 2)).toEqual(['Gates – agreed', 'From: Lena Virtaus <lena@orsa.example>'])
  expect(text).toContain('Both capitals have accepted the schedule.')
  expect(attachments.map(({ name }) => name)).toEqual(['schedule.txt'])
})

describe('a file that is not read', () => {
  it.each([
    ['S/MIME', makeMsg({ properties: { ...usual, '001A001F': 'IPM.Note.SMIME' } })],
    [
      'protected',
      makeMsg({ properties: usual, attachments: [{ '3707001F': 'message.rpmsg', '37010102': Buffer.from('x') }] }),
    ],
  ])('is one that is encrypted: %s', async (_what, file) =>
    expect(await failureOf(file)).toEqual({ code: 'unsupported', detail: 'encrypted' }),
  )

  it.each([
    ['no container', 'Ministers near deal'],
    ['a container of something else', makeMsg({ properties: {} })],
    ['one that was cut', makeMsg({ properties: { ...usual, '1000001F': 'Orsa '.repeat(2000) } }).slice(0, 2048)],
  ])('is %s', async (_what, file) => expect(await failureOf(file)).toEqual({ code: 'damaged' }))
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../../main/import/watch-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { htmlMail, makeMail, multipart, plainMail, usualHeaders } from '../fixtures/make-mail.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

async function read(mail: string | Uint8Array): Promise<ParsedSource> {
  const { result } = await app.readBytes('eml', mail)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

async function failureOf(mail: string | Uint8Array): Promise<unknown> {
  const { result } = await app.readBytes('eml', mail)
  return result.ok ? 'read' : result.failure
}

/** The blocks of the body as type and words; those of the history with "~" before them. */
async function bodyOf(mail: string | Uint8Array): Promise<string[]> {
  const { text, blocks, asideFrom } = await read(mail)
  return blocks
    .filter(({ type }) => type !== 'title' && type !== 'byline')
    .map(({ type, start, end }) => `${start >= (asideFrom ?? Infinity) ? '~' : ''}${type}: ${text.slice(start, end)}`)
}

describe('the head of a mail', () => {
  it('stands before its words: the subject, and who wrote to whom when, as it is written', async () => {
    const { text, blocks, card } = await read(plainMail('One'))
    expect(text).toBe(
      [
        'Gates – agreed',
        'From: Lena Virtaus <lena@orsa.example>',
        'To: Aram, Piet <piet@ostmark.example>, ines@karvia.example',
        'Cc: Commission: ada@orsa.example, Teo Marin <teo@karvia.example>',
        'Date: Tue, 4 Mar 2025 23:30:00 -0500',
        'One',
      ].join('\n'),
    )
    expect(blocks.map(({ type }) => type)).toEqual(['title', 'byline', 'byline', 'byline', 'byline', 'paragraph'])
    expect(card).toEqual({ title: 'Gates – agreed', author: 'Lena Virtaus', published: '2025-03-04', channel: 'mail' })
  })

  it('names a publisher only where the mail names an organisation, and an author only by a name', async () => {
    const headers = [
      'From: "Press press@orsa.example" <press@orsa.example>',
      'Organization: Orsa Dam Commission',
      'Date: 2 Jan 99 10:00 GMT',
    ]
    expect((await read(makeMail(headers, 'One'))).card).toEqual({
      publisher: 'Orsa Dam Commission',
      published: '1999-01-02',
      channel: 'mail',
    })
  })

  it('may be all there is', async () => {
    expect((await read(makeMail(usualHeaders, ''))).blocks).toHaveLength(5)
  })
})

describe('a plain body', () => {
  it('is read by paragraphs, in which nothing is a heading', async () => {
    expect(
      await bodyOf(plainMail('Dear Piet\n\nThe gates are shut, and they stay shut.\n\n- North\n- South\n\nLena')),
    ).toEqual([
      'paragraph: Dear Piet',
      'paragraph: The gates are shut, and they stay shut.',
      'list-item: North',
      'list-item: South',
      'paragraph: Lena',
    ])
  })

  it('has its flowed lines joined', async () => {
    const flowed = 'The gates \nare shut.\nThey stay \nshut.\n'
    const mail = makeMail([...usualHeaders, 'Content-Type: text/plain; format=flowed'], flowed)
    expect(await bodyOf(mail)).toEqual(['paragraph: The gates are shut.', 'paragraph: They stay shut.'])
  })

  it.each([
    ['windows-1251', 'quoted-printable', '=CF=EB=EE=F2=E8=ED=E0', 'Плотина'],
    ['iso-2022-jp', '7bit', '\u001B$B1aDi\u001B(B', '堰堤'],
    ['utf-8', 'base64', 'w5ZzdG1hcms=', 'Östmark'],
  ])('is decoded: %s, %s', async (charset, encoding, words, text) => {
    const mail = makeMail(
      [...usualHeaders, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`],
      words,
    )
    expect(await bodyOf(mail)).toEqual([`paragraph: ${text}`])
  })

  it('has its history after it, with a remark that counts its words', async () => {
    const mail = plainMail('I agree.\n\nOn 4 March 2025 Piet Aram wrote:\n> The gates are shut.\n')
    expect(await bodyOf(mail)).toEqual([
      'paragraph: I agree.',
      '~paragraph: On 4 March 2025 Piet Aram wrote:',
      '~quotation: The gates are shut.',
    ])
    expect((await read(mail)).remarks).toEqual([{ code: 'history-left-out', count: 11 }])
  })
})

describe('a body in HTML', () => {
  it('is read rather than the plain one beside it, unless it has no words', async () => {
    const both = (html: string) =>
      multipart('alternative', ['Content-Type: text/plain', 'Plain'], ['Content-Type: text/html', html])
    expect(await bodyOf(both('<p>Rich</p>'))).toEqual(['paragraph: Rich'])
    expect(await bodyOf(both('<img src="x.png">'))).toEqual(['paragraph: Plain'])
  })

  it('has paragraphs where line breaks stand two in a row', async () => {
    expect(await bodyOf(htmlMail('<div>One<br>two<br><br>Three</div>'))).toEqual([
      'paragraph: One\ntwo',
      'paragraph: Three',
    ])
  })
  it('has no words that are struck through, and a remark that counts them', async () => {
    const { text, remarks } = await read(htmlMail('<p>We will <s>not</s> come</p>'))
    expect(text).toMatch(/\nWe will come$/u)
    expect(remarks).toEqual([{ code: 'struck-left-out', count: 1 }])
  })
  it('has the quotations of mail programs as its history', async () => {
    const gmail =
      '<div>I agree.</div><div class="gmail_quote"><div class="gmail_attr">On Tue, Piet wrote:</div><blockquote class="gmail_quote"><p>Shut.</p></blockquote></div>'
    expect(await bodyOf(htmlMail(gmail))).toEqual([
      'paragraph: I agree.',
      '~quotation: On Tue, Piet wrote:',
      '~quotation: Shut.',
    ])
    const thunderbird =
      '<p>I agree.</p><div class="moz-cite-prefix">On 4/3/25, Piet wrote:</div><blockquote type="cite"><p>Shut.</p><blockquote type="cite">Why?</blockquote><p>Nobody knows.</p></blockquote>'
    expect(await bodyOf(htmlMail(thunderbird))).toEqual([
      'paragraph: I agree.',
      '~quotation: On 4/3/25, Piet wrote:',
      '~quotation: Shut.',
      '~quotation: Why?',
      '~quotation: Nobody knows.',
    ])
    const outlook =
      '<p>I agree.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><font><b>From:</b> Piet<br><b>Sent:</b> Tuesday<br><b>To:</b> Lena</font></div><p>Shut.</p>'
    expect(await bodyOf(htmlMail(outlook))).toEqual([
      'paragraph: I agree.',
      '~paragraph: From: Piet\nSent: Tuesday\nTo: Lena',
      '~paragraph: Shut.',
    ])
  })

  it('keeps answers that stand between the quotations of Gmail', async () => {
    const html =
      '<div class="gmail_quote"><blockquote class="gmail_quote">Who pays?</blockquote><div>Karvia.</div><blockquote class="gmail_quote">When?</blockquote><div>In May.</div></div>'
    expect(await bodyOf(htmlMail(html))).toEqual([
      'quotation: Who pays?',
      'paragraph: Karvia.',
      'quotation: When?',
      'paragraph: In May.',
    ])
  })

  it('keeps a mail that Thunderbird passes on, and the quotations in it', async () => {
    const html =
      '<p>See below.</p><div class="moz-forward-container"><p>Shut.</p><blockquote type="cite">Why?</blockquote></div>'
    expect(await bodyOf(htmlMail(html))).toEqual(['paragraph: See below.', 'paragraph: Shut.', 'quotation: Why?'])
  })

  it('keeps a quotation that the writer made', async () => {
    expect(await bodyOf(htmlMail('<p>Dolca said:</p><blockquote>Shut.</blockquote>'))).toEqual([
      'paragraph: Dolca said:',
      'quotation: Shut.',
    ])
  })

  it.each([
    [
      'of one column',
      '<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>',
      ['paragraph: One', 'paragraph: Two'],
    ],
    [
      'with several blocks in a cell',
      '<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>',
      ['paragraph: One', 'paragraph: Two', 'paragraph: Three'],
    ],
    [
      'that says so itself',
      '<table role="presentation"><tr><td>One</td><td>Two</td></tr></table>',
      ['paragraph: One', 'paragraph: Two'],
    ],
    [
      'around another table',
      '<table><tr><td><table><tr><td>One</td><td>1</td></tr></table></td></tr></table>',
      ['table-row: One\t1'],
    ],
  ])('is taken out of a table that lays it out: %s', async (_what, html, blocks) =>
    expect(await bodyOf(htmlMail(html))).toEqual(blocks),
  )

  it.each([
    ['of values', '<table><tr><td>Gate</td><td>Crowns</td></tr></table>', ['table-row: Gate\tCrowns']],
    [
      'with heads',
      '<table><tr><th>Gate</th></tr><tr><td>North</td></tr></table>',
      ['table-row: Gate', 'table-row: North'],
    ],
  ])('keeps a table %s', async (_what, html, blocks) => expect(await bodyOf(htmlMail(html))).toEqual(blocks))

  it('runs and loads nothing, and has no words that its reader does not see', async () => {
    const html =
      '<div style="display:none">Preview</div><script>document.title="x"</script><p onclick="x()">One <a href="javascript:x()">two</a> <a href="https://orsa.example/">three</a></p><img src="https://tracker.example/x.gif"><iframe src="https://tracker.example/"></iframe>'
    const { text, styles } = await read(htmlMail(html))
    expect(text.split('\n').slice(5)).toEqual(['One two three'])
    expect(styles.map((style) => style.style === 'link' && style.href)).toEqual(['https://orsa.example/'])
  })
})

describe('attachments', () => {
  it('are delivered and named, but for pictures that the HTML shows and signatures', async () => {
    const { attachments, remarks } = await read(
      multipart(
        'mixed',
        ['Content-Type: text/html', '<p>One <img src="cid:logo@x"></p>'],
        ['Content-Type: image/png\nContent-ID: <logo@x>', 'png'],
        ['Content-Type: application/pdf\nContent-Disposition: attachment; filename="=?utf-8?B?VMO2cmU=?=.pdf"', '%PDF'],
        ['Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64', 'eJ8+Ig=='],
        ['Content-Type: message/rfc822', 'Subject: Inner\n\nInner words'],
        ['Content-Type: application/pkcs7-signature; name="smime.p7s"', 'x'],
      ),
    )
    expect(attachments.map(({ name }) => name)).toEqual(['Töre.pdf', 'winmail.dat', 'mail-3.eml'])
    expect(new TextDecoder().decode(attachments[2]!.bytes)).toContain('Inner words')
    expect(remarks).toEqual([
      { code: 'pictures-left-out', count: 1 },
      { code: 'attachments', count: 3, detail: 'Töre.pdf, winmail.dat, mail-3.eml' },
    ])
  })
})

describe('a mail that is not read', () => {
  it.each([
    ['S/MIME', makeMail([...usualHeaders, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data'], 'x')],
    ['PGP/MIME', multipart('encrypted', ['Content-Type: application/pgp-encrypted', 'Version: 1'])],
    ['PGP in the body', plainMail('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----')],
  ])('is one that is encrypted: %s', async (_what, mail) =>
    expect(await failureOf(mail)).toEqual({ code: 'unsupported', detail: 'encrypted' }),
  )

  it.each([
    ['10,000 parts', multipart('mixed', ...Array.from({ length: 10_000 }, (): [string, string] => ['', 'x']))],
    ['empty parts', makeMail([...usualHeaders, 'Content-Type: multipart/mixed; boundary=e'], '--e\n'.repeat(200_000))],
    [
      'parts within parts',
      Array.from({ length: 300 }, (_, i) => `Content-Type: multipart/mixed; boundary="${i}"\n\n--${i}\n`).join(''),
    ],
    ['a head of megabytes', makeMail([...usualHeaders, ...Array(60_000).fill(`X-A: ${'a'.repeat(40)}`)], 'x')],
    ['too many words', plainMail('Orsa dam '.repeat(600_000))],
  ])('is one with %s', async (_what, mail) => expect(await failureOf(mail)).toEqual({ code: 'too-large' }))

  it('is none at all', async () => {
    expect(await failureOf('Ministers near deal\n\nKarvia and Ostmark are close.')).toEqual({ code: 'damaged' })
  })
})

it('a mail whose lines end with a carriage return alone is read as any other', async () => {
  const mail = plainMail('One\n\nTwo')
  expect(await read(mail.replaceAll('\r\n', '\r'))).toEqual(await read(mail))
})

it('a mail that was cut off is read as far as it goes', async () => {
  const whole = multipart('mixed', ['Content-Type: text/plain', 'One'], ['Content-Type: text/plain', 'Two'])
  expect(await bodyOf(whole.slice(0, whole.indexOf('Two')))).toContain('paragraph: One')
})

import { describe, expect, it } from 'vitest'
import { destinationOf } from './destination.ts'

describe('where a link leads', () => {
  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['https://[2001:db8::1]/', '[2001:db8::1]'],
    ['https://EXAMPLE.org', 'example.org'],
    // A number is an IP address in any notation.
    ['http://2130706433/', '127.0.0.1'],
    ['https://müller.example/x', '\u2068müller.example\u2069 (xn--mller-kva.example)'],
    ['https://xn--mller-kva.example/x', '\u2068müller.example\u2069 (xn--mller-kva.example)'],
    // Cyrillic letters that look like Latin ones.
    ['https://аррӏе.com/', '\u2068аррӏе.com\u2069 (xn--80ak6aa92e.com)'],
    ['https://דוגמה.example:8443/', '\u2068דוגמה.example\u2069:8443 (xn--6dbbec0c.example:8443)'],
  ])('%s leads to %s', (url, host) => {
    expect(destinationOf(url)).toMatchObject({ ok: true, value: { host } })
  })

  it.each([
    'https://example.org@evil.example/',
    'https://user:pass@example.org/',
    'https://:pass@example.org/',
    'https://user@example.org/',
  ])('is refused where a name or password hides it: %s', (url) => {
    expect(destinationOf(url)).toMatchObject({ ok: false, error: { message: expect.stringContaining('user name') } })
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'mailto:a@example.org',
    'data:text/html,x',
    'app://attache/index.html',
    'example.org',
    'https://',
    '//example.org/x',
    '',
  ])('is refused when it is no web link: %s', (url) => {
    expect(destinationOf(url)).toMatchObject({ ok: false, error: { message: expect.stringContaining('http') } })
  })

  it('is opened in ASCII, so that no sign turns the words around it', () => {
    const url = 'https://example.org/\u202Egnp.exe?q=\u202E#\u2066'
    expect(destinationOf(url)).toMatchObject({ ok: true, value: { href: expect.stringMatching(/^[\x21-\x7e]+$/u) } })
  })

  it.each([
    ['a scheme in other letters', 'JaVaScRiPt:alert(1)'],
    ['a scheme after white space', ' \t\njavascript:alert(1)'],
    ['a scheme after a control character', '\u0001javascript:alert(1)'],
    ['a scheme after a zero-width space', '\u200Bhttps://example.org/'],
    ['a scheme after a byte order mark', '\uFEFFjavascript:alert(1)'],
    ['a scheme with a tab in it', 'java\tscript:alert(1)'],
    ['a scheme with a line break in it', 'java\nscript:alert(1)'],
    ['a scheme with an escaped letter', 'javascript%3Aalert(1)'],
    ['a scheme in entities', '&#106;avascript:alert(1)'],
    ['a scheme with an entity for its colon', 'javascript&colon;alert(1)'],
    ['a scheme in wide letters', '\uFF4Aavascript:alert(1)'],
    ['a script that looks like a link', 'javascript://example.org/%0aalert(1)'],
    ['VBScript', 'vbscript:msgbox(1)'],
    ['a document', 'data:text/html;base64,PHNjcmlwdD4='],
    ['a blob', 'blob:https://example.org/0b1c'],
    ['a page of the app', 'app://import/index.html'],
    ['a library', 'attache://notes'],
    ['a file', 'file:///C:/Windows/System32/calc.exe'],
    ['a file of another machine', 'file://host/share/a.exe'],
    ['a file without slashes', 'file:a.exe'],
    ['a share', '\\\\host\\share\\a.exe'],
    ['a drive', 'c:/a.exe'],
    ['a mail', 'mailto:a@example.org?attach=/etc/passwd'],
    ['a call', 'tel:+15550100'],
    ['a search of Windows', 'search-ms:query=a&crumb=location:\\\\host'],
    ['a document of Office', 'ms-word:ofe|u|https://example.org/a.docx'],
    ['a tool of Windows', 'ms-msdt:/id PCWDiagnostic'],
    ['a program of the shell', 'shell:startup'],
    ['a web socket', 'wss://example.org/'],
    ['a page of the browser', 'chrome://settings'],
    ['the source of a page', 'view-source:https://example.org/'],
    ['a feed', 'feed:https://example.org/'],
    ['a scheme alone', 'https:'],
    ['no host', 'https:///'],
    ['no host but a port', 'https://:8080/'],
    ['no host but a question', 'https://?a'],
    ['a port that is none', 'https://example.org:99999/'],
    ['a port of letters', 'https://example.org:x/'],
    ['a host with a space', 'https://exa mple.org/'],
    ['a host with an escaped slash', 'https://example.org%2f@evil.example/'],
    ['a host with an escaped NUL', 'https://example.org%00.evil.example/'],
    ['a host with a bracket', 'https://[::1/'],
    ['a host of a soft hyphen', 'https://\u00AD/'],
    ['a number that is no address', 'https://999.1.1.1/'],
    ['a host longer than any', `https://${'a.'.repeat(127)}example/`],
    ['a host in other letters that is longer than any', `https://${'аррӏе.'.repeat(40)}example/`],
    ['a name after a backslash', 'https:\\\\user@evil.example'],
    ['a name of slashes', 'https:////user:pass@evil.example/'],
  ])('is refused where it is %s: %j', (_what, url) => {
    expect(destinationOf(url)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it.each([
    // Browsers read a backslash as a slash, white space at the ends as nothing, and so does the host that is shown.
    ['https:\\\\evil.example\\@example.org', 'evil.example'],
    ['https:evil.example', 'evil.example'],
    ['https:/evil.example', 'evil.example'],
    ['https:////evil.example/', 'evil.example'],
    [' https://evil.example/ ', 'evil.example'],
    ['ht\ttps://evil\n.example/', 'evil.example'],
    ['https://evil.example#@example.org/', 'evil.example'],
    ['https://evil.example?@example.org/', 'evil.example'],
    ['https://evil.example\\.example.org/', 'evil.example'],
    ['https://example.org.evil.example/', 'example.org.evil.example'],
    ['https://example\u3002org/', 'example.org'],
    ['https://\uFF45xample.org/', 'example.org'],
    ['https://ex\u00ADample.org/', 'example.org'],
    ['https://example.org./', 'example.org.'],
    ['https://example.org:443/', 'example.org'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://017700000001/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '[::ffff:7f00:1]'],
    [`https://${'a.'.repeat(100)}example/${'x'.repeat(100_000)}`, `${'a.'.repeat(100)}example`],
    ['https://раураl.example/', '\u2068раураl.example\u2069 (xn--l-7sba6dbr.example)'],
    ['https://exam\u0131ple.org/', expect.stringMatching(/ \(xn--[a-z0-9-]+\.org\)$/u)],
    ['https://example.org\u2044evil.example/', expect.stringMatching(/ \(example\.xn--[a-z0-9.-]+\)$/u)],
  ])('%j shows the host that it leads to: %j', (url, host) => {
    const found = destinationOf(url)
    expect(found).toMatchObject({ ok: true, value: { host } })
    const { href } = found.ok ? found.value : { href: '' }
    expect(href).toMatch(/^https?:\/\/[\x21-\x7e]+$/u)
    // What the browser opens is the host that was shown, in ASCII.
    expect(found.ok && found.value.host).toContain(new URL(href).host)
  })
})

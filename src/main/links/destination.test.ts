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
})

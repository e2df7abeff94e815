import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, html } from './html.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</title><script>',
  '</style><script>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '`${alert(1)}`',
  '\u0000<\u0000svg onload=x>',
  'javascript:alert(1)',
  '</template><iframe srcdoc=x>',
  '\u2028<a href=//evil>',
]

/** Any code points, including lone surrogates. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0x10ffff })).map((code) => String.fromCodePoint(code)),
})

describe('the html tag', () => {
  it.each(payloads)('takes %j as text', (payload) => {
    const markup = html`<p title="${payload}">${payload}</p>`.toString()
    expect(markup.match(/<[^>]*>/gu)).toHaveLength(2)
    expect(markup.match(/"/gu)).toHaveLength(2)
    expect(markup).not.toContain("'")
  })

  it('joins lists and fragments, and prints nothing for null', () => {
    expect(html`<b>${[html`<i>${'a'}</i>`, 'b', null, 3]}</b>`.toString()).toBe('<b><i>a</i>b3</b>')
  })

  it('keeps quotes, dashes, emoji and right-to-left text', () => {
    expect(escapeHtml('“modelled on—but separate from—NATO’s” 👩‍🚒 שלום e\u0301')).toBe(
      '“modelled on—but separate from—NATO’s” 👩‍🚒 שלום e\u0301',
    )
  })

  it('shows what HTML cannot hold as missing', () => {
    expect(escapeHtml('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc')
  })

  it.each<[string, () => unknown]>([
    ['a tag name', () => html`<${'p'}>`],
    ['an attribute name', () => html`<p ${'onclick'}="x">`],
    ['an unquoted attribute', () => html`<p title=${'x'}>`],
    ['a single-quoted attribute', () => html`<p title='${'x'}'>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['a style', () => html`<style>${'x'}</style>`],
    ['a comment', () => html`<!-- ${'x'} -->`],
  ])('refuses a value in %s', (_, make) => {
    expect(make).toThrow('A value may stand only in text or in a quoted attribute')
  })

  it('lets no text end its element or its attribute', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...payloads)), (text) => {
        expect(html`<p title="${text}">${text}</p>`.toString()).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/u)
      }),
      { numRuns: 300 },
    )
  })
})

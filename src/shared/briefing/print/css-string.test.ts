import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString } from './css-string.ts'

/** Any code points, including lone surrogates. */
const anyText = fc.string({
  unit: fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0x10ffff })).map((code) => String.fromCodePoint(code)),
})

describe('a CSS string', () => {
  it('writes everything but plain letters as codes', () => {
    expect(cssString('Say "x"; }</style>\n\\')).toBe('"Say \\22 x\\22 \\3b  \\7d \\3c \\2f style\\3e \\a \\5c "')
  })

  it('is never ended by its text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cssString(text)).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*"$/u)
      }),
    )
  })
})

/** Letters that Unicode has a second time as shapes of letters: ligatures, Hebrew and Arabic presentation forms, Kangxi radicals. */
const shapes = /[\uFB00-\uFB06\uFB1D-\uFDFB\uFE70-\uFEFC\u2F00-\u2FD5\u2E9F\u2EF3]/gu

/**
 * Simplified characters that Unicode has a second time as radicals, without saying that they are the same (its table of equivalent
 * ideographs does). Fonts draw both with one glyph, so that a PDF may name the radical.
 */
const radicals = new Map(
  Array.from(
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical, letter]) => [radical!, letter!],
  ),
)

/** Bullets of the symbol fonts that word processors use, which have no characters of their own. */
const symbols: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06E': '▪',
  '\uF0A8': '▫',
  '\uF06F': '▫',
  '\uF0D8': '➢',
  '\uF076': '❖',
  '\uF0FC': '✓',
  '\uF02D': '–',
}

/** What is no character to read: control and format characters (but the joiners of Persian and the soft hyphen), and what has no meaning. */
const unreadable = /[\p{Cc}\p{Cn}\p{Cs}\p{Co}\uFEFF\uFFFD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]/gu

/** The text of a glyph, from what its font says that it stands for. */
export function glyphText(unicode: string): string {
  // Nearly all glyphs are a plain letter.
  if (unicode.length === 1 && unicode >= '!' && unicode <= '~') return unicode
  if (/^[\s\u00A0]+$/u.test(unicode)) return ' '
  return unicode
    .replaceAll(shapes, (shape) => shape.normalize('NFKC'))
    .replaceAll(/[\u2E80-\u2EFF]/gu, (radical) => radicals.get(radical) ?? radical)
    .replaceAll(/[\uF000-\uF0FF]/gu, (symbol) => symbols[symbol] ?? symbol)
    .replaceAll(unreadable, '')
}

import interRanges from '@fontsource/inter/unicode.json' with { type: 'json' }
import monoRanges from '@fontsource/jetbrains-mono/unicode.json' with { type: 'json' }
import emojiRanges from '@fontsource/noto-emoji/unicode.json' with { type: 'json' }
import arabicRanges from '@fontsource/noto-naskh-arabic/unicode.json' with { type: 'json' }
import hebrewRanges from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' }
import serifRanges from '@fontsource/source-serif-4/unicode.json' with { type: 'json' }
import { parseRange } from './code-range.ts'
import { eastAsianFacesFor, eastAsianFonts } from './east-asian-fonts.ts'

/**
 * A static font: one file of one package, for the characters it covers. Variable fonts and synthesized bold become Type 3 fonts in a PDF.
 */
export type PrintFont = {
  readonly family: string
  readonly package: string
  /**
   * Its name in the package's `files` folder and under the print window's `/fonts/`. The build makes a `.ttf` from the package's `.woff`.
   */
  readonly file: string
  /** `text`: served without ʻ and ʼ, so that ‘ and ’ keep their own code points in the PDF's text layer. */
  readonly served: 'as it is' | 'text'
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly range: string
}

/** ʻ and ʼ. They share the glyphs of ‘ and ’ and are therefore served from another file; see tools/build/text-face.ts. */
const modifierLetters = 'U+02BB-02BC'

const western = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']

/** The fonts that are chosen by their ranges alone, in fallback order. */
const rangedFonts: readonly PrintFont[] = [
  ...faces('Inter', 'inter', interRanges, western, [400, 500, 600, 700]),
  ...faces('Source Serif 4', 'source-serif-4', serifRanges, western, [400, 600, 700], ['normal', 'italic']),
  ...faces('JetBrains Mono', 'jetbrains-mono', monoRanges, ['latin'], [400]),
  ...faces('Noto Naskh Arabic', 'noto-naskh-arabic', arabicRanges, ['arabic'], [400, 600, 700]),
  ...faces('Noto Sans Hebrew', 'noto-sans-hebrew', hebrewRanges, ['hebrew'], [400, 600, 700]),
  // The package names its one file "latin", but it covers what other packages call "math".
  ...faces('Noto Sans Math', 'noto-sans-math', { latin: arabicRanges.math }, ['latin'], [400]),
  ...faces('Noto Emoji', 'noto-emoji', emojiRanges, Object.keys(emojiRanges), [400]),
]

/** Every font that the printed briefing may use. */
export const printFonts: readonly PrintFont[] = [...rangedFonts, ...eastAsianFonts]

/** Joiners and variation selectors exist in most emoji fonts; the characters they join decide which font is needed. */
const joiners = new Set([0x200c, 0x200d, 0xfe0e, 0xfe0f])

/** The fonts that a text needs, in fallback order: the Latin ones, those with a non-ASCII character of the text, and slices of the East Asian ones. */
export function facesFor(text: string): PrintFont[] {
  const characters = [...new Set(text)]
    .map((character) => character.codePointAt(0)!)
    .filter((code) => code > 0x7f && !joiners.has(code))
  const needed = rangedFonts.filter(
    ({ range }) =>
      range.startsWith('U+0000') ||
      parseRange(range).some(({ from, to }) => characters.some((code) => from <= code && code <= to)),
  )
  return [...needed, ...eastAsianFacesFor(text)]
}

/** Families that draw what the Latin ones do not have, as a part of a CSS font list. The East Asian ones are those of `fonts`, in their order. */
export function fallbackFamilies(fonts: readonly PrintFont[]): string {
  const others = ['Noto Naskh Arabic', 'Noto Sans Hebrew', 'Noto Sans Math', 'Noto Emoji']
  const eastAsian = fonts.filter((font) => eastAsianFonts.includes(font)).map(({ family }) => family)
  return [...others, ...new Set(eastAsian)].map((family) => `"${family}"`).join(', ')
}

/** The `@font-face` rules of the given fonts. The print window's own host serves the files. */
export function fontFaceCss(fonts: readonly PrintFont[]): string {
  return fonts
    .map(
      ({ family, file, weight, style, range }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(/fonts/${file});unicode-range:${range}}`,
    )
    .join('\n')
}

function faces(
  family: string,
  name: string,
  ranges: Readonly<Record<string, string>>,
  subsets: readonly string[],
  weights: readonly number[],
  styles: readonly PrintFont['style'][] = ['normal'],
): PrintFont[] {
  return styles.flatMap((style) =>
    weights.flatMap((weight) =>
      subsets.flatMap((subset): PrintFont[] => {
        const range = ranges[subset]
        if (range === undefined) return []
        const stem = `${name}-${subset.replaceAll(/[[\]]/gu, '')}-${weight}-${style}`
        const face = { family, package: `@fontsource/${name}`, weight, style } as const
        const whole: PrintFont = { ...face, file: `${stem}.woff2`, range, served: 'as it is' }
        if (!range.includes(modifierLetters)) return [whole]
        return [
          { ...face, file: `${stem}.ttf`, range: range.replace(`${modifierLetters},`, ''), served: 'text' },
          { ...whole, range: modifierLetters },
        ]
      }),
    ),
  )
}

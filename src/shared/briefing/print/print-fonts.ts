import interRanges from '@fontsource/inter/unicode.json' with { type: 'json' }
import monoRanges from '@fontsource/jetbrains-mono/unicode.json' with { type: 'json' }
import emojiRanges from '@fontsource/noto-emoji/unicode.json' with { type: 'json' }
import arabicRanges from '@fontsource/noto-naskh-arabic/unicode.json' with { type: 'json' }
import hebrewRanges from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' }
import serifRanges from '@fontsource/source-serif-4/unicode.json' with { type: 'json' }

/** A static face: one file of one package, for the characters it has. Variable faces and made-up bold become Type 3 fonts in a PDF. */
export type PrintFont = {
  readonly family: string
  readonly package: string
  /** The file's name in the package's `files` folder, and its name in the print window's `/fonts/`. */
  readonly file: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly range: string
}

const western = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']

/** Every face that the printed briefing may use. Only those whose characters occur are loaded and embedded. */
export const printFonts: readonly PrintFont[] = [
  ...faces('Inter', 'inter', interRanges, western, [400, 500, 600, 700]),
  ...faces('Source Serif 4', 'source-serif-4', serifRanges, western, [400, 600, 700], ['normal', 'italic']),
  ...faces('JetBrains Mono', 'jetbrains-mono', monoRanges, ['latin'], [400]),
  ...faces('Noto Naskh Arabic', 'noto-naskh-arabic', arabicRanges, ['arabic'], [400, 600, 700]),
  ...faces('Noto Sans Hebrew', 'noto-sans-hebrew', hebrewRanges, ['hebrew'], [400, 600, 700]),
  ...faces('Noto Emoji', 'noto-emoji', emojiRanges, Object.keys(emojiRanges), [400]),
]

/** The style sheet's `@font-face` rules; the files are served beside the document. */
export const printFontCss = printFonts.map(({ family, file, weight, style, range }) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(fonts/${file}) format("woff2");unicode-range:${range}}`).join('\n')

function faces(
  family: string,
  name: string,
  ranges: Readonly<Record<string, string>>,
  subsets: readonly string[],
  weights: readonly number[],
  styles: readonly PrintFont['style'][] = ['normal'],
): PrintFont[] {
  return styles.flatMap((style) => weights.flatMap((weight) => subsets.flatMap((subset) => {
    const range = ranges[subset]
    const file = `${name}-${subset.replaceAll(/[[\]]/gu, '')}-${weight}-${style}.woff2`
    return range === undefined ? [] : [{ family, package: `@fontsource/${name}`, file, weight, style, range }]
  })))
}

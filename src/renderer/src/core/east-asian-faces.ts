import { eastAsianFonts } from '#shared/briefing/print/east-asian-fonts.ts'

/**
 * Lets the page draw Chinese, Japanese and Korean with the faces that the print has, which main serves at `/fonts/…`. A file is read when a
 * character of its range is drawn, and not before.
 */
export function addEastAsianFaces(): void {
  for (const { family, file, range } of eastAsianFonts)
    document.fonts.add(new FontFace(family, `url(/fonts/${file})`, { unicodeRange: range }))
}

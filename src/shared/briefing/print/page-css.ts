import type { Marking } from '../../standards/marking.ts'
import type { Paper } from '../briefing-view.ts'
import type { PrintedBriefing } from '../compose/printed-briefing.ts'
import { cssString } from './css-string.ts'

/** The longest running title and footer, in characters of 8.5 pt. Longer ones would overlap the page number or the marking. */
const longestTitle = 72
const longestFoot = 44

/** The paper size and page margins: running title or the template's words, "page x of y", and the marking as TLP 2.0 requires (12 pt, right, top and bottom). `others` are the families beside Inter. */
export function pageCss(
  { title, foot, header, cover, compact, marking }: PrintedBriefing,
  paper: Paper,
  others: string,
): string {
  const running = runningLook(others)
  // The box of the marking keeps its size: what a margin loses, the room around the box loses.
  const lost = compact ? 5 : 0
  return `@page {
  size: ${paper}; margin: ${27 - lost}mm ${22 - (compact ? 4 : 0)}mm ${25 - lost}mm;
  @top-left { content: ${cssString(shorten(header || title, longestTitle))}; ${running} }
  @bottom-left { content: ${cssString(shorten(foot, longestFoot))}; ${running} }
  @bottom-center { content: "Page " counter(page) " of " counter(pages); ${running} }
  ${marking === null ? '' : `@top-right { ${box(marking, `${9.6 - lost / 2}mm 0 ${10.4 - lost / 2}mm`)} } @bottom-right { ${box(marking, `${9 - lost / 2}mm 0`)} }`}
}
${header === '' ? '@page :first { @top-left { content: ""; } }' : ''}
${cover ? '@page cover { @bottom-center { content: ""; } }' : ''}
`
}

const runningLook = (others: string): string =>
  `font: 500 8.5pt "Inter", ${others}; color: #6f6a60; vertical-align: middle; white-space: nowrap;`

/** The box is as wide as its label: capitals of Inter Bold at 12 pt take at most 3 mm each. */
function box({ label, color, background }: Marking, margin: string): string {
  return `content: ${cssString(label)}; font: 700 12pt "Inter"; color: ${color}; background: ${background}; vertical-align: middle; text-align: center; white-space: nowrap; margin: ${margin}; width: ${Math.ceil(label.length * 2.95 + 5)}mm;`
}

function shorten(text: string, longest: number): string {
  const characters = Array.from(text.replaceAll(/\s+/gu, ' '))
  return characters.length <= longest
    ? characters.join('')
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

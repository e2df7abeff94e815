import { printCss } from '#shared/briefing/print/print-css.ts'

/**
 * The style sheet of the print for what is drawn on the sheet as it is printed. It reaches nothing else, and uses the faces of the window, which
 * are the same as variable fonts.
 */
export const printedCss = `@scope (.printed) {
${printCss
  .replaceAll(/^:root \{/gmu, ':scope {')
  .replaceAll(/^html \{/gmu, ':scope {')
  .replaceAll('"Inter"', '"Inter Variable"')
  .replaceAll('"Source Serif 4"', '"Source Serif 4 Variable"')
  .replaceAll('"JetBrains Mono"', 'monospace')}
}`

import { html } from '../text/html.ts'

/** A table for the clipboard: `text` can be pasted into a spreadsheet, `html` into a document or a spreadsheet. */
export type Table = { readonly text: string; readonly html: string }

/** The cells, row by row; the first row contains the headings. */
type Cells = readonly (readonly string[])[]

/**
 * Formats cells as tab-separated text and as an HTML table.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, which marks it as text: words of a source must never be
 * run (OWASP, "CSV Injection"). A cell with a tab, a line break or a quotation mark is quoted.
 */
export function asTable(cells: Cells): Table {
  const [header = [], ...rows] = cells.map((row) => row.map(withoutFormulas))
  return {
    text: lines([header, ...rows], '\t'),
    html: html`<table><thead><tr>${header.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map(
      (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table>`.toString(),
  }
}

/**
 * Formats cells as comma-separated values (RFC 4180). The file begins with a byte order mark, without which Excel assumes another
 * encoding.
 */
export function asCsv(cells: Cells): string {
  return `\uFEFF${lines(
    cells.map((row) => row.map(withoutFormulas)),
    ',',
  )}`
}

/** What a row of a register says. `tableCell` is what a table says that leaves the app, where that is not what stands on screen. */
export type CellsOfRow<C extends string> = {
  readonly cell: (column: C) => string
  readonly tableCell?: (column: C) => string
}

/** The cells of chosen columns and rows of a register. */
export function registerCells<C extends string>(
  columns: readonly C[],
  words: Readonly<Record<C, string>>,
  rows: readonly CellsOfRow<C>[],
): Cells {
  return [
    columns.map((column) => words[column]),
    ...rows.map((row) => columns.map((column) => (row.tableCell ?? row.cell)(column))),
  ]
}

function lines(cells: Cells, separator: string): string {
  return cells
    .map(
      (row) =>
        `${row.map((cell) => (cell.includes(separator) || /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\r\n`,
    )
    .join('')
}

/**
 * Matches a sign that starts a formula, including full-width forms: at the start of a cell, or after a character at which a program may
 * split the file although another separator is used. Excel does that: it splits at the system's list separator and ignores quotation marks
 * within a field. Spaces, invisible characters and quotation marks may stand between.
 */
const formula = /((?:^|[;|\t\r\n\u2028\u2029])[\s\p{C}"]*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu

function withoutFormulas(cell: string): string {
  const plain = cell.replaceAll(formula, "$1'$2")
  return /^[\t\r\n]/u.test(plain) ? `'${plain}` : plain
}

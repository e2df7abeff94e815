import { html } from '../text/html.ts'

/** A table as the clipboard takes it: `text` pastes into a spreadsheet, `html` into a document or a spreadsheet. */
export type Table = { readonly text: string; readonly html: string }

/** Cells in rows, the heads first. */
type Cells = readonly (readonly string[])[]

/**
 * Rows and columns as tab-separated text and as an HTML table.
 * What a spreadsheet would take for a formula gets an apostrophe before it, which a spreadsheet takes as "this is text":
 * words of a source must never be run (OWASP, "CSV Injection"). A cell with a tab, a break or a quotation mark is quoted.
 */
export function asTable(cells: Cells): Table {
  const [header = [], ...rows] = cells.map((row) => row.map(harmless))
  return {
    text: lines([header, ...rows], '\t'),
    html: html`<table><thead><tr>${header.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map(
      (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table>`.toString(),
  }
}

/** The same cells as a file of comma-separated values (RFC 4180). It begins with a byte order mark, without which Excel takes it for another encoding. */
export function asCsv(cells: Cells): string {
  return `\uFEFF${lines(
    cells.map((row) => row.map(harmless)),
    ',',
  )}`
}

/** Chosen columns of chosen rows of a register. */
export function registerCells<C extends string>(
  columns: readonly C[],
  words: Readonly<Record<C, string>>,
  rows: readonly { readonly cell: (column: C) => string }[],
): Cells {
  return [columns.map((column) => words[column]), ...rows.map((row) => columns.map((column) => row.cell(column)))]
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
 * A sign that begins a formula, full-width forms too: at the start of a cell, or behind what a program may split at although the file
 * is separated by something else (Excel does, by the system's list separator, and heeds no quotation mark within a field). Spaces,
 * signs that are not seen and quotation marks may stand between.
 */
const formula = /((?:^|[;|\t\r\n\u2028\u2029])[\s\p{C}"]*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu

function harmless(cell: string): string {
  const plain = cell.replaceAll(formula, "$1'$2")
  return /^[\t\r\n]/u.test(plain) ? `'${plain}` : plain
}

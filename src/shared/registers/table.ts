import { html } from '../briefing/print/html.ts'

/** A table as the clipboard takes it: `text` pastes into a spreadsheet, `html` into a document or a spreadsheet. */
export type Table = { readonly text: string; readonly html: string }

/**
 * Rows and columns as tab-separated text and as an HTML table.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which a spreadsheet takes as "this is text":
 * words of a source must never be run (OWASP, "CSV Injection"). A cell with a tab, a break or a quotation mark is quoted.
 */
export function asTable(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cells = [header, ...rows].map((row) => row.map(harmless))
  return {
    text: `${cells.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`,
    html: html`<table><thead><tr>${header.map((cell) => html`<th>${harmless(cell)}</th>`)}</tr></thead><tbody>${
      rows.map((row) => html`<tr>${row.map((cell) => html`<td>${harmless(cell)}</td>`)}</tr>`)}</tbody></table>`.toString(),
  }
}

/** Chosen columns of chosen rows of a register. */
export function registerTable<C extends string>(columns: readonly C[], words: Readonly<Record<C, string>>, rows: readonly { readonly cell: (column: C) => string }[]): Table {
  return asTable(columns.map((column) => words[column]), rows.map((row) => columns.map((column) => row.cell(column))))
}

/** What begins a formula, as it stands or after spaces; full-width forms count too. */
const formula = /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

function harmless(cell: string): string {
  return formula.test(cell) || /^[\t\r\n]/u.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

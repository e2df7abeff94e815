/** What makes a cell more than a value: blocks of their own. */
const blocksInCell = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, hr'

/**
 * Takes apart the tables with which mails are laid out, so that what stands in a cell is read as blocks and not as a value in a row. Tables
 * of values are left: those with heads, and those of which no row has a cell with more than one block in it.
 */
export function unfoldLayout(page: Document): void {
  // The inner tables first: what is layout in them is no block of the outer cell any more.
  for (const table of [...page.querySelectorAll('table')].toReversed()) {
    if (isLayout(table)) unfold(table)
  }
}

function isLayout(table: HTMLTableElement): boolean {
  if (table.getAttribute('role') === 'presentation') return true
  const cells = [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table)
  if (cells.some(({ tagName }) => tagName === 'TH')) return false
  const isOneColumn = cells.every((cell) => (cell.parentElement?.children.length ?? 0) <= 1)
  return isOneColumn || cells.some((cell) => cell.querySelectorAll(blocksInCell).length > 1)
}

const parts = 'table, tbody, thead, tfoot, tr, td, th, caption'

function unfold(table: HTMLTableElement): void {
  const own = [...table.querySelectorAll(parts)].filter((part) => part.closest('table') === table)
  for (const part of [...own.toReversed(), table]) {
    const block = table.ownerDocument.createElement('div')
    block.append(...part.childNodes)
    if (part.classList.length > 0) block.className = part.className
    part.replaceWith(block)
  }
}

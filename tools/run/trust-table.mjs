import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

const page = join(root, 'docs/trust.md')
const head = ['Part', 'What is tried', 'Counted', 'Tests passed', 'Seconds', 'Date']
const [begin, end] = ['<!-- written by npm run test:trust -- --write -->', '<!-- until here -->']

/** Prints the counts and the duration of each part. */
export function printTable(rows) {
  const lines = rows.map(cellsOf)
  const widths = head.map((name, column) => Math.max(name.length, ...lines.map((cells) => cells[column].length)))
  console.log('')
  for (const cells of [head, ...lines]) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
  }
}

/** Writes the rows of the parts that ran into docs/trust.md. Rows of other parts stay, with their dates. */
export function writeTable(rows) {
  const text = readFileSync(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/trust.md has no place for the table.')
  const before = text
    .slice(from + begin.length, to)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith(`| ${head[0]} `))
  const kept = new Map(before.map((line) => [line.split('|')[1].trim(), line]))
  for (const row of rows) kept.set(row.part, `| ${cellsOf(row).join(' | ')} |`)
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...kept.values()]
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${table.join('\n')}\n\n${text.slice(to)}`)
}

function cellsOf({ part, says, passed, failed, seconds, figures }) {
  const counted = sumUp(figures).map(({ what, count, of, kinds }) => {
    const all = count === of ? number(count) : `${number(count)} of ${number(of)}`
    return `${what} ${all}${kinds > 1 ? ` (${kinds} kinds)` : ''}`
  })
  const tests = failed === 0 ? `all ${passed}` : `${passed}, ${failed} failed`
  return [part, says, counted.join('; '), tests, String(seconds), today()]
}

/** Adds up figures with the same name before the colon ("what: kind"). */
function sumUp(figures) {
  const sums = new Map()
  for (const { what, count, of } of figures) {
    const [name] = what.split(': ')
    const sum = sums.get(name) ?? { what: name, count: 0, of: 0, kinds: 0 }
    sums.set(name, { what: name, count: sum.count + count, of: sum.of + of, kinds: sum.kinds + 1 })
  }
  return [...sums.values()]
}

function number(count) {
  return count.toLocaleString('en-GB')
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

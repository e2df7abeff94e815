import type { ImportReport } from '#shared/imports/import-report.ts'
import type { Id } from '#shared/model/id.ts'
import { strings } from './strings.ts'

/** The report of an import as plain text, to be pasted into a mail: a line for each file. `nameOf` gives the name of a source. */
export function reportText({ items, left, seconds }: ImportReport, nameOf: (source: Id) => string): string {
  const words = strings.report
  const lines = items.map(({ name, result }) => {
    switch (result.kind) {
      case 'refused':
        return `${words.notRead}: ${name} (${result.message})`
      case 'already':
        return `${words.already}: ${name} (${words.byteForByte(nameOf(result.source))})`
      case 'cards':
        return `${words.cards}: ${name} (${words.filled(result)})`
      case 'imported':
        return `${words.imported}: ${name}`
    }
  })
  return [words.summary(items.length, seconds), ...(left > 0 ? [words.left(left)] : []), ...lines].join('\n')
}

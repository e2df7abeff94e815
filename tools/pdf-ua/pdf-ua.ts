import { spawnSync } from 'node:child_process'
import { PdfObjects } from './pdf-objects.ts'
import { rules } from './rules.ts'

/** Prints which rules of PDF/UA each PDF named on the command line meets. Reads them with qpdf. Exits with 1 if a file cannot be read. */
for (const file of process.argv.slice(2)) {
  const { error, stdout, status } = spawnSync('qpdf', ['--json', file], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (error || (status !== 0 && status !== 3)) {
    console.error(
      error
        ? 'qpdf is needed and was not found. Type: sudo apt-get install qpdf'
        : `${file} is no PDF that qpdf can read.`,
    )
    process.exitCode = 1
    break
  }
  const pdf = new PdfObjects(JSON.parse(stdout))
  console.log(file)
  for (const { clause, title, faults } of rules) {
    const found = faults(pdf)
    console.log(
      `  ${found === 0 ? 'met    ' : 'not met'} ${clause.padEnd(7)} ${title}${found > 1 ? ` (${found} places)` : ''}`,
    )
  }
}

import { writeSync } from 'node:fs'
import { openSession } from '../worker/session.ts'

/**
 * The process that the test kills while it erases a source. It prints when it starts, when the library no longer lists
 * the source, and when the erasure is reported as done.
 */
const [path = '', id = '', typed = ''] = process.argv.slice(2)
const opened = openSession(
  { path, device: 'child', analyst: '' },
  { changed: () => writeSync(1, 'unlisted\n'), notice: () => {}, accessChanged: () => {} },
)
if (!opened.ok) throw new Error(opened.error.message)
// The first call of such a method loads the code of the gestures; this happens before the measured part.
await opened.value.call('listOccasions', {})
writeSync(1, 'begin\n')
const result = await opened.value.call('eraseSource', { id, typed })
writeSync(1, result.ok ? 'erased\n' : `refused: ${result.error.message}\n`)
setInterval(() => {}, 1000)

import { writeSync } from 'node:fs'
import { openSession } from '../worker/session.ts'

/**
 * The process that the test kills while it erases a source: says when it begins, when the library does not list the source any more, and
 * when the person is told that it is done.
 */
const [path = '', id = '', typed = ''] = process.argv.slice(2)
const opened = openSession(
  { path, device: 'child', analyst: '' },
  { changed: () => writeSync(1, 'unlisted\n'), notice: () => {}, accessChanged: () => {} },
)
if (!opened.ok) throw new Error(opened.error.message)
// The code of the gestures is loaded with the first that asks for it.
await opened.value.call('listOccasions', {})
writeSync(1, 'begin\n')
const result = await opened.value.call('eraseSource', { id, typed })
writeSync(1, result.ok ? 'erased\n' : `refused: ${result.error.message}\n`)
setInterval(() => {}, 1000)

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { takeAllPictures } from './all-pictures.ts'
import { takeReadmePictures } from './readme-pictures.ts'

/**
 * `npm run pictures`: the pictures of the README and the guide. With `--all`, pictures of every state into `test-results/pictures`, with a
 * page that shows them side by side; `--only NAME` narrows to states of that name, `--mockups FOLDER` shows the mock-ups beside them.
 */
const { values } = parseArgs({
  options: { all: { type: 'boolean' }, only: { type: 'string' }, mockups: { type: 'string' } },
})
if (values.all) {
  const folder = join(import.meta.dirname, '../../test-results/pictures')
  const failures = await takeAllPictures(folder, values)
  console.log(join(folder, 'index.html'))
  for (const failure of failures) console.error(`Not reached: ${failure}`)
  process.exitCode = failures.length === 0 ? 0 : 1
} else {
  await takeReadmePictures()
}

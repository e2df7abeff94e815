import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildLonger } from '../build/longer-language/build-longer.ts'
import { longerWords } from '../build/longer-language/longer-words.ts'
import { takeAllPictures } from './all-pictures.ts'
import { takeReadmePictures } from './readme-pictures.ts'
import { writeTemplatePdfs } from './template-pdfs.ts'

/**
 * `npm run pictures`: the pictures of the README and the guide. With `--all`, pictures of every state into `test-results/pictures`, with a
 * page that shows them side by side; `--only NAME` narrows to states of that name, `--mockups FOLDER` shows the mock-ups beside them.
 * With `--templates`, PDFs of a note that rests on 40 sources, one in each template that ships, into `test-results/templates`.
 * `--longer` shows the app in a language with longer words, from right to left.
 */
const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    only: { type: 'string' },
    mockups: { type: 'string' },
    longer: { type: 'boolean' },
    templates: { type: 'boolean' },
  },
})
const results = join(import.meta.dirname, '../../test-results')
if (values.templates) {
  const folder = join(results, 'templates')
  await writeTemplatePdfs(folder)
  console.log(folder)
} else if (values.all) {
  const folder = join(results, values.longer ? 'pictures-longer' : 'pictures')
  const language = values.longer ? { folder: join(results, 'longer-language'), words: longerWords } : undefined
  if (language) await buildLonger(language.folder)
  const failures = await takeAllPictures(folder, { ...values, language })
  console.log(join(folder, 'index.html'))
  for (const failure of failures) console.error(`Not reached: ${failure}`)
  process.exitCode = failures.length === 0 ? 0 : 1
} else {
  await takeReadmePictures()
}

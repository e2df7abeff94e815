import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fail, type Result } from '#shared/model/result.ts'
import { makeHome, startApp } from '../../e2e/launch.ts'
import type { Case } from '../../src/main/libraries/play-case.ts'
import { readCase } from '../../src/main/libraries/read-case.ts'
import { playDemo } from './play.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * `npm run demo [-- --story FILE.json]`: the main job through the real app and its real screens, of one story or of a case of several.
 * What comes out lies in demo/: the briefing and a picture of each step. A story that does not fit its text is one sentence and a
 * non-zero exit.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { story: { type: 'string' } } })
  const file = resolve(values.story ?? join(root, 'resources/samples/washington-talks.story.json'))
  const read = readStory(file)
  if (!read.ok) {
    console.error(read.error.message)
    return 1
  }

  const out = join(root, 'demo')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const home = makeHome()
  const app = await startApp(home)
  try {
    const pdf = join(home.documents, 'briefing.pdf')
    const pictures = await playDemo(app, read.value, { files: home.documents, pdf, out })
    const briefing = read.value.over.briefing ? [join(out, 'briefing.pdf')] : []
    for (const file of briefing) copyFileSync(pdf, file)
    console.log(
      [
        '',
        'The demo is done. Look at',
        ...briefing.map((file) => `  ${file}`),
        ...pictures.map((picture) => `  ${picture}`),
      ].join('\n'),
    )
    return 0
  } catch (error) {
    await app.page.screenshot({ path: join(out, 'stopped-here.png') })
    throw error
  } finally {
    await app.close()
    rmSync(home.folder, { recursive: true, force: true })
  }
}

function readStory(file: string): Result<Case> {
  try {
    return readCase(file)
  } catch (error) {
    return fail('bad-input', `The story could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

process.exitCode = await main()

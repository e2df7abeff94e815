import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { resolveStory } from '#shared/story/resolve-story.ts'
import { decodeBytes } from '#shared/text/decode.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { makeHome, startApp } from '../../e2e/launch.ts'
import { playDemo } from './play.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * `npm run demo [-- --story FILE.json]`: the main job through the real app and its real screens. What comes out lies in demo/:
 * the briefing and a picture of each step. A story that does not fit its text is one sentence and a non-zero exit.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { story: { type: 'string' } } })
  const file = resolve(values.story ?? join(root, 'resources/samples/washington-talks.story.json'))
  const story = readStory(file)
  if (typeof story === 'string') return refuse(story)

  const out = join(root, 'demo')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const home = makeHome()
  const app = await startApp(home)
  try {
    const pdf = join(home.documents, 'briefing.pdf')
    const pictures = await playDemo(app, { ...story, pdf, out })
    const briefing = story.story.briefing ? [join(out, 'briefing.pdf')] : []
    for (const file of briefing) copyFileSync(pdf, file)
    console.log(['', 'The demo is done. Look at', ...briefing.map((file) => `  ${file}`), ...pictures.map((picture) => `  ${picture}`)].join('\n'))
    return 0
  } catch (error) {
    await app.page.screenshot({ path: join(out, 'stopped-here.png') })
    throw error
  } finally {
    await app.close()
    rmSync(home.folder, { recursive: true, force: true })
  }
}

function readStory(file: string) {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8')) as { source?: { file?: unknown } }
    if (typeof json.source?.file !== 'string') return 'The story names no source file.'
    const path = join(dirname(file), json.source.file)
    const decoded = decodeBytes(new Uint8Array(readFileSync(path)))
    if (!decoded.ok) return decoded.error.message
    const text = canonicalText(decoded.value.text)
    const story = resolveStory(json, text)
    return story.ok ? { story: story.value, text, path } : story.error.message
  } catch (error) {
    return `The story could not be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main()

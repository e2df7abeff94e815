import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import { makeHome, startApp } from '../../e2e/launch.ts'
import { readCase } from '../../src/main/libraries/read-case.ts'
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
    console.log(
      [
        '',
        'The demo is done. Look at',
        ...briefing.map((file) => `  ${file}`),
        ...pictures.map((picture) => `  ${picture}`),
        ...notPlayed(story.story),
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

function readStory(file: string) {
  try {
    const read = readCase(file)
    if (!read.ok) return read.error.message
    const [one, ...others] = read.value.stories
    if (!one || others.length > 0) return 'The demo plays one story at a time; name one of those in the case.'
    return { story: one.story, text: one.text, path: join(dirname(file), one.story.source.file) }
  } catch (error) {
    return `The story could not be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** What a story says that is not marked in the text is for libraries that are played; it is named, so that nobody looks for it. */
function notPlayed({ called, actors, questions, links }: ResolvedStory): string[] {
  const cards = actors.some(
    ({ aliases, accessBasis, side, offices, members, externalIds, memo, tags }) =>
      aliases.length > 0 || accessBasis || side || offices || members || externalIds || memo || tags,
  )
  const left = [
    called === null ? '' : 'the name of the case',
    cards ? 'what the actors’ cards say' : '',
    questions.length > 0 ? 'labels of questions and our views' : '',
    links.length > 0 ? 'links between claims' : '',
  ].filter((one) => one !== '')
  return left.length > 0 ? [`Not played on screen: ${left.join('; ')}.`] : []
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main()

import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ok, type Result } from '#shared/model/result.ts'
import { parseCase, parseStory } from '#shared/story/parse-story.ts'
import { resolveCase, resolveStory } from '#shared/story/resolve-story.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { decodeBytes } from '#shared/text/decode.ts'
import type { Case } from './play-case.ts'

type StoryOfCase = Case['stories'][number]

/**
 * Reads a case: from `….case.json`, which names several stories, or from one `….story.json`, which is then the only
 * story of its case. The texts that the stories mark are read with them.
 */
export function readCase(path: string): Result<Case> {
  if (!path.endsWith('.case.json')) {
    const one = readStory(path)
    return one.ok ? ok({ stories: [one.value], over: one.value.story }) : one
  }
  const json = jsonOf(path)
  const parsed = parseCase(json)
  if (!parsed.ok) return parsed
  const stories: StoryOfCase[] = []
  for (const file of parsed.value.stories) {
    const one = readStory(join(dirname(path), file))
    if (!one.ok) return one
    stories.push(one.value)
  }
  const over = resolveCase(
    json,
    stories.map(({ story }) => story),
  )
  return over.ok ? ok({ stories, over: over.value }) : over
}

function readStory(path: string): Result<StoryOfCase> {
  const json = jsonOf(path)
  const parsed = parseStory(json)
  if (!parsed.ok) return parsed
  const source = join(dirname(path), parsed.value.source.file)
  const bytes = new Uint8Array(readFileSync(source))
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value.text)
  const story = resolveStory(json, text)
  return story.ok ? ok({ story: story.value, text, name: basename(source), bytes }) : story
}

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

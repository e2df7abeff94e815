import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { resolveStory } from '#shared/story/resolve-story.ts'
import { canonicalText } from '#shared/text/canonical.ts'
import { playStory } from './play-story.ts'
import type { Libraries } from './libraries.ts'

/** The finished example: the shipped sample, marked, with its briefing, made afresh in a library of its own. */
export async function openExample(libraries: Libraries, parts: { readonly resources: string; readonly userData: string }): Promise<Result<LibraryInfo>> {
  const name = 'washington-talks.txt'
  const samples = join(parts.resources, 'samples')
  const bytes = new Uint8Array(await readFile(join(samples, name)))
  const json: unknown = JSON.parse(await readFile(join(samples, 'washington-talks.story.json'), 'utf8'))
  const story = resolveStory(json, canonicalText(new TextDecoder().decode(bytes)))
  if (!story.ok) return story
  const path = join(parts.userData, 'example', 'Finished example.attache')
  if (libraries.isOpen(path)) return libraries.current().call('getLibrary', {})
  await rm(join(parts.userData, 'example'), { recursive: true, force: true })
  const opened = await libraries.openPath(path, { remember: false, fill: (library) => playStory(library, story.value, { name, bytes }) })
  return opened.ok ? ok(opened.value) : fail(opened.error.code, opened.error.message)
}

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { playCase } from './play-case.ts'
import { readCase } from './read-case.ts'
import type { Libraries } from './libraries.ts'

/**
 * Opens the finished example: the shipped sample, fully marked, with its questions and briefing. It is made afresh each
 * time, in a library of its own.
 */
export async function openExample(
  libraries: Libraries,
  parts: { readonly resources: string; readonly userData: string },
): Promise<Result<LibraryInfo>> {
  const talks = readCase(join(parts.resources, 'samples/washington-talks.story.json'))
  if (!talks.ok) return talks
  const path = join(parts.userData, 'example', 'Finished example.attache')
  const opened = await libraries.openPath(path, {
    create: 'new',
    remember: false,
    prepare: () => rm(join(parts.userData, 'example'), { recursive: true, force: true }),
    fill: (library) => playCase(library, talks.value),
  })
  return opened.ok ? ok(opened.value) : fail(opened.error.code, opened.error.message)
}

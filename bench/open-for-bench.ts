import { openLibrary, type LibraryClient } from '../src/main/library/worker/library-client.ts'
import type { OpenSession } from '../src/main/library/worker/session.ts'

/** Opens or makes a library in its worker thread, as main does. Throws if that fails. `synchronous` OFF is for filling one quickly. */
export async function openForBench(
  path: string,
  options: Pick<OpenSession, 'create' | 'synchronous'> = { create: 'if-missing' },
): Promise<LibraryClient> {
  const opened = await openLibrary({
    path,
    device: 'bench',
    ...options,
    worker: new URL('../src/main/library/worker/worker.ts', import.meta.url),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

import { Worker } from 'node:worker_threads'

/** A file in an archive: its place, its name with its folders, and how many bytes it says to have. */
export type ArchiveEntry = { readonly index: number; readonly name: string; readonly size: number }
export type ArchiveRefusal = 'damaged' | 'encrypted' | 'too-many' | 'too-large' | 'bomb' | 'names'

export type ArchiveQuestion = { readonly path: string } | { readonly entry: number }
export type ArchiveAnswer =
  | { readonly refused: ArchiveRefusal }
  | { readonly entries: readonly ArchiveEntry[] }
  | { readonly bytes: Uint8Array<ArrayBuffer> }

/** An archive that is open in a thread of its own. */
export type Archive = {
  readonly entries: readonly ArchiveEntry[]
  readonly read: (index: number) => Promise<Uint8Array<ArrayBuffer> | ArchiveRefusal>
  readonly close: () => void
}

/** The memory that inflating may take, in megabytes: an entry is at most 50. */
const memory = 256

/** Opens a ZIP file, or says why it is refused. `script` is that of the thread. */
export async function openArchive(path: string, script: string | URL): Promise<Archive | ArchiveRefusal> {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
  worker.unref()
  const waiting = new Map<number, (answer: ArchiveAnswer) => void>()
  const end = (): void => {
    for (const answer of waiting.values()) answer({ refused: 'damaged' })
    waiting.clear()
  }
  let ended = false
  worker.on('message', ({ id, answer }: { readonly id: number; readonly answer: ArchiveAnswer }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  worker.on('error', end)
  worker.on('exit', () => {
    ended = true
    end()
  })
  let last = 0
  const ask = (question: ArchiveQuestion): Promise<ArchiveAnswer> =>
    new Promise((resolve) => {
      if (ended) return resolve({ refused: 'damaged' })
      const id = ++last
      waiting.set(id, resolve)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin.
      worker.postMessage({ id, question })
    })
  const close = (): void => void worker.terminate()
  const opened = await ask({ path })
  if (!('entries' in opened)) {
    close()
    return 'refused' in opened ? opened.refused : 'damaged'
  }
  return {
    entries: opened.entries,
    read: async (entry) => {
      const answer = await ask({ entry })
      return 'bytes' in answer ? answer.bytes : 'refused' in answer ? answer.refused : 'damaged'
    },
    close,
  }
}

/** The sentence for an archive, or a file in one, that is refused. */
export function archiveRefusal(name: string, refusal: ArchiveRefusal): string {
  const file = `“${name}”`
  switch (refusal) {
    case 'encrypted':
      return `${file} is encrypted within its archive; unpack it with its password and import that.`
    case 'too-many':
      return `${file} holds more than 20,000 files, so nothing in it was imported; unpack it and import what you need.`
    case 'too-large':
      return `${file} unpacks to more than Attaché reads (50 MB a file, 500 MB in all), so it was not imported; unpack it and import what you need.`
    case 'bomb':
    case 'names':
      return `${file} is not an archive that a usual program makes and may be meant to do harm, so nothing in it was imported.`
    case 'damaged':
      return `${file} is damaged or not what its name says, so it was not imported.`
  }
}

import { formatOfParser } from '#shared/imports/formats.ts'
import type { Id } from '#shared/model/id.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import type { ImportWindow } from './import-window.ts'
import { refusalOf } from './refusals.ts'

/** A page of a source's original (from 0), at `scale` pixels a point. */
export type PageToDraw = { readonly source: Id; readonly page: number; readonly scale: number }

/** The pictures of pages that are kept, in bytes: leafing back and forth draws nothing anew. */
const mostKept = 64_000_000
/** A picture larger than this is none of ours: a page has at most four million pixels. */
const mostBytes = 32_000_000

const pngBeginning = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Draws pages in the import window and keeps the last pictures. Only a picture leaves that window: nothing of the original reaches the
 * window in which the analyst reads.
 */
export function createPageDrawer(
  parts: () => { readonly library: Pick<LibraryClient, 'call'>; readonly window: Pick<ImportWindow, 'run'> },
): (page: PageToDraw) => Promise<Result<Uint8Array<ArrayBuffer>>> {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const keep = (key: string, picture: Uint8Array<ArrayBuffer>): void => {
    kept.set(key, picture)
    let size = [...kept.values()].reduce((sum, { length }) => sum + length, 0)
    for (const [oldest, { length }] of kept) {
      if (size <= mostKept || oldest === key) return
      kept.delete(oldest)
      size -= length
    }
  }
  return async ({ source, page, scale }) => {
    const { library, window } = parts()
    const original = await library.call('readOriginal', { id: source })
    if (!original.ok) return original
    const { sha256, fileName, parser, bytes } = original.value
    const key = `${sha256} ${page} ${scale}`
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return ok(known)
    }
    const drawn = await window.run({
      name: fileName,
      format: formatOfParser(parser, fileName) as never,
      bytes: new Uint8Array(bytes),
      task: { kind: 'draw-page', page, scale },
    })
    if (!drawn.ok) return fail('unreadable', refusalOf(fileName, drawn.failure))
    if (!isPicture(drawn.value)) return fail('unreadable', refusalOf(fileName, { code: 'damaged' }))
    const picture = new Uint8Array(drawn.value)
    keep(key, picture)
    return ok(picture)
  }
}

/** What the import window delivers comes from untrusted bytes. The window that shows it decodes nothing but a PNG. */
function isPicture(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length <= mostBytes && pngBeginning.every((byte, i) => value[i] === byte)
}

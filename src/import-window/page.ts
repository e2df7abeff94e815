import type { ImportAnswer, ImportJob } from '#shared/imports/import-job.ts'
import { CannotParse, type Parse } from './parser.ts'
import { parsers } from './parsers.ts'

/** Does one job after the other, for as long as the window lives. A parser's code is loaded when a file of its kind arrives. */
for (;;) {
  const job = await window.importer.takeJob()
  await window.importer.deliver(job.id, await done(job))
}

async function done(job: ImportJob): Promise<ImportAnswer> {
  try {
    const response = await fetch(job.path)
    if (!response.ok) return { ok: false, failure: { code: 'damaged' } }
    const parser = await parsers[job.format]?.()
    if (!parser) return { ok: false, failure: { code: 'unsupported' } }
    const input: Parse = {
      name: job.name,
      bytes: new Uint8Array(await response.arrayBuffer()),
      password: job.password ?? null,
      encoding: job.encoding ?? null,
      progress: (share, firstPage) => window.importer.progress(job.id, share, firstPage),
    }
    if (job.task.kind === 'read') return { ok: true, value: await parser.read(input) }
    if (!parser.drawPage) return { ok: false, failure: { code: 'unsupported' } }
    return { ok: true, value: await parser.drawPage(input, job.task) }
  } catch (error) {
    if (error instanceof CannotParse) return { ok: false, failure: error.failure }
    // Whatever a library throws over a file says that it could not be read. The words may quote the file, so they are not told.
    return { ok: false, failure: { code: 'damaged' } }
  }
}

import type { ImportState } from '#shared/imports/import-report.ts'
import type { Libraries } from '../libraries/libraries.ts'
import { serveImportWindow } from '../ipc/handle.ts'
import type { Importer } from './importer.ts'

/**
 * An importer whose code is loaded, and whose session is opened, with the first import: a start is for reading on.
 * `page` is the folder of the import window's page, `preload` the path of its preload, `unzip` the script of the thread that opens archives.
 */
export function createLaterImporter(parts: {
  readonly libraries: Pick<Libraries, 'current'>
  readonly page: string
  readonly preload: string
  readonly unzip: string
  readonly tell: (state: ImportState) => void
}): Importer {
  let importer: Importer | null = null
  let loading: Promise<Importer> | null = null
  const load = async (): Promise<Importer> => {
    const [{ openImportHost }, { createImportWindow }, { createImporter }, { jobLimits }] = await Promise.all([
      import('./import-host.ts'),
      import('./import-window.ts'),
      import('./importer.ts'),
      import('./watch-job.ts'),
    ])
    const window = createImportWindow(openImportHost(parts.page), parts.preload, jobLimits)
    serveImportWindow(window.calls)
    importer = createImporter({ ...parts, window })
    return importer
  }
  const loaded = (): Promise<Importer> => (loading ??= load())
  return {
    importAll: async (given) => (await loaded()).importAll(given),
    importOne: async (file) => (await loaded()).importOne(file),
    tryAgain: async (id, key, password) => (await loaded()).tryAgain(id, key, password),
    importAttachments: async (source) => (await loaded()).importAttachments(source),
    drawPage: async (page) => (await loaded()).drawPage(page),
    control: (id, to) => importer?.control(id, to),
    stop: () => importer?.stop(),
  }
}

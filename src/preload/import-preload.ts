import { contextBridge } from 'electron'
import type { ImporterApi } from '#shared/imports/import-job.ts'
import { toMain } from './to-main.ts'

/** Exposes `window.importer` to the import window: it takes jobs, tells its progress and delivers, and can do nothing else. */
const importer: ImporterApi = {
  takeJob: () => toMain.ask('import:take'),
  progress: (id, share, firstPage) => toMain.tell('import:progress', id, share, firstPage),
  deliver: (id, answer) => toMain.ask('import:deliver', id, answer),
}

contextBridge.exposeInMainWorld('importer', importer)

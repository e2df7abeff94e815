import { contextBridge, ipcRenderer } from 'electron'
import type { ImporterApi } from '#shared/imports/import-job.ts'

/** Exposes `window.importer` to the import window: it takes jobs, tells its progress and delivers, and can do nothing else. */
const importer: ImporterApi = {
  takeJob: () => ipcRenderer.invoke('import:take'),
  progress: (id, share) => ipcRenderer.send('import:progress', id, share),
  deliver: (id, answer) => ipcRenderer.invoke('import:deliver', id, answer),
}

contextBridge.exposeInMainWorld('importer', importer)

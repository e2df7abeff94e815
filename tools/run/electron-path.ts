import { createRequire } from 'node:module'
import { join } from 'node:path'
const root = join(import.meta.dirname, '../..')

/** The executable that tests start apps of their own with. An empty switch means Electron's own binary, none the runtime that needs no binary. */
export function electronPath(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'tools/chromium-runtime')
  return folder === '' ? String(createRequire(import.meta.url)('electron')) : join(folder, 'electron')
}

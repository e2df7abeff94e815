import { createRequire } from 'node:module'
import { join } from 'node:path'
const root = join(import.meta.dirname, '../..')

/** The executable with which tests start apps. If the variable is empty, Electron's own binary; if it is not set, the Chromium runtime. */
export function electronPath(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'tools/chromium-runtime')
  return folder === '' ? String(createRequire(import.meta.url)('electron')) : join(folder, 'electron')
}

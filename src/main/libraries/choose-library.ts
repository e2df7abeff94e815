import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { withEnding } from '../export/choose-place.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import type { Libraries } from './libraries.ts'
import { libraryExtension } from './library-files.ts'

/** Asks for a place, proposing a path, and makes a library there. Returns null if the user cancels. */
export async function chooseNew(
  libraries: Libraries,
  proposed: string,
  window: BrowserWindow,
): Promise<Result<LibraryInfo | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'New library',
    defaultPath: proposed,
    filters: libraryFilter,
  })
  if (canceled || !filePath) return ok(null)
  const path = withEnding(filePath, libraryExtension)
  if (existsSync(path))
    return fail(
      'bad-input',
      'There is a file of that name already, and it is left as it is. Choose another name for the new library.',
    )
  return libraries.openPath(path, { create: 'new' })
}

/** Asks for a library and opens it. Returns null if the user cancels. */
export async function chooseOpen(libraries: Libraries, window: BrowserWindow): Promise<Result<LibraryInfo | null>> {
  const path = await chooseFile('Open library', window)
  return path === null ? ok(null) : libraries.openPath(path)
}

/** Asks where a library that was opened before lies now, and opens it from there. Returns null if the user cancels. */
export async function chooseMoved(
  libraries: Libraries,
  moved: string,
  window: BrowserWindow,
): Promise<Result<LibraryInfo | null>> {
  const path = await chooseFile(`Where is “${basename(moved)}”?`, window)
  return path === null ? ok(null) : libraries.openPath(path, { inPlaceOf: moved })
}

async function chooseFile(title: string, window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: libraryFilter,
  })
  return canceled ? null : (filePaths[0] ?? null)
}

const libraryFilter = [
  { name: 'Attaché library', extensions: [libraryExtension.slice(1)] },
  { name: 'All files', extensions: ['*'] },
]

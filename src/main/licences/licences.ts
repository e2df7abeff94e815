import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app, shell } from 'electron'
import { z } from 'zod'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { licenceSchema, type Licence } from '#shared/licences/licence-view.ts'

/** Reads the licences of the app's parts from the file that the build wrote (tools/build/write-shipped.ts). */
export async function readLicences(file: string): Promise<Result<Licence[]>> {
  try {
    return ok(z.array(licenceSchema).parse(JSON.parse(await readFile(file, 'utf8'))))
  } catch {
    return fail('unreadable', 'The list of licences could not be read. Install Attaché again to have it back.')
  }
}

/** Opens Chromium's licences, which Electron ships as an HTML page: beside the executable, on macOS inside the app. */
export async function openChromiumLicences(): Promise<Result<null>> {
  const name = 'LICENSES.chromium.html'
  const folders = [dirname(app.getPath('exe')), process.resourcesPath]
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  if (found === undefined)
    return fail('not-found', `${name}, which ships with Electron, is not here. Electron’s own packages have it.`)
  const failed = await shell.openPath(found)
  return failed === '' ? ok(null) : fail('unexpected', `Your browser did not open it. It is here: ${found}`)
}

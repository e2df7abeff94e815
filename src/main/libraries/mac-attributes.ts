import { execFile } from 'node:child_process'

/** The time limit of reading attributes, in milliseconds. They only serve a warning, so nothing waits longer. */
const xattrTimeoutMs = 2_000

/**
 * Returns the names of a folder's extended attributes on macOS. Node cannot read them, so this runs the system's
 * `xattr`.
 * Returns none on other systems and if they cannot be read.
 */
export function macAttributes(folder: string): Promise<string[]> {
  if (process.platform !== 'darwin') return Promise.resolve([])
  return new Promise((resolve) => {
    execFile('/usr/bin/xattr', [folder], { timeout: xattrTimeoutMs }, (error, names) =>
      resolve(error ? [] : names.split('\n').filter((name) => name !== '')),
    )
  })
}

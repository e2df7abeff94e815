import { execFile } from 'node:child_process'

/** How long it may take to read them, in milliseconds: nothing waits longer for what is only a warning. */
const xattrTimeoutMs = 2_000

/**
 * The names of the extended attributes that macOS keeps with a folder. Node cannot read them, the system's own `xattr` does.
 * None on other systems, and where they could not be read.
 */
export function macAttributes(folder: string): Promise<string[]> {
  if (process.platform !== 'darwin') return Promise.resolve([])
  return new Promise((resolve) => {
    execFile('/usr/bin/xattr', [folder], { timeout: xattrTimeoutMs }, (error, names) =>
      resolve(error ? [] : names.split('\n').filter((name) => name !== '')),
    )
  })
}

import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'

/** Permissions do not bind root, so root gets a file system that is read-only, or small. */
export const isRoot = process.getuid?.() === 0

/** What can lie in a folder and is no file: a pipe, and a device. Windows keeps neither there. */
export const notFiles: readonly { readonly name: string; readonly put: (path: string) => void }[] =
  process.platform === 'win32'
    ? []
    : [
        { name: 'pipe', put: (path) => void execFileSync('mkfifo', [path]) },
        { name: 'zero', put: (path) => symlinkSync('/dev/zero', path) },
      ]

/** Folders that a story spoils on purpose. `giveBack` is for when its apps have ended: a file system in use does not go. */
export type Disk = {
  readonly makeReadOnly: (folder: string) => void
  readonly makeSmall: (folder: string) => void
  readonly pin: (file: string) => void
  readonly giveBack: () => void
}

export function createDisk(): Disk {
  const undo: (() => void)[] = []
  const mount = (folder: string, ...args: readonly string[]): void => {
    execFileSync('mount', [...args, folder])
    undo.push(() => execFileSync('umount', [folder]))
  }
  return {
    makeReadOnly: (folder) => {
      if (isRoot) {
        mount(folder, '--bind', folder)
        execFileSync('mount', ['-o', 'remount,ro,bind', folder])
      } else if (process.platform === 'win32') {
        // The attribute of a folder says nothing there: everybody is refused to make files and folders in it.
        execFileSync('icacls', [folder, '/deny', '*S-1-1-0:(OI)(CI)(WD,AD,DC)'])
        undo.push(() => execFileSync('icacls', [folder, '/remove:d', '*S-1-1-0']))
      } else {
        chmodSync(folder, 0o500)
        undo.push(() => chmodSync(folder, 0o700))
      }
    },
    /** Only root can make one. */
    makeSmall: (folder) => mount(folder, '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs'),
    /** A file that can be neither renamed nor replaced. Only root can make one. */
    pin: (file) => mount(file, '--bind', file),
    giveBack: () => {
      for (const one of undo.splice(0).toReversed()) one()
    },
  }
}

import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'

/** File permissions do not restrict root, so root uses a file system that is read-only, or small. */
export const isRoot = process.getuid?.() === 0

/** Things in a folder that are not files: a pipe, a device. They do not exist in Windows folders. */
export const notFiles: readonly { readonly name: string; readonly put: (path: string) => void }[] =
  process.platform === 'win32'
    ? []
    : [
        { name: 'pipe', put: (path) => void execFileSync('mkfifo', [path]) },
        { name: 'zero', put: (path) => symlinkSync('/dev/zero', path) },
      ]

/** Folders that a story breaks on purpose. Call `giveBack` after its apps have ended, because a file system in use cannot be unmounted. */
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
        // The read-only attribute of a folder has no effect on Windows. Instead, everyone is denied creating files and folders in it.
        execFileSync('icacls', [folder, '/deny', '*S-1-1-0:(OI)(CI)(WD,AD,DC)'])
        undo.push(() => execFileSync('icacls', [folder, '/remove:d', '*S-1-1-0']))
      } else {
        chmodSync(folder, 0o500)
        undo.push(() => chmodSync(folder, 0o700))
      }
    },
    /** Needs root. */
    makeSmall: (folder) => mount(folder, '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs'),
    /** Makes a file that can be neither renamed nor replaced. Needs root. */
    pin: (file) => mount(file, '--bind', file),
    giveBack: () => {
      for (const one of undo.splice(0).toReversed()) one()
    },
  }
}

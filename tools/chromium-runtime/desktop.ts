import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { refuseUnknown } from './refuse-unknown.ts'
import { say } from './runtime.ts'

/** Opens a file or address with the desktop's programs, if there is a desktop. */
function open(target: string): Promise<boolean> {
  if (!(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)) {
    say('there is no display, so nothing can be opened outside the app')
    return Promise.resolve(false)
  }
  return new Promise((resolve) => {
    const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    child.on('spawn', () => resolve(true))
    child.unref()
  })
}

function moveToTrash(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('gio', ['trash', '--', path], { stdio: 'ignore' })
    const failed = (): void => reject(new Error('Failed to move item to trash'))
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? resolve() : failed()))
  })
}

export const shell = refuseUnknown('shell', {
  openExternal: async (url: string) => {
    await open(url)
  },
  openPath: async (path: string) => ((await open(path)) ? '' : 'Failed to open path'),
  showItemInFolder: (path: string) => void open(dirname(path)),
  trashItem: moveToTrash,
  beep: () => void process.stderr.write('\u0007'),
})

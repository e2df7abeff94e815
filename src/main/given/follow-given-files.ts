import type { App } from 'electron'
import { filesOfSecond, type GivenFiles } from './given-files.ts'

/**
 * Adds files that the system passes to the running app, and shows the window.
 * A second start passes its files to this one and ends. On macOS, each file that is double-clicked or dropped on the
 * icon is an event of its own; the first one may come before the app is ready.
 */
export function followGivenFiles(app: App, given: GivenFiles, show: () => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    // Electron reorders the second start's arguments, and a start by another user comes without some of them. So the
    // second start sends its list of files as data.
    given.add(filesOfSecond(data))
    show()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    given.add([path])
    show()
  })
}

import type { App } from 'electron'
import { filesOfSecond, type GivenFiles } from './given-files.ts'

/**
 * Adds the files that the system gives to the running app, and shows the window: those of a second start, which hands them over and ends; on
 * macOS those that were double-clicked or dropped on the icon, one event each, the first of them before the app is ready.
 */
export function followGivenFiles(app: App, given: GivenFiles, show: () => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    // Its arguments come in another order, and without the ones that another person's start had: it says itself what it was given.
    given.add(filesOfSecond(data))
    show()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    given.add([path])
    show()
  })
}

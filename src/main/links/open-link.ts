import { dialog, shell, type BrowserWindow } from 'electron'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { destinationOf } from './destination.ts'

type Asked = { readonly library: OpenLibrary; readonly window: BrowserWindow }

/**
 * Returns a function that opens links of the open library in the system's browser. It first asks the user in a system
 * dialog, which no page can draw or answer. Only one dialog is open at a time, so that a page cannot wear the user down
 * with dialogs.
 */
export function createLinkOpener(): (url: string, asked: Asked) => Promise<Result<null>> {
  let isAsking = false
  return async (url, asked) => {
    if (isAsking) return fail('bad-input', 'Another link is being asked about. Answer that first.')
    isAsking = true
    try {
      return await openLink(url, asked)
    } finally {
      isAsking = false
    }
  }
}

async function openLink(url: string, { library, window }: Asked): Promise<Result<null>> {
  const destination = destinationOf(url)
  if (!destination.ok) return destination
  const stored = await library.call('isStoredLink', { url })
  if (!stored.ok) return stored
  if (!stored.value)
    return fail('not-found', 'This link is not in the library, so it was not opened. Put it in a source card first.')
  const { host, href } = destination.value
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Open in the browser?',
    message: `Open ${host} in the browser?`,
    detail: `${shortened(href)}\n\nThis leaves Attaché, and the site sees that you visit it.`,
    buttons: ['Open in browser', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(href)
  return ok(null)
}

/** Shortens a URL, since a system dialog grows with its text until its buttons are off the screen. */
function shortened(href: string): string {
  const longest = 600
  return href.length <= longest ? href : `${href.slice(0, longest)}… (${href.length} characters in all)`
}

import { BrowserWindow, type WebContents } from 'electron'
import type { Paper } from '#shared/briefing/briefing-view.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { securePreferences } from '../windows/secure-preferences.ts'
import type { PrintHost } from './print-host.ts'
import type { PrintJob } from './print-job.ts'
import { NotScrubbed, pageCount, scrubPdf } from './scrub-pdf.ts'

/**
 * The time limit of printing, in milliseconds. A briefing of 300 pages takes a few seconds; longer than this, it is
 * stuck.
 */
const printTimeoutMs = 60_000

/** A PDF that does not tell the machine or the moment of printing. */
export type PrintedPdf = { readonly bytes: Uint8Array; readonly pages: number }

/**
 * Prints a document to PDF in a hidden window, which is destroyed afterwards. The window is sandboxed, has no preload,
 * keeps its session in memory, and its policy allows no script.
 */
export async function printBriefing(
  host: PrintHost,
  { document, paper, date, signal, timeLimit = printTimeoutMs }: PrintJob & { readonly timeLimit?: number },
): Promise<Result<PrintedPdf>> {
  const { url, withdraw } = host.publish(document)
  const window = new BrowserWindow({ show: false, webPreferences: { ...securePreferences, session: host.session } })
  const contents = window.webContents
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  const limit = AbortSignal.timeout(timeLimit)
  const end = signal ? AbortSignal.any([signal, limit]) : limit
  try {
    const pdf = await Promise.race([draw(contents, url, paper), stopped(contents, end)])
    const bytes = scrubPdf(pdf, date)
    return ok({ bytes, pages: pageCount(bytes) })
  } catch (error) {
    if (signal?.aborted) return fail('cancelled', 'Printing was stopped. Nothing was written.')
    if (limit.aborted)
      return fail(
        'unexpected',
        'Printing took too long and was stopped. Nothing was written; try again, or print fewer sources.',
      )
    if (error instanceof WindowEnded)
      return fail('unexpected', 'The window that prints ended before it was done. Nothing was written; try again.')
    if (error instanceof NotScrubbed)
      return fail(
        'unexpected',
        'The PDF would have named the program and the system that made it, and the names could not be taken out, so nothing was written. The briefing itself is safe.',
      )
    throw error
  } finally {
    withdraw()
    if (!window.isDestroyed()) window.destroy()
  }
}

async function draw(contents: WebContents, url: string, paper: Paper): Promise<Uint8Array> {
  await loadWhole(contents, url)
  return printLoaded(contents, paper)
}

/** Loads a document into a window, with its fonts and images. */
export async function loadWhole(contents: WebContents, url: string): Promise<void> {
  await contents.loadURL(url)
  // Electron runs this code itself, so the page's policy, which allows no script, does not block it. A hidden window
  // lays nothing out and so loads no fonts by itself; they are loaded explicitly. A logo that cannot be drawn stays out.
  await contents.executeJavaScript(
    'Promise.all([...Array.from(document.fonts, (face) => face.load()), ...Array.from(document.images, (image) => image.decode().catch(() => null))]).then((all) => all.length)',
  )
}

/** Prints what a window has loaded, as Chromium does it: with the machine and the moment still in it. */
export function printLoaded(contents: WebContents, paper: Paper): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

/**
 * Rejects when the window's process ends, when the time is up or when printing was cancelled. The window is then
 * destroyed.
 */
function stopped(contents: WebContents, end: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    contents.once('render-process-gone', (_event, { reason }) => reject(new WindowEnded(reason)))
    // Closing the app's window closes all windows, this one too.
    contents.once('destroyed', () => reject(new WindowEnded('destroyed')))
    end.addEventListener('abort', () => reject(new WindowEnded('stopped')), { once: true })
  })
}

class WindowEnded extends Error {}

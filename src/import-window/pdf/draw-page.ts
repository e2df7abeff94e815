import type { PDFPageProxy } from 'pdfjs-dist'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { shownAnnotations, withDocument } from './open-document.ts'

/** The largest picture of a page, in pixels. A larger one is made smaller, so that it never takes more than 16 MB of memory. */
const mostPixels = 4_000_000

/** Draws a page as it is printed, on white, and returns it as a PNG. */
export const drawPage: NonNullable<Parser['drawPage']> = (input: Parse, { page, scale }) =>
  withDocument(input, 'drawing', async (pdf) => {
    if (!Number.isInteger(page) || page < 0 || page >= pdf.numPages) throw new CannotParse('damaged')
    const shown = await pdf.getPage(page + 1)
    const viewport = shown.getViewport({ scale: fittingScale(shown, scale) })
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    input.progress(0.1)
    await shown.render({ canvas, viewport, background: 'white', annotationMode: shownAnnotations }).promise
    input.progress(0.9)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new CannotParse('damaged')
    return new Uint8Array(await blob.arrayBuffer())
  })

function fittingScale(page: PDFPageProxy, scale: number): number {
  const { width, height } = page.getViewport({ scale: 1 })
  return Math.min(scale, Math.sqrt(mostPixels / (width * height)))
}

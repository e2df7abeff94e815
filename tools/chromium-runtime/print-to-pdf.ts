import type { PrintToPDFOptions } from 'electron'
import type { Protocol } from 'devtools-protocol'

/** Paper width and height in inches. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Converts Electron's options to Chromium's, which have a few other names. */
export function pdfOptions(options: PrintToPDFOptions): Protocol.Page.PrintToPDFRequest {
  const size = options.pageSize ?? 'Letter'
  const paper = typeof size === 'string' ? papers[size] : ([size.width, size.height] as const)
  if (!paper) throw new Error(`Invalid pageSize ${String(size)}`)
  const { top, bottom, left, right } = options.margins ?? {}
  const {
    landscape,
    displayHeaderFooter,
    printBackground,
    scale,
    pageRanges,
    headerTemplate,
    footerTemplate,
    preferCSSPageSize,
    generateTaggedPDF,
    generateDocumentOutline,
  } = options
  const request = {
    landscape,
    displayHeaderFooter,
    printBackground,
    scale,
    pageRanges,
    headerTemplate,
    footerTemplate,
    preferCSSPageSize,
    generateTaggedPDF,
    generateDocumentOutline,
    paperWidth: paper[0],
    paperHeight: paper[1],
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  }
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined))
}

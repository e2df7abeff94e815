import {
  AnnotationMode,
  getDocument,
  InvalidPDFException,
  PasswordException,
  PasswordResponses,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- The build gives the address of the file.
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { CannotParse, type Parse } from '../parser.ts'
import { mendedEnd } from './mend-end.ts'

/** What a file is opened for. For its text, no picture is decoded and no font of the file is handed to the browser. */
type Purpose = 'text' | 'drawing'

/** Where the build puts what PDF.js loads when a file needs it: character maps, standard fonts, decoders of pictures. */
const parts = new URL('pdf/', document.baseURI).href

/** The largest picture that is decoded at its full size, in bytes: a page is never drawn larger. Bigger ones are made smaller. */
const largestPicture = 64 * 1024 * 1024

/**
 * Opens a PDF, does `work` with it, and closes it with the worker that read it. Throws `CannotParse` for a locked file and for one that is
 * no PDF. `isWhole` is false for a file whose end is missing.
 */
export async function withDocument<T>(
  { bytes, password }: Pick<Parse, 'bytes' | 'password'>,
  purpose: Purpose,
  work: (pdf: PDFDocumentProxy, isWhole: boolean) => Promise<T>,
): Promise<T> {
  const mended = mendedEnd(bytes)
  const thread = new Worker(policy.createScriptURL(workerFile) as unknown as URL, { type: 'module' })
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS })
  const loading = getDocument({
    data: mended ?? bytes,
    ...(password !== null && { password }),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    wasmUrl: `${parts}wasm/`,
    iccUrl: `${parts}iccs/`,
    useWorkerFetch: true,
    canvasMaxAreaInBytes: largestPicture,
    ...(purpose === 'text' && {
      disableFontFace: true,
      useSystemFonts: false,
      fontExtraProperties: true,
      maxImageSize: 0,
    }),
  })
  try {
    return await work(await loading.promise, mended === null)
  } catch (error) {
    if (error instanceof PasswordException)
      throw new CannotParse(error.code === PasswordResponses.NEED_PASSWORD ? 'needs-password' : 'wrong-password')
    if (error instanceof InvalidPDFException) throw new CannotParse('damaged')
    throw error
  } finally {
    await loading.destroy()
    thread.terminate()
  }
}

/** What fills in forms, and stamps on pages, is part of what a reader sees. */
export const shownAnnotations = AnnotationMode.ENABLE

type Policy = { readonly createScriptURL: (url: string) => unknown }
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

/** Admits the one script that runs as a worker. */
const policy = trustedTypes.createPolicy('pdf-worker', {
  createScriptURL: (url) => {
    if (url !== workerFile) throw new TypeError('Only the worker that reads PDFs may be started.')
    return url
  },
})

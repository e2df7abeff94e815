import { startsLikeBinary } from '#shared/text/binary.ts'
import { decodeHtml } from '../decode-html.ts'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { readPage } from './read-page.ts'

/** Reads a page that was saved as HTML. */
async function read({ bytes, encoding, progress }: Parse) {
  if (startsLikeBinary(bytes)) throw new CannotParse('damaged')
  const { html } = decodeHtml(bytes, { chosen: encoding })
  progress(0.1)
  return readPage({ html }, progress)
}

export const webPage: Parser = { read }

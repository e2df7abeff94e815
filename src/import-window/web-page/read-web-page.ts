import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { inertDocument } from '../inert-html.ts'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { readDom } from '../read-dom.ts'

/** Reads a page. What belongs to the page rather than to its text is not told apart yet. */
async function read({ bytes }: Parse) {
  const page = inertDocument(new TextDecoder().decode(bytes))
  const builder = createTextBuilder()
  readDom(page, builder)
  const built = builder.built()
  if (built.text === '') throw new CannotParse('empty')
  return {
    parser: 'html/1',
    ...built,
    pages: [],
    asideFrom: null,
    card: {},
    remarks: [],
    attachments: [],
  }
}

export const webPage: Parser = { read }
export const richPaste: Parser = { read }

import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { decodeHtml } from '../decode-html.ts'
import { finished } from '../finished.ts'
import { inertDocument } from '../inert-html.ts'
import type { Parse, Parser } from '../parser.ts'
import { readDom } from '../read-dom.ts'
import { raiseNumbers, takeOutStruck } from '../struck-and-raised.ts'
import { checkedMarkup } from './check-markup.ts'
import { webAddress } from './card/page-facts.ts'
import { preparePage } from './prepare-page.ts'
import { parser } from './read-page.ts'

/**
 * Reads rich text of the clipboard. All of it was chosen by the person, so it is the text as a whole. What programs put around it is left
 * out: the header of Windows, the wrapper of Google Docs, the list markers that Word draws.
 */
async function read({ bytes, encoding, progress }: Parse) {
  const { html } = decodeHtml(bytes, { chosen: encoding })
  const header = /^Version:\s*\d[^<]*/u.exec(html)?.[0] ?? ''
  const page = inertDocument(checkedMarkup(html.slice(header.length)))
  progress(0.4)
  const struck = takeOutStruck(page)
  raiseNumbers(page)
  preparePage(page)
  const builder = createTextBuilder()
  const address = webAddress(/^SourceURL:\s*(\S+)/mu.exec(header)?.[1], null)
  readDom(page, builder, { leaveOut: isDrawn, factsOf: wordListItem, hrefOf: (href) => webAddress(href, address) })
  progress(0.8)
  return finished(parser, builder.built(), {
    card: address === null ? {} : { link: address },
    remarks: struck > 0 ? [{ code: 'struck-left-out', count: struck }] : [],
  })
}

export const richPaste: Parser = { read }

/** What Word writes for programs that draw no lists: the marker of an item in its text. */
function isDrawn(element: Element): boolean {
  return /mso-list\s*:\s*ignore/iu.test(element.getAttribute('style') ?? '')
}

/** A list item of Word is a paragraph whose style names its list and depth. */
function wordListItem(element: Element): BlockFacts | null {
  const style = element.getAttribute('style') ?? ''
  const level = /mso-list\s*:[^;]*\blevel(\d)/iu.exec(style)?.[1]
  if (level === undefined || element.tagName === 'LI') return null
  const drawn = [...element.querySelectorAll('[style]')].find(isDrawn)
  const marker = (drawn?.textContent ?? '').trim()
  // Bullets are characters of a symbol font, which another font shows as something else.
  return { type: 'list-item', level: Number(level), marker: /^[\p{L}\p{N}]+[.)]$/u.test(marker) ? marker : '•' }
}

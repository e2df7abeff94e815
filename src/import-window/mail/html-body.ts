import type { Run } from '#shared/imports/text-builder.ts'
import { inertDocument } from '../inert-html.ts'
import { readDom } from '../read-dom.ts'
import { raiseNumbers, takeOutStruck } from '../struck-and-raised.ts'
import { separateParagraphs } from '../web-page/prepare-page.ts'
import { unfoldLayout } from './layout-tables.ts'
import type { MailBlock } from './mail-block.ts'

/**
 * What holds the words of an earlier mail, by the program that wrote it. Gmail's outer element is none of them: answers stand within it,
 * between its quotations.
 */
const quotations = [
  'blockquote[type="cite"]',
  'blockquote.gmail_quote',
  '.gmail_quote blockquote',
  '.gmail_attr',
  '.moz-cite-prefix',
  '.yahoo_quoted',
  '.protonmail_quote',
].join()

/** What encloses a mail that is passed on, whose words are no history. */
const passedOn = '.moz-forward-container'

/** These paragraphs stand where a quotation begins and ends. The characters are none, so that no mail has them. */
const opening = '\uFDD0'
const closing = '\uFDD1'

/** Reads the blocks of a body in HTML, and says how many words of it are struck through, which are left out. */
export function readHtmlBody(html: string): { readonly blocks: MailBlock[]; readonly struck: number } {
  const page = inertDocument(html)
  for (const frame of page.querySelectorAll('base, title')) frame.remove()
  const struck = takeOutStruck(page)
  raiseNumbers(page)
  unfoldLayout(page)
  separateParagraphs(page)
  for (const quotation of page.querySelectorAll(quotations)) {
    if (quotation.parentElement?.closest(quotations) || quotation.closest(passedOn)) continue
    quotation.before(mark(page, opening))
    quotation.after(mark(page, closing))
  }
  return { blocks: blocksOf(page), struck }
}

function mark(page: Document, sign: string): Element {
  const paragraph = page.createElement('p')
  paragraph.textContent = sign
  return paragraph
}

function blocksOf(page: Document): MailBlock[] {
  const blocks: MailBlock[] = []
  let isQuoted = false
  readDom(
    page.body,
    {
      add: (facts, runs) => {
        const words = textOf(runs)
        if (words === opening || words === closing) isQuoted = words === opening
        else if (words !== '') blocks.push({ facts: quoted(facts, isQuoted), runs, isQuoted })
        return null
      },
      length: () => 0,
      built: () => ({ text: '', blocks: [], styles: [] }),
    },
    { leaveOut: isHidden },
  )
  return blocks
}

function quoted(facts: MailBlock['facts'], isQuoted: boolean): MailBlock['facts'] {
  return isQuoted && facts.type === 'paragraph' ? { ...facts, type: 'quotation' } : facts
}

function textOf(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** Newsletters hide a summary for the list of mails, which no reader of the mail sees. */
function isHidden(element: Element): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(element.getAttribute('style') ?? '')
}

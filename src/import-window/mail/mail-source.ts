import type { ParsedCard, ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { createTextBuilder, type TextBuilder } from '#shared/imports/text-builder.ts'
import { CannotParse } from '../parser.ts'
import { finished, refuseTooLong } from '../finished.ts'
import { readHtmlBody } from './html-body.ts'
import { wordsOf, type MailBlock } from './mail-block.ts'
import type { Message } from './message.ts'
import { readPlainBody } from './plain-body.ts'
import { isForwardSubject } from './quoted-words.ts'
import { splitHistory } from './split-history.ts'

const longestDetail = 200

/**
 * The source that a mail is: its subject, its head, its own words, and after them, to be hidden at first, the mails that it quotes. Throws
 * `CannotParse` for a body that is encrypted.
 */
export function sourceOf(message: Message, parser: string): ParsedSource {
  const { body, struck } = bodyOf(message)
  const { own, history } = splitHistory(body, isForwardSubject(message.subject))
  const builder = createTextBuilder()
  addHead(message, builder)
  for (const { facts, runs } of own) builder.add(facts, runs)
  const asideFrom = history.length === 0 ? null : builder.length()
  for (const { facts, runs } of history) builder.add(facts, runs)
  return finished(parser, builder.built(), {
    card: cardOf(message),
    asideFrom,
    attachments: message.attachments,
    remarks: remarksOf(message, history, struck),
  })
}

/** The body with more looks is read, unless it has no words. */
function bodyOf({ html, text, blocks }: Message): { readonly body: readonly MailBlock[]; readonly struck: number } {
  refuseTooLong(text?.length ?? 0)
  // A character of text may take some markup, but not that much.
  if ((html?.length ?? 0) > 50_000_000) throw new CannotParse('too-large')
  const read = blocks === null && html !== null ? readHtmlBody(html) : { blocks: blocks ?? [], struck: 0 }
  const isRich = read.blocks.length > 0 || text === null
  const body = isRich ? read.blocks : readPlainBody(text)
  if (body[0] && wordsOf(body[0]).startsWith('-----BEGIN PGP MESSAGE-----')) {
    throw new CannotParse('unsupported', 'encrypted')
  }
  return { body, struck: isRich ? read.struck : 0 }
}

function addHead({ subject, from, to, cc, date }: Message, builder: TextBuilder): void {
  builder.add({ type: 'title' }, [{ text: subject }])
  const lines = [
    ['From', from],
    ['To', to.join(', ')],
    ['Cc', cc.join(', ')],
    ['Date', date],
  ] as const
  for (const [label, words] of lines) {
    if (words.trim() !== '') builder.add({ type: 'byline' }, [{ text: `${label}: ${words}` }])
  }
}

function cardOf({ subject, sender, organisation, day }: Message): ParsedCard {
  return {
    ...(subject.trim() !== '' && { title: subject.trim() }),
    ...(sender !== null && { author: sender }),
    ...(organisation !== null && { publisher: organisation }),
    ...(day !== null && { published: day }),
    channel: 'mail',
  }
}

function remarksOf({ attachments, pictures }: Message, history: readonly MailBlock[], struck: number): Remark[] {
  const words = history.reduce((sum, block) => sum + (wordsOf(block).match(/\S+/gu)?.length ?? 0), 0)
  const names = attachments.map(({ name }) => name).join(', ')
  return [
    ...(words > 0 ? [{ code: 'history-left-out', count: words } as const] : []),
    ...(struck > 0 ? [{ code: 'struck-left-out', count: struck } as const] : []),
    ...(pictures > 0 ? [{ code: 'pictures-left-out', count: pictures } as const] : []),
    ...(attachments.length > 0
      ? [{ code: 'attachments', count: attachments.length, detail: names.slice(0, longestDetail) } as const]
      : []),
  ]
}

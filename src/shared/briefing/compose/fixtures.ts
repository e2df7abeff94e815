import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { newId } from '../../model/id.ts'
import type { Block, SourceText, SourceView } from '../../sources/source-view.ts'
import { findBlocks, numberParagraphs } from '../../text/blocks.ts'
import type { Range } from '../../text/range.ts'
import type { Inline } from '../rich-text.ts'

/** Builds small records for the tests of the briefing, from quotes instead of offsets. */

export function sourceTextOf(text: string, types: readonly Block['type'][] = []): SourceText {
  const blocks = findBlocks(text).map((block, i) => ({ ...block, type: types[i] ?? block.type }))
  return {
    source: newId(),
    revision: newId(),
    text,
    blocks: numberParagraphs(blocks).map((block, ord) => ({ ...block, id: newId(), ord })),
  }
}

/** The nth occurrence of a quote, from 1. */
export function rangeOfQuote(text: string, quote: string, nth = 1): Range {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`The quote “${quote}” is not in the text.`)
  return { start, end: start + quote.length }
}

export type ClaimSketch = Partial<Omit<ClaimView, 'anchors'>> & { readonly quotes: readonly string[]; readonly cue?: string; readonly cueNth?: number; readonly nth?: number }

export function claimOf(source: SourceText, { quotes, cue, cueNth, nth, ...fields }: ClaimSketch): ClaimView {
  const anchor = (role: 'content' | 'cue', ord: number, range: Range) =>
    ({ id: newId(), role, ord, ...range, exact: source.text.slice(range.start, range.end), state: 'anchored' }) as const
  const contents = quotes.map((quote, i) => anchor('content', i, rangeOfQuote(source.text, quote, i === 0 ? nth : 1)))
  const at = contents[0]?.start ?? 0
  return {
    id: newId(), source: source.source, revision: source.revision,
    anchors: [...contents, ...(cue === undefined ? [] : [anchor('cue', 0, cueNth ? rangeOfQuote(source.text, cue, cueNth) : nearest(source.text, cue, at))])],
    speakers: [], speakersUnclear: false, kind: 'statement', form: 'paraphrase', gloss: '', tags: [], memo: '', occasion: null,
    credibility: null, status: 'open', proposed: [],
    paragraph: source.blocks.find((block) => block.start <= at && at < block.end)?.number ?? null,
    ...fields,
  }
}

function nearest(text: string, quote: string, at: number): Range {
  const starts: number[] = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) starts.push(start)
  const start = starts.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
  if (start === undefined) throw new Error(`The cue “${quote}” is not in the text.`)
  return { start, end: start + quote.length }
}

export function actorOf(name: string, kind: ActorView['kind'] = 'person'): ActorView {
  return { id: newId(), name, kind, aliases: [], memo: '', mentions: 0, claims: 0, lastUsed: '' }
}

export function mentionOf(source: SourceText, actor: ActorView, quote: string, nth = 1): MentionView {
  return { id: newId(), actor: actor.id, anchor: newId(), source: source.source, revision: source.revision, ...rangeOfQuote(source.text, quote, nth) }
}

export function sourceViewOf(text: SourceText, card: Partial<SourceView> = {}): SourceView {
  return {
    id: text.source, revision: text.revision, title: '', publisher: 'Newsroom', author: '', published: '2025-08-17', link: '', reliability: 'B', quality: '',
    sha256: '8e2c7c5d3a6f4b1e9d0c8b7a6f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c', byteLength: text.text.length, fileName: 'washington-talks.txt', encoding: 'utf-8',
    encodingGuessed: false, words: 0, paragraphs: 0, claims: 0, importedAt: '2025-08-17T12:00:00.000Z', ...card,
  }
}

/** A paragraph's children, in which `[n]` cites the nth claim, from 1. */
export function inlinesOf(text: string, claims: readonly ClaimView[]): Inline[] {
  return text.split(/(\[\d+\])/u).filter((part) => part !== '').map((part): Inline => {
    const claim = claims[Number(/^\[(\d+)\]$/u.exec(part)?.[1]) - 1]
    return claim ? { type: 'citation', claim: claim.id } : { type: 'text', text: part, format: 0 }
  })
}

import type {
  PrintedAnnex,
  PrintedBlock,
  PrintedExtract,
  PrintedNote,
  PrintedSegment,
  PrintedWords,
} from '../compose/printed-briefing.ts'
import { piecesOf } from '../../text/pieces.ts'
import { html, type Html } from '../../text/html.ts'
import { notePlaces, type NotePlace } from './note-places.ts'

const headings = { cited: 'Annex: cited paragraphs', whole: 'Annex: the sources in full' } as const

/** The sources, or what the note cites of them, with number, text and margin in three columns. */
export function annexHtml({ kind, sources, kinds, short }: Exclude<PrintedAnnex, { kind: 'none' }>): Html {
  return html`<section class="${short ? 'annex short' : 'annex'}"><h2>${headings[kind]}</h2>${sources.map(extractHtml)}${footHtml(kinds)}</section>`
}

function footHtml(kinds: readonly { readonly letter: string; readonly name: string }[]): Html {
  const names = kinds.map((kind) => `${kind.letter} ${kind.name}`).join(', ')
  return html`<p class="fine">${
    names === '' ? null : `Line under a name: an actor; its kind at the first mention (${names}). `
  }Grey with a letter: words that the note cites, explained in the margin; a paraphrase where no other form is named.</p>`
}

/** A row for each cited claim of a source: its letter, its place, its words. */
export function wordsHtml({ claims }: PrintedWords): Html {
  return html`<ul class="words">${claims.map(
    ({ letter, place, words, target }) =>
      html`<li id="${target}"><b>${letter}</b><span>${place}</span><p dir="auto">${words === '' ? 'No words in the text.' : brokenText(words)}</p></li>`,
  )}</ul>`
}

function extractHtml({ number, title, origin, extent, blocks }: PrintedExtract): Html {
  const places = notePlaces(blocks)
  const about = [origin === '' ? '' : `${origin}.`, extent].filter((part) => part !== '').join(' ')
  return html`<h3 class="source" dir="auto">[${number}] ${title}</h3>${about === '' ? null : html`<p class="extent" dir="auto">${about}</p>`}${blocks.map((block, i) => blockHtml(block, places[i]!))}`
}

function blockHtml(block: PrintedBlock, place: NotePlace): Html {
  const notes = block.notes.length === 0 ? null : html`<aside class="${place}">${block.notes.map(noteHtml)}</aside>`
  const text = html`<div class="para"><span class="pn">${block.number === null ? null : `¶${block.number}`}</span>${textHtml(block)}</div>`
  const gap = block.leftOut === '' ? null : html`<p class="left-out">${block.leftOut}</p>`
  return html`${gap}<div class="marked">${place === 'margin' ? [notes, text] : [text, notes]}</div>`
}

function textHtml({ type, marker, lang, segments }: PrintedBlock): Html {
  const sign = marker === null ? null : html`<i class="marker" data-m="${marker}"></i>`
  const words = segments.map(segmentHtml)
  const text = [sign, lang === null ? words : html`<span lang="${lang}">${words}</span>`]
  switch (type) {
    case 'title':
      return html`<h4 class="title" dir="auto">${text}</h4>`
    case 'heading':
      return html`<h4 dir="auto">${text}</h4>`
    case 'quotation':
      return html`<blockquote dir="auto">${text}</blockquote>`
    case 'byline':
      return html`<p class="byline" dir="auto">${text}</p>`
    case 'table-row':
      return html`<p class="row" dir="auto">${text}</p>`
    default:
      return html`<p dir="auto">${text}</p>`
  }
}

/** One span per segment. It is the link target of the first claim that begins in it; each further claim gets an empty span before it. */
function segmentHtml({ text, mention, cue, claims, opens, kinds }: PrintedSegment): Html {
  const names = [claims > 0 ? 'clm' : '', claims > 1 ? 'twice' : '', mention ? 'act' : '', cue ? 'cue' : '']
    .filter((name) => name !== '')
    .join(' ')
  const words = brokenText(text)
  if (names === '') return html`${words}`
  const [target = null, ...others] = opens.flatMap((open) => open.target ?? [])
  const letters = opens.map(({ letter }) => letter).join(' ')
  if (target === null) return html`<span class="${names}" data-n="${letters}" data-k="${kinds}">${words}</span>`
  return html`${others.map((other) => html`<span id="${other}"></span>`)}<span id="${target}" class="${names}" data-n="${letters}" data-k="${kinds}">${words}</span>`
}

/** A text with a line break between its pieces: the layout of one run of 400,000 letters would take minutes. */
function brokenText(text: string): readonly Html[] {
  return piecesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    start === 0 ? html`${text.slice(start, end)}` : html`<br>${text.slice(start, end)}`,
  )
}

/** "a Dagny Rask told the Courier", and below it what kind of claim that is. */
function noteHtml({ letter, target, speaker, cue, facts, gloss }: PrintedNote): Html {
  const place = target === null ? null : html`<span id="${target}"></span>`
  const below = [facts, gloss === '' ? '' : `In our words: ${gloss}`].filter((line) => line !== '').join('\n')
  return html`<p>${place}<b>${letter} <bdi>${speaker}</bdi>${cue === '' ? null : ` ${cue}`}</b>${below === '' ? null : `\n${below}`}</p>`
}

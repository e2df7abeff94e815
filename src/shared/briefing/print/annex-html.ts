import type { PrintedAnnex, PrintedBlock, PrintedNote, PrintedSegment } from '../compose/printed-briefing.ts'
import { piecesOf } from '../../text/pieces.ts'
import { html, type Html } from '../../text/html.ts'
import { notePlaces, type NotePlace } from './note-places.ts'

/** One source in full: number, text and margin in three columns. */
export function annexHtml({ letter, number, blocks, kinds, short }: PrintedAnnex): Html {
  const names = kinds.map((kind) => `${kind.letter} ${kind.name}`).join(', ')
  const places = notePlaces(blocks)
  return html`<section class="${short ? 'annex short' : 'annex'}"><h2>Annex ${letter}. Source ${number}, annotated</h2>${blocks.map((block, i) => blockHtml(block, places[i]!))}<p class="fine">${
    names === '' ? null : `Line under a name: an actor; its kind at the first mention (${names}). `
  }Tint and letter: a claim, explained in the margin; a paraphrase where no other form is named.</p></section>`
}

function blockHtml(block: PrintedBlock, place: NotePlace): Html {
  const notes = block.notes.length === 0 ? null : html`<aside class="${place}">${block.notes.map(noteHtml)}</aside>`
  const text = html`<div class="para"><span class="pn">${block.number === null ? null : `¶${block.number}`}</span>${textHtml(block)}</div>`
  return html`<div class="marked">${place === 'margin' ? [notes, text] : [text, notes]}</div>`
}

function textHtml({ type, marker, segments }: PrintedBlock): Html {
  const sign = marker === null ? null : html`<i class="marker" data-m="${marker}"></i>`
  const text = [sign, segments.map(segmentHtml)]
  switch (type) {
    case 'title':
      return html`<h3 dir="auto">${text}</h3>`
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

function noteHtml({ letter, speaker, cue, facts, gloss }: PrintedNote): Html {
  return html`<p><b>${letter} <bdi>${speaker}</bdi></b> ${[cue, facts].filter((part) => part !== '').join(' · ')}${gloss === '' ? null : `\nIn our words: ${gloss}`}</p>`
}

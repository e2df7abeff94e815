import type { FirstText } from '#shared/sources/first-text.ts'
import { html, type Html } from '#shared/text/html.ts'

/**
 * Renders the window's frame with the text in it as HTML, in the elements and classes that the renderer uses
 * (`App.tsx`, `ReadScreen.tsx`, `Desk.tsx`, the reader's nodes), so that each line already stands where the renderer
 * will put it. It is inert until the renderer replaces it.
 */
export function drawFirstText(text: FirstText): Html {
  return html`<div class="frame" inert><header class="bar"></header><main class="screen"><div class="read-screen"><aside class="read-aside"></aside>${page(text)}</div></main><footer class="status"></footer></div>`
}

function page({ title, below, blocks }: FirstText): Html {
  const reader = html`<div class="reader" style="white-space: pre-wrap; word-break: break-word"><div class="stretch" style="content-visibility: visible">${blocks.map(block)}</div></div>`
  // If the last place was further down, the text above it is not drawn. The page starts with the visible part, and
  // already has its scroll bar.
  if (below !== null)
    return html`<div class="read-page" style="overflow-y: scroll"><div class="read-columns" style="padding-top: 0"><div class="text-column" style="margin-top: ${below}px">${reader}</div></div></div>`
  const header =
    title === null
      ? html`<header class="source-header titled"></header>`
      : html`<header class="source-header"><h1 dir="auto">${title}</h1></header>`
  return html`<div class="read-page"><div class="read-columns"><div class="text-column">${header}${reader}</div></div></div>`
}

function block({ type, number, pieces }: FirstText['blocks'][number]): Html {
  const [only = []] = pieces
  const words =
    pieces.length > 1 ? pieces.map((runs) => html`<span class="piece">${runs.map(run)}</span>`) : only.map(run)
  switch (type) {
    case 'title':
      return html`<h1 class="block title" dir="auto" elementtiming="text">${words}</h1>`
    case 'heading':
      return html`<h2 class="block heading" dir="auto" elementtiming="text">${words}</h2>`
    case 'quotation':
      return html`<blockquote class="block quotation" dir="auto" elementtiming="text" data-number="${number}">${words}</blockquote>`
    default:
      return html`<p class="block ${type}" dir="auto" elementtiming="text" data-number="${number}">${words}</p>`
  }
}

function run({ text, classes, sign }: FirstText['blocks'][number]['pieces'][number][number]): Html {
  return sign === ''
    ? html`<span class="${classes}">${text}</span>`
    : html`<span class="${classes}" data-sign="${sign}">${text}</span>`
}

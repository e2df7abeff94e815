import type { BlockFacts, TextBuilder } from '#shared/imports/text-builder.ts'
import type { ParsedBlock, ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { findBylines } from '#shared/text/bylines.ts'
import { finished, refuseTooMuch } from '../finished.ts'
import { inertDocument } from '../inert-html.ts'
import { readDom, type DomReading } from '../read-dom.ts'
import { raiseNumbers, takeOutStruck } from '../struck-and-raised.ts'
import { checkedMarkup } from './check-markup.ts'
import { pageCard } from './card/page-card.ts'
import { readPageFacts, webAddress, type PageFacts } from './card/page-facts.ts'
import { findArticle, isWithin, possibleTitles, type Article } from './find-article.ts'
import { looksIncomplete } from './looks-incomplete.ts'
import { preparePage } from './prepare-page.ts'

/** The parser and its version, kept with each text that it reads. */
export const parser = 'html/1'

/** A page to read: its markup, and where the file around it says that it was. */
export type Page = { readonly html: string; readonly address?: string | null }

/**
 * Reads a page: its article, with the headline as title, and behind that its furniture, which the reader hides at first. `progress` is told
 * after each step.
 */
export function readPage({ html, address = null }: Page, progress: (share: number) => void): ParsedSource {
  const page = inertDocument(checkedMarkup(html))
  progress(0.4)
  const facts = readPageFacts(page, address)
  const incomplete = looksIncomplete(page, facts)
  const struck = takeOutStruck(page)
  raiseNumbers(page)
  preparePage(page)
  const article = findArticle(page.body, possibleTitles(facts.headlines, facts.title))
  progress(0.6)
  const builder = createTextBuilder()
  const left = new Set(article.furniture)
  readDom(page.body, builder, {
    ...looksOf(facts),
    leaveOut: (element) => left.has(element),
    factsOf: factsIn(article),
  })
  progress(0.8)
  const aside = addFurniture(article.furniture, builder, facts)
  const built = builder.built()
  refuseTooMuch(built)
  const blocks = withBylines(built.blocks, built.text, aside ?? built.text.length)
  const own = blocks
    .filter(({ end }) => aside === null || end < aside)
    .map(({ start, end }) => built.text.slice(start, end))
  const title = blocks.find(({ type }) => type === 'title')
  const card = pageCard(facts, {
    body: page.body,
    isOwn: (element) => !isWithin(element, left),
    headline: title ? built.text.slice(title.start, title.end) : null,
    first: own.slice(0, firstBlocks),
  })
  const remarks: Remark[] = []
  if (aside !== null) remarks.push({ code: 'furniture-left-out', count: countWords(built.text.slice(aside)) })
  if (struck > 0) remarks.push({ code: 'struck-left-out', count: struck })
  if (incomplete(own.join('\n'))) remarks.push({ code: 'perhaps-incomplete' })
  const undecodable = html.split('\uFFFD').length - 1
  if (undecodable > 0) remarks.push({ code: 'undecodable', count: undecodable })
  return finished(parser, { ...built, blocks }, { card, remarks, asideFrom: aside })
}

/** How many blocks of an article may say who wrote it, when and where. */
const firstBlocks = 10

/** Adds the furniture behind the article; returns where it begins, or null if it has no words. */
function addFurniture(furniture: readonly Element[], builder: TextBuilder, facts: PageFacts): number | null {
  const start = builder.length()
  for (const element of furniture) readDom(element, builder, looksOf(facts))
  return builder.length() > start ? start : null
}

/** Links are resolved against the address of the page; those to a place in it lead nowhere once it is a text. */
function looksOf({ base }: PageFacts): DomReading {
  return {
    hrefOf: (href) => (href.trim().startsWith('#') ? null : webAddress(href, base)),
    styleOf: (element) => (isNote(element) ? { style: 'note' } : null),
  }
}

/** The mark of a footnote: a raised link to a place in the page. */
function isNote(element: Element): boolean {
  return element.tagName === 'SUP' && element.querySelector('a[href*="#"]') !== null
}

function factsIn({ headline, measures }: Article): (element: Element) => BlockFacts | null {
  return (element) => {
    if (element === headline) return { type: 'title' }
    const measure = measures.get(element)
    return measure && measure.prose === 0 && measure.text < longestByline && isByline(element)
      ? { type: 'byline' }
      : null
  }
}

/** In letters. */
const longestByline = 150

/** Whether an element is marked as saying who wrote the text or when. */
function isByline(element: Element): boolean {
  if (/^(?:H[1-6]|TR|LI|DT|DD|BLOCKQUOTE)$/u.test(element.tagName)) return false
  return bylineMark.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
}

const bylineMark =
  /(?:^|[\s_-])(?:byline|by-line|authors?|dateline|timestamp|datetime|posted-on|pub-?date|publish(?:ed|-date)?|datePublished|entry-meta|post-meta|article-meta|entry-date|post-date|article-date)(?:$|[\s_-])/iu

/** Marks the blocks of the article that are bylines by their words. The headline takes no part in that. */
function withBylines(blocks: readonly ParsedBlock[], text: string, end: number): ParsedBlock[] {
  const own = blocks.filter((block) => block.end <= end)
  const isSaid = findBylines(own.map((block) => text.slice(block.start, block.end)))
  return blocks.map((block, i) =>
    isSaid[i] === true && block.type === 'paragraph' ? { ...block, type: 'byline' } : block,
  )
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

import { furnitureOf, isArticle, isSiteName, type Furniture } from './furniture-names.ts'
import { blockNames } from '../read-dom.ts'
import { likenessOf, partsOf, plainTitle, titleWords } from './card/page-title.ts'
import { linksAway, teasers } from './furniture-shapes.ts'
import { measurePage, type Measure, type Measures } from './measure-page.ts'

/** The parts of a page: its headline, what belongs to the article, and what is furniture, each in the order of the page. */
export type Article = {
  /** The element of the headline; null if the page has none that can be told. */
  readonly headline: Element | null
  /** Elements within the article, or around it, that are no part of it. They do not contain each other. */
  readonly furniture: readonly Element[]
  readonly measures: Measures
}

/**
 * Tells the article of a page from its furniture. The article is what holds nearly all running text that is not furniture by its name,
 * and what stands between the headline and that. `titles` are what the page's metadata call it.
 */
export function findArticle(body: Element, titles: readonly PossibleTitle[]): Article {
  const measures = measurePage(body)
  const known = knownFurniture(body, measures)
  const kept = keptProse(body, measures, known)
  const root = findRoot(body, kept, known, measures)
  const headline = blockOf(findHeadline({ body, root, measures, kept, known }, titles), body, measures)
  const left = new Set([...known, ...repeatsOf(headline, measures)])
  return { headline, furniture: furnitureAround(body, root, headline, measures, left), measures }
}

/** Furniture that holds more of the prose than this is no furniture: its name is about something else. */
const mostFurniture = 0.5
/** In letters. An offer to subscribe that is longer is the text that it stands before. */
const longestOffer = 300
/** In letters. Where less is left without the readers' comments, they are the text. */
const leastArticle = 250

/** Which elements are furniture by their names or shape. Of those within each other, the outermost. */
function knownFurniture(body: Element, measures: Measures): ReadonlySet<Element> {
  const byName = [...measures.keys()].flatMap((element): [Element, Kind][] => {
    const furniture = element === body ? null : furnitureOf(element)
    return furniture === null ? [] : [[element, furniture]]
  })
  const byShape = [
    ...linksAway(measures).map((element): [Element, Kind] => [element, 'furniture']),
    ...teasers(measures).map((element): [Element, Kind] => [element, 'teaser']),
  ]
  const found = [...byName, ...byShape].sort(([one], [other]) => measures.get(one)!.first - measures.get(other)!.first)
  const outermost = (kinds: readonly Kind[], most = Infinity): Set<Element> => {
    const chosen = new Set<Element>()
    let end = -1
    for (const [element, kind] of found) {
      const { first, last, prose } = measures.get(element)!
      if (first <= end || !kinds.includes(kind) || (kind === 'furniture' && prose > most)) continue
      if (kind === 'offer' && prose > longestOffer) continue
      chosen.add(element)
      end = last
    }
    return chosen
  }
  const proseWithout = (kinds: readonly Kind[]): number =>
    [...outermost(kinds)].reduce((left, one) => left - measures.get(one)!.prose, measures.get(body)!.prose)
  const kinds: Kind[] = ['notice', 'offer', 'furniture']
  for (const kind of ['teaser', 'comments'] as const)
    if (proseWithout(['notice', ...kinds.slice(3), kind]) >= leastArticle) kinds.push(kind)
  return outermost(kinds, proseWithout(['notice', ...kinds.slice(3)]) * mostFurniture)
}

type Kind = Furniture | 'teaser'

/** The prose of each element without that of the furniture in it. */
function keptProse(body: Element, measures: Measures, known: ReadonlySet<Element>): Map<Element, number> {
  const kept = new Map([...measures].map(([element, { prose }]) => [element, prose]))
  for (const element of known) {
    const { prose } = measures.get(element)!
    if (prose === 0) continue
    for (let above: Element | null = element; above; above = above === body ? null : above.parentElement)
      kept.set(above, (kept.get(above) ?? 0) - prose)
  }
  return kept
}

/** How much of the prose a part must hold to be the article: one that is marked as such, and any other. */
const markedShare = 0.25
const plainShare = 0.9
/** Of parts with the same mark, one must hold this much to be the article alone. */
const shareOfMarked = 0.7

/** The smallest element that holds the article's prose. */
function findRoot(
  body: Element,
  kept: ReadonlyMap<Element, number>,
  known: ReadonlySet<Element>,
  measures: Measures,
): Element {
  const prose = (element: Element): number => kept.get(element) ?? 0
  let root = marked(body, kept, measures) ?? body
  for (;;) {
    const all = prose(root)
    const next = [...root.children].find((child) => !known.has(child) && prose(child) >= all * plainShare && all > 0)
    if (!next) return root
    root = next
  }
}

/** The part that is marked as the article, if there is one. */
function marked(body: Element, kept: ReadonlyMap<Element, number>, measures: Measures): Element | null {
  const prose = (element: Element): number => kept.get(element) ?? 0
  for (const isMarked of [isArticle, (element: Element) => element.tagName === 'ARTICLE']) {
    const outermost: Element[] = []
    let end = -1
    for (const [element, { first, last }] of measures) {
      if (first <= end || prose(element) < leastArticle || !isMarked(element)) continue
      outermost.push(element)
      end = last
    }
    const sum = outermost.reduce((total, element) => total + prose(element), 0)
    const found = outermost.find((element) => prose(element) >= sum * shareOfMarked)
    if (found && prose(found) >= prose(body) * markedShare) return found
  }
  return null
}

/** In letters. */
const longestHeadline = 400
/** A heading that is no `<h1>`, and an element that is no heading, must be this much like a title of the page. */
const headingLikeness = 0.6
const otherLikeness = 0.9
/** What is this much like a title is the headline wherever it stands. */
const sureLikeness = 0.95

/** A title that a headline may have, and how much it counts that it does: a short part of `<title>` may be the name of the site. */
export type PossibleTitle = { readonly words: ReadonlySet<string>; readonly length: number; readonly weight: number }

/** The titles that the headline of a page may have: what its metadata call it, and the parts of its `<title>`. */
export function possibleTitles(headlines: readonly string[], title: string): PossibleTitle[] {
  const parts = partsOf(title)
  const longest = Math.max(0, ...parts.map((part) => part.length))
  return [
    ...[...headlines, title].map((one) => [one, 1] as const),
    ...parts.map((one) => [one, one.length === longest ? 0.9 : 0.6] as const),
  ].map(([one, weight]) => ({ words: titleWords(one), length: one.length, weight }))
}

type Found = {
  readonly body: Element
  readonly root: Element
  readonly measures: Measures
  readonly kept: ReadonlyMap<Element, number>
  readonly known: ReadonlySet<Element>
}

/**
 * The element of the headline. It is like a title of the page, is a heading, and stands in the article or close to it; of two of these, two
 * elements, or none, what has most of it.
 */
function findHeadline(found: Found, titles: readonly PossibleTitle[]): Element | null {
  const { body, root, measures } = found
  const { last: end } = measures.get(root)!
  const letters = Math.max(longestHeadline, ...titles.map(({ length }) => length))
  const late = placeOfText(found)
  let best: Element | null = null
  let bestScore = 0
  for (const [element, { first, text }] of measures) {
    if (element === body || first > end || text < 2 || text > letters) continue
    const level = Number(/^H([1-6])$/u.exec(element.tagName)?.[1] ?? 0)
    // A box has the words of the headline in it: the innermost element that has all of them is it.
    if (level === 0 && [...element.children].some((child) => measures.get(child)?.text === text)) continue
    const words = titleWords(element.textContent ?? '')
    const alike = Math.max(0, ...titles.map((title) => likenessOf(words, title.words) * title.weight))
    const isNamed = level > 0 || isNamedHeadline(element)
    if (level !== 1 && alike < (isNamed ? headingLikeness : otherLikeness)) continue
    const make = level === 1 ? 2 : level > 1 ? 1 : isNamed ? 0.8 : 0.5
    const score = alike * 2 + make + placeOf(element, found, late, alike >= sureLikeness)
    if (score > bestScore) [best, bestScore] = [element, score]
  }
  return best
}

/** In letters: a heading with more of the article's text before it is not the headline. */
const mostBefore = 150

/** How well a headline would stand at this place. `late` is the place behind which it would stand in the middle of the text. */
function placeOf(element: Element, { body, root, measures, known }: Found, late: number, isSure: boolean): number {
  if (isWithin(element, known)) return -3
  if (isSiteName(element)) return -2
  if (root !== element && root.contains(element)) {
    if (measures.get(element)!.first <= late) return 1.5
    return isSure ? 0 : -3
  }
  const { parentElement: around } = root
  if (around === null || around === body) return 0
  return around.contains(element) ? 1.2 : around.parentElement?.contains(element) === true ? 0.6 : 0
}

/** The place of the block in the root with which its prose becomes more than may stand before a headline. */
function placeOfText({ root, measures, kept }: Found): number {
  const { first: start, last: end } = measures.get(root)!
  const own = new Map(kept)
  for (const [element, prose] of kept) {
    const above = element.parentElement
    if (above && own.has(above)) own.set(above, own.get(above)! - prose)
  }
  let sum = 0
  for (const [element, { first }] of measures) {
    if (first < start || first > end) continue
    sum += Math.max(0, own.get(element) ?? 0)
    if (sum > mostBefore) return first
  }
  return end
}

/** The block of the headline: the element itself, the one around it that has no other words, or one that is made of it. */
function blockOf(headline: Element | null, body: Element, measures: Map<Element, Measure>): Element | null {
  if (headline === null) return null
  const measure = measures.get(headline)!
  let block = headline
  while (!blockNames.has(block.tagName)) {
    const { parentElement: around } = block
    if (around === null || around === body || measures.get(around)?.text !== measure.text) {
      const made = body.ownerDocument.createElement('div')
      block.replaceWith(made)
      made.append(block)
      measures.set(made, measure)
      return made
    }
    block = around
  }
  return block
}

function isNamedHeadline(element: Element): boolean {
  return /headline|title/iu.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
}

/** Whether an element is one of these, or within one. */
export function isWithin(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let above: Element | null = element; above; above = above.parentElement) if (elements.has(above)) return true
  return false
}

/** Other elements with the words of the headline, as a page has them that shows it in its bar too. */
function repeatsOf(headline: Element | null, measures: Measures): Element[] {
  if (headline === null) return []
  const { text } = measures.get(headline)!
  const words = plainTitle(headline.textContent ?? '')
  return [...measures.keys()].filter(
    (element) =>
      measures.get(element)!.text === text &&
      !element.contains(headline) &&
      !headline.contains(element) &&
      plainTitle(element.textContent ?? '') === words,
  )
}

/** Everything that is no part of the article, in the order of the page. */
function furnitureAround(
  body: Element,
  root: Element,
  headline: Element | null,
  measures: Measures,
  known: ReadonlySet<Element>,
): Element[] {
  const furniture: Element[] = []
  const start = measures.get(headline ?? root)!.first
  const { last: end } = measures.get(root)!
  const isBefore = (node: Element): boolean => measures.get(node)!.last < start
  const walk: Node[] = [body]
  for (let node = walk.pop(); node; node = walk.pop()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (isBlank(node) || isBetween(node, headline ?? root, root)) continue
      // Words beside the article's element need an element of their own to be left out by.
      const span = body.ownerDocument.createElement('span')
      node.parentNode!.replaceChild(span, node)
      span.append(node)
      furniture.push(span)
      continue
    }
    const measure = node instanceof Element ? measures.get(node) : undefined
    if (!(node instanceof Element) || !measure || measure.text === 0) continue
    if (headline !== null && node.contains(headline)) {
      if (node !== headline) pushChildren(node, walk)
    } else if (isBefore(node) || measure.first > end || known.has(node)) furniture.push(node)
    else pushChildren(node, walk)
  }
  return furniture
}

function pushChildren(node: Node, walk: Node[]): void {
  for (let child = node.lastChild; child; child = child.previousSibling) walk.push(child)
}

function isBlank(node: Node): boolean {
  return (node.nodeValue ?? '').trim() === ''
}

/** Whether a node stands in the root, or between the headline and it. */
function isBetween(node: Node, headline: Element, root: Element): boolean {
  if (root.contains(node)) return true
  const follows = headline.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING
  const precedes = root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING
  return follows !== 0 && precedes !== 0
}

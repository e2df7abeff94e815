import { blockNames, noText } from '../read-dom.ts'

/**
 * How much an element holds. `text` and `linked` are letters, those of links among them; `prose` are the letters of paragraphs that read
 * like running text, `links` the number of links. An ideogram counts as three letters. `first` and `last` are the places of the element and of the last one in it, in
 * the order of the document.
 */
export type Measure = {
  text: number
  linked: number
  prose: number
  links: number
  readonly first: number
  last: number
}

/** The measures of every element of a tree that has text. */
export type Measures = ReadonlyMap<Element, Measure>

/** In letters: a shorter paragraph may be a label, a button or a teaser. */
const shortestProse = 60
/** A short paragraph with a stop at its end or a comma is prose from here on. */
const shortestSentence = 25

/** Measures a tree in one walk, with a list of its own in place of calls, so that no depth overflows the stack. */
export function measurePage(root: Element): Map<Element, Measure> {
  const measures = new Map<Element, Measure>()
  /** The blocks around the node that is visited, innermost last, with the text that is their own. */
  const blocks: { own: string[]; text: number; linked: number }[] = [{ own: [], text: 0, linked: 0 }]
  const above: { readonly element: Element; readonly measure: Measure }[] = []
  let place = 0
  let links = 0
  const leave = (): void => {
    const { element, measure } = above.pop()!
    measure.last = place - 1
    if (element.tagName === 'A') links--
    if (endsBlock(element)) {
      const { own, text, linked } = blocks.pop()!
      if (isProse(own, text, linked)) measure.prose += text - linked
    }
    const outer = above.at(-1)?.measure
    if (!outer) return
    outer.text += measure.text
    outer.linked += measure.linked
    outer.prose += measure.prose
    outer.links += measure.links
  }
  const enter = (element: Element): void => {
    const measure = { text: 0, linked: 0, prose: 0, links: 0, first: place, last: place }
    place++
    measures.set(element, measure)
    above.push({ element, measure })
    if (element.tagName === 'A') {
      links++
      measure.links++
    }
    if (endsBlock(element)) blocks.push({ own: [], text: 0, linked: 0 })
  }
  const addText = (words: string): void => {
    const letters = lettersOf(words)
    const measure = above.at(-1)?.measure
    const block = blocks.at(-1)!
    block.own.push(words)
    block.text += letters
    if (measure) measure.text += letters
    if (links === 0) return
    block.linked += letters
    if (measure) measure.linked += letters
  }

  enter(root)
  let node: Node | null = root.firstChild
  while (above.length > 0) {
    if (node === null) {
      const { element } = above.at(-1)!
      leave()
      node = element === root ? null : element.nextSibling
    } else if (node.nodeType === Node.TEXT_NODE) {
      addText(node.nodeValue ?? '')
      node = node.nextSibling
    } else if (node instanceof Element && !noText.has(node.tagName) && !node.hasAttribute('hidden')) {
      enter(node)
      node = node.firstChild
    } else node = node.nextSibling
  }
  return measures
}

function endsBlock(element: Element): boolean {
  return blockNames.has(element.tagName) || element.tagName === 'TD' || element.tagName === 'TH'
}

function isProse(own: readonly string[], text: number, linked: number): boolean {
  if (text - linked < shortestSentence || linked > text / 2) return false
  return text - linked >= shortestProse || /[.!?…。！？؟।]["'”’»)]*\s*$|[,，、،]/u.test(own.join(''))
}

const ideogram = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

/** How much a text says: its characters without white space, an ideogram three times. */
export function lettersOf(text: string): number {
  const letters = text.replaceAll(/\s+/gu, '').length
  return /[^\0-\u2FFF]/u.test(text) ? letters + 2 * (text.match(ideogram)?.length ?? 0) : letters
}

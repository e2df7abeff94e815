import type { Measure, Measures } from './measure-page.ts'

/** What has no name that says that it is furniture, but the shape of it. Lists of nothing but links are, and what a label leads to. */
export function linksAway(measures: Measures): Element[] {
  const found: Element[] = []
  for (const [element, measure] of measures) {
    if (isLinkList(element, measure)) found.push(element)
    else if (isLabel(element, measure, measures)) found.push(...labelled(element, measures))
  }
  return found
}

/** Siblings of one make that each lead to another page are teasers, from this number on. */
const fewestTeasers = 3
/** How far above its link a teaser is looked for, in elements. */
const teaserDepth = 5
/** In letters: a shorter link is no headline. */
const shortestHeadline = 15

/** Teasers of other pages, which come in rows: boxes with a linked headline, or with little beside a link. */
export function teasers(measures: Measures): Element[] {
  const rows = new Map<Element, Map<string, Set<Element>>>()
  for (const [link, { text }] of measures) {
    if (link.tagName !== 'A' || text < shortestHeadline || !leadsToPage(link)) continue
    const heading = link.closest('h2, h3, h4, h5, h6') ?? link.querySelector('h2, h3, h4, h5, h6')
    let card = link
    for (let up = 0; up < teaserDepth && card.parentElement; up++) {
      const { parentElement } = card
      const measure = measures.get(card)!
      const isTeaser = heading === null ? measure.prose === 0 && measure.linked > measure.text / 2 : true
      if (isTeaser && /^(?:DIV|SECTION|ARTICLE|FIGURE|LI)$/u.test(card.tagName) && card.closest('p, td') === null) {
        const row = rows.get(parentElement) ?? new Map<string, Set<Element>>()
        const make = `${card.tagName}.${card.getAttribute('class') ?? ''}`
        rows.set(parentElement, row.set(make, (row.get(make) ?? new Set()).add(card)))
      }
      card = parentElement
    }
  }
  return [...rows.values()].flatMap((row) =>
    [...row.values()].flatMap((alike) => {
      // A list of links may belong to the text; whether it does is told by what leads to it.
      const isList =
        [...alike][0]?.tagName === 'LI' && ![...alike].every((one) => one.querySelector('h2, h3, h4, h5, h6'))
      return alike.size >= fewestTeasers && !isList ? [...alike] : []
    }),
  )
}

/** Whether a link leads to another page, not to a place in this one. */
function leadsToPage(link: Element): boolean {
  return !(link.getAttribute('href') ?? '#').includes('#')
}

/** How much of a list's text must be links for it to be one of links. */
const linkedShare = 0.75

/** A box that is no list has at least so many links if it is one of links. */
const fewestLinks = 5

/**
 * A list of links belongs to the text only where the text leads to it: below a heading of its own, or after a colon.
 */
function isLinkList(element: Element, { text, linked, prose, links }: Measure): boolean {
  if (text === 0 || linked < text * linkedShare) return false
  if (/^(?:DIV|SECTION|P|CENTER)$/u.test(element.tagName)) return prose === 0 && links >= fewestLinks
  if (!/^(?:UL|OL|DL)$/u.test(element.tagName)) return false
  const before = element.previousElementSibling
  if (before === null) return element.parentElement?.closest('li') === null
  const words = (before.textContent ?? '').trim()
  if (/^H[2-6]$/u.test(before.tagName)) return leadsAway(words)
  return leadsAway(words) || !/[:：]$/u.test(words)
}

/** In UTF-16 units: a longer line is no label. */
const longestLabel = 80

/** A line that says that other pages follow. A heading with running text below it says what that is about. */
function isLabel(element: Element, { text, linked, prose }: Measure, measures: Measures): boolean {
  if (prose > 0 || text === 0 || !/^(?:H[2-6]|P|DIV|STRONG|B|SPAN)$/u.test(element.tagName)) return false
  const words = (element.textContent ?? '').trim()
  if (linked > text * linkedShare && action.test(words)) return true
  if (words.length > longestLabel) return words.length < 4 * longestLabel && isLabelWithLink(words, text, linked)
  const next = nextWithText(element, measures)
  const isAboutText = element.tagName.startsWith('H') && next !== null && next.prose > 0 && next.linked < next.text / 2
  return !isAboutText && (leadsAway(words) || isLabelWithLink(words, text, linked))
}

/** "Read more: Ministers near deal", where the headline is a link. */
function isLabelWithLink(words: string, text: number, linked: number): boolean {
  const [label, ...others] = words.split(':')
  return others.length > 0 && linked > text / 2 && leadsAway(label!)
}

function nextWithText(element: Element, measures: Measures): Measure | null {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    const measure = measures.get(next)
    if (measure && measure.text > 0) return measure
  }
  return null
}

/** How much one label can lead to, in elements. */
const mostLabelled = 40

/** A label, and what it leads to: the box that it begins, if that has no running text, else what follows up to the next of that. */
function labelled(label: Element, measures: Measures): Element[] {
  let box = label
  for (let outer = label.parentElement; outer; outer = outer.parentElement) {
    const measure = measures.get(outer)
    if (!measure || measure.prose > 0 || !beginsWith(outer, box, measures)) break
    box = outer
  }
  if (box !== label) return [box]
  const found = [label]
  for (let next = label.nextElementSibling; next && found.length < mostLabelled; next = next.nextElementSibling) {
    const measure = measures.get(next)
    if (!measure || measure.text === 0) continue
    if (/^H[1-6]$/u.test(next.tagName) || measure.prose > 0 || measure.linked < measure.text / 2) break
    found.push(next)
  }
  return found
}

/** Whether nothing with words stands before a part of a box. */
function beginsWith(box: Element, part: Element, measures: Measures): boolean {
  for (let before = part.previousSibling; before; before = before.previousSibling) {
    const hasWords =
      before instanceof Element
        ? (measures.get(before)?.text ?? 0) > 0
        : before.nodeType === Node.TEXT_NODE && (before.nodeValue ?? '').trim() !== ''
    if (hasWords) return false
  }
  return part.parentElement === box
}

const away = new RegExp(
  String.raw`^(?:${[
    String.raw`related(?: (?:articles?|stories|news|posts?|content|topics?|coverage|links|reading|tags|roundup))?`,
    String.raw`(?:read|see) (?:also|more|next)|also read|up next|don[’']t miss|recommended(?: for you)?`,
    String.raw`more (?:on|from|stories|news|articles|like this|in)\b.*`,
    String.raw`you (?:may|might) also (?:like|be interested in)|(?:trending|popular)(?: now| posts)?`,
    String.raw`most (?:read|popular|viewed|shared)|latest(?: news| stories)?`,
    String.raw`share(?: this)?(?: (?:article|story|page|post))?|follow us.*|sign up.*`,
    String.raw`comments?(?: \(?\d+\)?)?|(?:leave|post) a (?:reply|comment)|join the (?:conversation|discussion)`,
    String.raw`advert(?:isement)?|(?:article |story )?continues below(?: advertisement)?|tags?|topics?|filed under.*`,
    String.raw`mehr zum thema|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|leer también|te puede interesar`,
    String.raw`leia (?:também|mais)|leggi anche|lees ook|читайте также|по теме|اقرأ أيضا|相关阅读|相关新闻|関連記事|관련 ?기사`,
  ].join('|')})\s*[:…>»|.]*$`,
  'iu',
)

/** A link that does something, or leads back. */
const action =
  /^(?:reply|quote|report|edit|flag|permalink|like|print|share|back(?: to .{0,40})?|(?:to the |back to )?top|previous|next|zurück|nach oben|retour|volver)$/iu

function leadsAway(words: string): boolean {
  return words.length <= longestLabel && away.test(words)
}

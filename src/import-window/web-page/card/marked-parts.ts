/** What the elements of a page are marked as: microdata, RDFa, `<time>`, links to authors, and the classes of bylines. As written. */
export type MarkedParts = {
  readonly published: readonly string[]
  readonly updated: readonly string[]
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly headlines: readonly string[]
  /** Times that do not say what of; the first is likely that of the article. */
  readonly times: readonly string[]
}

/** Reads the marked parts of a page. `isOwn` tells whether an element belongs to the article and not to a teaser or a comment. */
export function readMarkedParts(body: Element, isOwn: (element: Element) => boolean): MarkedParts {
  const marked = (name: string): Element[] =>
    [
      ...body.querySelectorAll(
        ['itemprop', 'property'].flatMap((key) => [`[${key}~="${name}"]`, `[${key}~="schema:${name}"]`]).join(),
      ),
    ].filter(isOwn)
  const times = [...body.querySelectorAll('time, abbr.published, abbr.updated, [class~="dt-published"]')].filter(isOwn)
  const linked = [...body.querySelectorAll('[rel~="author"], .p-author, .h-card .fn, .vcard .fn')].filter(isOwn)
  const bylines = [...body.querySelectorAll(bylineClasses)].filter(
    (element) => isOwn(element) && wordsOf(element).length < 120,
  )
  const authors = [marked('author'), linked, bylines.slice(0, 1)].find((found) => found.length > 0) ?? []
  return {
    published: marked('datePublished').map(valueOf),
    updated: [...marked('dateModified'), ...times.filter(isUpdate)].map(valueOf),
    authors: authors.slice(0, 10).map((element) => nameOf(element)),
    publisher: marked('publisher').map(nameOf)[0] ?? null,
    headlines: marked('headline').map(valueOf),
    times: times.filter((element) => !isUpdate(element)).map(valueOf),
  }
}

const bylineClasses =
  '[class~="byline" i], [class~="author" i], [class*="author-name" i], [class*="author_name" i], [class*="authorName" i], [class*="byline" i], [class~="writer" i], [class~="autor" i], [class~="auteur" i]'

/** What stands before the time of a change. */
export const updateLabel =
  /(?:updated?|modified|changed|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|обновлено|更新|업데이트|تحديث)/iu

/** Whether a time is that of a change. */
function isUpdate(element: Element): boolean {
  const names = [element.className, element.getAttribute('itemprop'), element.parentElement?.className].join(' ')
  return /updat|modif/iu.test(names) || updateLabel.test(element.previousSibling?.textContent ?? '')
}

/** In UTF-16 units: what is longer is no name and no date. */
const longestWords = 1000

/** What an element says for machines, else its words. */
function valueOf(element: Element): string {
  return (
    element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    element.getAttribute('title') ??
    wordsOf(element)
  )
}

/** The name in a thing that is marked, else its words. */
function nameOf(element: Element): string {
  const name = element.querySelector('[itemprop~="name"], [property~="name"], [property~="schema:name"]')
  return (name ?? element).getAttribute('content') ?? wordsOf(name ?? element)
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').slice(0, longestWords).replaceAll(/\s+/gu, ' ').trim()
}

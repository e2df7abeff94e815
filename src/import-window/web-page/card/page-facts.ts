import { readMetaTags, metaNames, valuesOf, type MetaTags } from './meta-tags.ts'
import { likeness } from './page-title.ts'
import { readStructuredData, type StructuredData } from './structured-data.ts'

/** What a page says of itself beside its text. Read before the text is touched. */
export type PageFacts = {
  readonly tags: MetaTags
  readonly data: StructuredData | null
  /** The words of `<title>`, with the name of the site. */
  readonly title: string
  /** What its metadata call the article. */
  readonly headlines: readonly string[]
  /** A language tag. */
  readonly language: string | null
  /** The address of the page, http(s). */
  readonly link: string | null
  /** The address that the links of the page are relative to. */
  readonly base: string | null
}

/** How alike a headline and the title of the page must be to mean the same article. */
const sameTitle = 0.5

/** In UTF-16 units. */
const longestTitle = 500

/** `address` is where the page was, as far as the file around it says. */
export function readPageFacts(page: Document, address: string | null): PageFacts {
  const tags = readMetaTags(page)
  const title = (page.querySelector('head > title, title')?.textContent ?? '')
    .slice(0, longestTitle)
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const h1 = (page.querySelector('h1')?.textContent ?? '').slice(0, longestTitle)
  const data = readStructuredData(
    page,
    (headline) => Math.max(likeness(headline, title), likeness(headline, h1)) >= sameTitle,
  )
  const saved = address ?? savedFrom(page)
  const canonical = webAddress(page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), saved)
  const link =
    canonical ?? webAddress(tags.get('og:url')?.[0], saved) ?? webAddress(data?.link, saved) ?? webAddress(saved, null)
  const base = webAddress(page.querySelector('base[href]')?.getAttribute('href'), saved ?? link) ?? saved ?? link
  return {
    tags,
    data,
    title,
    headlines: [...(data?.headlines ?? []), ...valuesOf(tags, metaNames.title)],
    language: languageOf(page, tags, data),
    link,
    base,
  }
}

/** An address of the web, resolved against another one; null if it is none. */
export function webAddress(written: string | null | undefined, base: string | null): string | null {
  const trimmed = written?.trim() ?? ''
  if (trimmed === '' || !URL.canParse(trimmed, base ?? undefined)) return null
  const url = new URL(trimmed, base ?? undefined)
  return /^https?:$/u.test(url.protocol) && url.hostname !== '' ? url.href : null
}

/** Where a browser that saved the page says in a comment that it was. */
function savedFrom(page: Document): string | null {
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  for (let looked = 0; looked < 20 && comments.nextNode(); looked++) {
    const words = comments.currentNode.nodeValue ?? ''
    const found = /saved from url=\(\d+\)(\S+)/u.exec(words) ?? /SingleFile[^]{0,40}?\burl:\s*(\S+)/u.exec(words)
    if (found) return webAddress(found[1], null)
  }
  return null
}

/** The language of the article, of the page, or what its metadata name; as a tag with a script or region only where it is written. */
function languageOf(page: Document, tags: MetaTags, data: StructuredData | null): string | null {
  const root = page.documentElement
  const marked = [...page.querySelectorAll('article[lang], main[lang]')].map((element) => element.getAttribute('lang'))
  const written = [
    ...(marked.length === 1 ? marked : []),
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    page.querySelector('body[lang]')?.getAttribute('lang'),
    data?.language,
    ...metaNames.language.flatMap((name) => tags.get(name) ?? []),
  ]
  for (const tag of written) {
    const plain = tag?.split(',')[0]?.trim().replaceAll('_', '-') ?? ''
    try {
      if (/^[a-z]{2,3}(?:-|$)/iu.test(plain)) return Intl.getCanonicalLocales(plain)[0] ?? null
    } catch {
      // No tag of a language.
    }
  }
  return null
}

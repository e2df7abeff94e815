/** What the `<meta>` elements of a page say: the values of each name, in lower case, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** In UTF-16 units: what is longer says nothing for a card. */
const longestContent = 1000

/** Reads names of every kind: `name`, `property` (OpenGraph), `itemprop` and `http-equiv`. */
export function readMetaTags(page: Document): MetaTags {
  const tags = new Map<string, string[]>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const content = (tag.getAttribute('content') ?? '').slice(0, longestContent).trim()
    if (content === '') continue
    const names = ['name', 'property', 'itemprop', 'http-equiv'].map((one) => tag.getAttribute(one) ?? '').join(' ')
    for (const name of names.toLowerCase().split(/\s+/u)) {
      if (name !== '') tags.set(name, [...(tags.get(name) ?? []), content])
    }
  }
  return tags
}

/** The values of the first of these names that has any. */
export function valuesOf(tags: MetaTags, names: readonly string[]): readonly string[] {
  return names.map((name) => tags.get(name)).find((values) => values !== undefined) ?? []
}

/** The names under which content management systems put each field, the most exact first. */
export const metaNames = {
  title: [
    'og:title',
    'twitter:title',
    'dcterms.title',
    'dc.title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'headline',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'datepublished',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dc.date.created',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'citation_date',
    'publication_date',
    'publish-date',
    'publishdate',
    'pubdate',
    'dcterms.date',
    'dc.date',
    'date',
  ],
  updated: [
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
    'revised',
  ],
  author: [
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'dcterms.creator',
    'dc.creator',
    'author',
    'article:author',
    'byl',
  ],
  publisher: [
    'og:site_name',
    'dcterms.publisher',
    'dc.publisher',
    'citation_publisher',
    'publisher',
    'application-name',
  ],
  language: ['content-language', 'dcterms.language', 'dc.language', 'language', 'og:locale'],
  place: ['geo.placename', 'dcterms.spatial', 'dc.coverage', 'dcterms.coverage', 'og:locality'],
} as const

import { dayNamed } from '../../dates/day-named.ts'
import { languageTagOf } from '../../words/languages.ts'
import type { ParsedCard } from '../parsed-source.ts'

/** A field that a text says about itself above its words: "Author: Ana Roth". */
export type HeadField = { readonly key: string; readonly value: string }

/** The field of the card that each key fills, by the key in small letters without signs between its words. */
const fieldOf: Readonly<Record<string, keyof ParsedCard>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  byline: 'author',
  creator: 'author',
  date: 'published',
  datepublished: 'published',
  published: 'published',
  publishedat: 'published',
  publishdate: 'published',
  pubdate: 'published',
  updated: 'updated',
  updatedat: 'updated',
  modified: 'updated',
  lastmod: 'updated',
  lastmodified: 'updated',
  lastupdated: 'updated',
  datemodified: 'updated',
  source: 'publisher',
  publisher: 'publisher',
  publication: 'publisher',
  site: 'publisher',
  sitename: 'publisher',
  newspaper: 'publisher',
  outlet: 'publisher',
  url: 'link',
  link: 'link',
  canonical: 'link',
  canonicalurl: 'link',
  permalink: 'link',
  sourceurl: 'link',
  lang: 'language',
  language: 'language',
  place: 'place',
  location: 'place',
  dateline: 'place',
}

/** The field of the card that a key fills; undefined if it fills none. */
export function fieldOfKey(key: string): keyof ParsedCard | undefined {
  const plain = key.toLowerCase().replaceAll(/[^a-z]/gu, '')
  return Object.hasOwn(fieldOf, plain) ? fieldOf[plain] : undefined
}

/** What fields say for a card. Of several for one field the first that says something counts; a date only as a day with its year. */
export function cardOfFields(fields: readonly HeadField[]): ParsedCard {
  const card: { -readonly [F in keyof ParsedCard]: ParsedCard[F] } = {}
  for (const { key, value } of fields) {
    const named = fieldOfKey(key)
    const words = value.replaceAll(/\s+/gu, ' ').trim()
    if (named === undefined || words === '') continue
    // A source is a publisher, or an address.
    const field = named === 'publisher' && isAddress(words) ? 'link' : named
    const said = saidFor(field, words)
    if (said !== '' && card[field] === undefined) card[field] = said
  }
  return card
}

function saidFor(field: keyof ParsedCard, words: string): string {
  switch (field) {
    case 'published':
    case 'updated':
      return dayNamed(words, null, 'unknown')
    case 'link':
      return isAddress(words) ? words : ''
    case 'language':
      return languageTagOf(words.replaceAll('_', '-')) ?? ''
    case 'author':
      return words.replace(/^by\s+/iu, '').slice(0, 500)
    default:
      return words.slice(0, field === 'title' ? 2000 : 500)
  }
}

function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/iu.test(words) && words.length <= 4000
}

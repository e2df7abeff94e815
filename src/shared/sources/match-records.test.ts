import { describe, expect, it, test } from 'vitest'
import type { BibliographyRecord } from '../imports/bibliography.ts'
import { matchRecords, type CardToMatch } from './match-records.ts'

const record = (fields: Partial<BibliographyRecord>): BibliographyRecord => ({
  title: '',
  author: '',
  publisher: '',
  published: '',
  accessed: '',
  link: '',
  doi: '',
  language: '',
  place: '',
  ...fields,
})
const card = (fields: Partial<CardToMatch>): CardToMatch => ({
  id: 'one',
  title: '',
  link: '',
  published: '',
  ...fields,
})
const matched = (told: Partial<BibliographyRecord>, ...cards: Partial<CardToMatch>[]) =>
  matchRecords([record(told)], cards.map((fields, i) => card({ id: `source ${i}`, ...fields })))[0] // prettier-ignore

describe('an entry is about the source of its link', () => {
  const link = 'https://www.post.example/News/gates/?id=7&page=2'
  it.each([
    ['the same', link],
    ['another scheme', 'http://www.post.example/News/gates/?id=7&page=2'],
    ['no “www.”', 'https://post.example/News/gates/?id=7&page=2'],
    ['capitals in the host', 'https://POST.example/News/gates/?id=7&page=2'],
    ['no slash at the end', 'https://www.post.example/News/gates?id=7&page=2'],
    ['a fragment', `${link}#top`],
    ['tracking', `${link}&utm_source=mail&fbclid=x`],
    ['another order', 'https://www.post.example/News/gates/?page=2&id=7'],
    ['escaped letters', 'https://www.post.example/News/%67ates/?id=7&page=2'],
  ])('with %s', (_, told) => expect(matched({ link: told }, { link })).toBe('source 0'))

  it.each([
    ['another page', 'https://www.post.example/News/wall/?id=7&page=2'],
    ['another question', 'https://www.post.example/News/gates/?id=8&page=2'],
    ['another host', 'https://mirror.example/News/gates/?id=7&page=2'],
    ['capitals in the path', 'https://www.post.example/news/gates/?id=7&page=2'],
    ['no address', 'gates'],
  ])('not with %s', (_, told) => expect(matched({ link: told }, { link })).toBeNull())

  it('by its DOI, in whatever address it stands', () => {
    const doi = '10.5555/Orsa.12'
    expect(matched({ doi }, { link: 'https://dx.doi.org/10.5555/orsa.12' })).toBe('source 0')
    expect(matched({ doi }, { link: 'https://journal.example/doi/full/10.5555%2Forsa.12?x=1' })).toBe('source 0')
    expect(matched({ link: `https://doi.org/${doi}` }, { link: 'https://dx.doi.org/10.5555/orsa.12' })).toBe('source 0')
    expect(matched({ doi }, { link: 'https://dx.doi.org/10.5555/orsa.13' })).toBeNull()
  })
  it('though another source has its title', () => {
    const title = 'Gates stay shut'
    expect(matched({ title, link }, { title }, { link })).toBe('source 1')
  })
  it('but not if two sources have the link', () => {
    expect(matched({ title: 'Gates stay shut', link }, { link, title: 'Gates stay shut' }, { link })).toBeNull()
  })
})

describe('an entry without such a source is about the one of its title', () => {
  const title = 'Gätes stay – shut!'
  test.each([
    ['in other letters', 'GATES STAY "SHUT"', '', '', 'source 0'],
    ['on the same day', title, '2026-03-04', '2026-03-04', 'source 0'],
    ['if only the entry has a day', title, '2026-03-04', '', 'source 0'],
    ['if only the source has a day', title, '', '2026-03-04', 'source 0'],
    ['but not on another day', title, '2026-03-04', '2026-03-05', null],
    ['but not with other words', 'Gates stay open', '', '', null],
  ])('%s', (_, told, published, day, source) => {
    expect(matched({ title: told, published }, { title, published: day })).toBe(source)
  })
  it('but not if two sources have it', () => {
    expect(matched({ title, published: '2026-03-04' }, { title, published: '2026-03-04' }, { title })).toBeNull()
  })
  it('but not with fewer than three words', () => {
    expect(matched({ title: 'Press release' }, { title: 'Press release' })).toBeNull()
    expect(matched({}, {})).toBeNull()
  })
  it('also in a script without spaces', () => {
    expect(matched({ title: '水闸将保持关闭状态' }, { title: '水闸将保持关闭状态' })).toBe('source 0')
  })
})

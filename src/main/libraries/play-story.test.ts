import { expect, it } from 'vitest'
import { claimsOfLibrary, claimsOfStory } from '#shared/story/claims-in-words.ts'
import { resolveStory } from '#shared/story/resolve-story.ts'
import { eachLibrary } from '../library/test-library/each-library.ts'
import type { TestLibrary } from '../library/test-library/test-library.ts'
import { playStory } from './play-story.ts'

/** A story with the optional fields that the finished examples have no words for. */
const text = `A memo of the port authority says that the quays will be sold.
Anders Vik is reportedly considering a sale to Norrgas.
“Nothing has been signed,” Vik wrote in a post that he later deleted.
Lund rejected the plan.
`
const claim = { speakers: [] as string[], kind: 'statement', form: 'paraphrase' } as const
const post = { label: 'Post', withdrawn: { by: 'Vik', date: '2025-03-05' } }
const story = {
  source: { file: 'holm.txt', title: 'The quays', publisher: 'Holm Gazette' },
  actors: [
    {
      name: 'the memo',
      kind: 'document',
      mentions: ['A memo of the port authority'],
      documentAuthor: 'Lena Brandt',
      documentDate: '2025-03',
      seenBy: 'the Holm Gazette',
    },
    { name: 'Anders Vik', kind: 'person', mentions: ['Anders Vik', { quote: 'Vik', nth: 2 }] },
    { name: 'Lund', kind: 'person', mentions: ['Lund'] },
  ],
  claims: [
    { ...claim, quotes: ['the quays will be sold'], speakers: ['the memo'] },
    { ...claim, quotes: ['considering a sale to Norrgas'], saidAbout: ['Anders Vik'], hedge: ['reportedly'] },
    {
      ...claim,
      quotes: ['Nothing has been signed'],
      speakers: ['Anders Vik'],
      form: 'direct',
      originalLanguage: 'Norwegian',
      translatedBy: 'the embassy',
      occasion: post,
    },
    { ...claim, quotes: ['that he later deleted'], occasion: { label: 'Another post', withdrawn: true } },
    { ...claim, quotes: ['the plan'], speakers: ['Lund'], about: [1, 2], aboutUnclear: true },
  ],
}

let library: TestLibrary
eachLibrary((opened) => {
  library = opened
})

it('plays a document that speaks, whom a claim is about, a translation, an unclear “about” and words withdrawn', async () => {
  const resolved = resolveStory(story, text)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const file = { name: 'holm.txt', bytes: new TextEncoder().encode(text) }
  await playStory((method, input) => library.do(method, input), resolved.value, file)
  const [claims, actors] = [await library.do('listClaims', {}), await library.do('listActors', {})]
  const stored = claimsOfLibrary(claims, actors, [])
  expect(stored).toEqual(claimsOfStory(resolved.value, text))
  expect(stored).toContainEqual(
    expect.objectContaining({
      content: 'the plan',
      about: ['the quays will be sold', 'considering a sale to Norrgas'],
      aboutUnclear: true,
    }),
  )
  expect(stored.find(({ saidAbout }) => saidAbout.length > 0)).toMatchObject({
    speakers: [],
    saidAbout: ['Anders Vik'],
  })
  expect(claims.flatMap(({ occasion }) => occasion?.withdrawn ?? [])).toEqual([
    { by: 'Vik', date: '2025-03-05' },
    { by: '', date: '' },
  ])
  expect(actors.find(({ name }) => name === 'the memo')).toMatchObject({
    kind: 'document',
    documentAuthor: 'Lena Brandt',
    documentDate: '2025-03',
    seenBy: 'the Holm Gazette',
  })
})

it('names whom a claim is about, who is not among the actors', () => {
  const wrong = { ...story, claims: [{ ...story.claims[0], saidAbout: ['Nobody'] }] }
  expect(resolveStory(wrong, text)).toMatchObject({
    ok: false,
    error: { message: 'Claim 1 is said about “Nobody”, who is not among the actors.' },
  })
})

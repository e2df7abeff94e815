import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorsOf, type ClaimView } from '#shared/claims/claim-view.ts'
import { claimsOfLibrary, claimsOfStory } from '#shared/story/claims-in-words.ts'
import { findBlocks } from '#shared/text/blocks.ts'
import { overlaps } from '#shared/text/range.ts'
import { sentencesIn } from '#shared/text/units.ts'
import { fixtureCase, fixtureNames } from './fixture-cases.ts'
import { libraryInWords } from './library-in-words.ts'
import { openFixture, type FixtureLibrary } from './open-fixture.ts'

/** Sentences that contain no claim. */
const claimless = ['Territory and tactics']

describe.each(fixtureNames)('%s, marked in full', (name) => {
  const { stories, over } = fixtureCase(name)
  let library: FixtureLibrary
  let claims: ClaimView[]

  beforeAll(async () => {
    library = await openFixture(name)
    claims = await library.do('listClaims', {})
  })
  afterAll(() => library.close())

  it('has a claim in each sentence, title and all, of each text', async () => {
    const sources = await library.do('listSources', {})
    const untouched = stories.flatMap(({ story, text }) => {
      const source = sources.find(({ title }) => title === story.source.title)!
      const affected = claims.filter((claim) => claim.source === source.id).flatMap(anchorsOf)
      return findBlocks(text)
        .flatMap((block) => sentencesIn(text, block))
        .filter((sentence) => !affected.some((anchor) => overlaps(anchor, sentence)))
        .map(({ start, end }) => text.slice(start, end))
    })
    expect(untouched.filter((sentence) => !claimless.includes(sentence))).toEqual([])
  })

  it('holds every claim with all that its story says of it', async () => {
    const [sources, actors, questions] = await Promise.all([
      library.do('listSources', {}),
      library.do('listActors', {}),
      library.do('listQuestions', {}),
    ])
    for (const { story, text } of stories) {
      const source = sources.find(({ title }) => title === story.source.title)!
      expect(
        claimsOfLibrary(
          claims.filter((claim) => claim.source === source.id),
          actors,
          questions,
        ),
      ).toEqual(claimsOfStory(story, text))
    }
    expect(claims).toHaveLength(stories.reduce((sum, { story }) => sum + story.claims.length, 0))
  })

  it('holds its actors with their cards, its questions in order, its links and its briefing', async () => {
    const actors = await library.do('listActors', {})
    const named = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null
    for (const wanted of stories.flatMap(({ story }) => story.actors)) {
      const card = await library.do('readActorCard', { id: actors.find((actor) => actor.name === wanted.name)!.id })
      expect(card.actor).toMatchObject({
        kind: wanted.kind,
        ...(wanted.accessBasis && {
          accessBasis: wanted.accessBasis,
          howMany: wanted.howMany,
          memo: wanted.memo ?? '',
        }),
      })
      expect(card.aliases.map(({ text, speaker }) => `${text} by ${named(speaker)}`)).toEqual(
        expect.arrayContaining(wanted.aliases.map(({ text, speaker }) => `${text} by ${speaker}`)),
      )
      expect(card.offices.map(({ title, organisation }) => [title, named(organisation)])).toEqual(
        expect.arrayContaining((wanted.offices ?? []).map(({ title, organisation }) => [title, organisation ?? null])),
      )
      expect(card.members.map(({ actor, claim }) => [named(actor), claim !== null])).toEqual(
        expect.arrayContaining((wanted.members ?? []).map(({ actor, claim }) => [actor, claim !== undefined])),
      )
      expect(card.externalIds.map(({ value }) => value)).toEqual((wanted.externalIds ?? []).map(({ value }) => value))
    }
    const mentions = (
      await Promise.all(
        (await library.do('listSources', {})).map(({ id }) => library.do('listMentions', { source: id })),
      )
    ).flat()
    const wanted = stories.flatMap(({ story }) =>
      story.actors.flatMap((actor) => actor.mentions.map(({ means }) => [actor.name, means ?? null])),
    )
    expect(mentions.map(({ actor, reading }) => [named(actor), named(reading)]).toSorted()).toEqual(wanted.toSorted())

    const questions = await library.do('listQuestions', {})
    expect(questions.map(({ text, shortLabel, ourView }) => [text, shortLabel, ourView?.likelihood ?? null])).toEqual(
      over.questions.map(({ text, shortLabel, ourView }) => [text, shortLabel ?? '', ourView?.likelihood ?? null]),
    )
    expect(claims.flatMap(({ relations }) => relations)).toHaveLength(2 * over.links.length)
    const briefings = await library.do('listBriefings', {})
    expect(briefings.map(({ title }) => title)).toEqual([over.briefing!.title])
    const { blocks } = await library.do('readBriefing', { id: briefings[0]!.id })
    expect(blocks.filter(({ body }) => body.type === 'judgement')).toHaveLength(over.briefing!.judgements.length)
  })

  it('is a case with a name', async () => {
    expect((await library.do('getLibrary', {})).case.name).toBe(over.called)
  })

  it('verifies', async () => {
    expect(await library.do('verifyLibrary', {})).toMatchObject({ sources: stories.length, problems: [] })
  })

  it('is the same when it is played again, but for its ids', async () => {
    const again = await openFixture(name)
    try {
      expect(await libraryInWords(again.do)).toEqual(await libraryInWords(library.do))
    } finally {
      await again.close()
    }
  })
})

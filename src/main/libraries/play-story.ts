import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { ClaimFields } from '#shared/claims/claim-fields-schema.ts'
import type { Id } from '#shared/model/id.ts'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedClaim, ResolvedStory } from '#shared/story/resolve-story.ts'
import { playActors } from './play-actors.ts'

/** Calls a method of the library. A failure is a bug in the story or the library, so it throws. */
export type Ask = <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Output<N>>

/** A source file to import. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * Writes a story's marks into a library by the gestures that a user would make: one source, its actors and its claims.
 * Returns the ids of the claims in order.
 * Actors, questions and occasions of an earlier story are reused.
 */
export async function playStory(ask: Ask, story: ResolvedStory, file: SourceFile): Promise<Id[]> {
  const source = await ask('importBytes', file)
  const {
    file: _file,
    title,
    publisher = '',
    author = '',
    published = '',
    updated = '',
    place = '',
    copyOf,
    reliability = null,
    marking = null,
    ...unknown
  } = story.source
  nothingLeft(unknown)
  const original = copyOf === undefined ? null : (await ask('listSources', {})).find((one) => one.title === copyOf)
  if (original === undefined) throw new Error(`No source that was read before is called “${copyOf}”.`)
  await ask('updateSourceCard', {
    id: source.id,
    card: {
      title,
      publisher,
      author,
      published,
      updated,
      place,
      reliability,
      marking,
      ...(original && { copyOf: original.id }),
    },
  })

  const actors = new Map((await ask('listActors', {})).map(({ name, id }) => [name, id]))
  const metonyms: { readonly mention: Id; readonly means: string }[] = []
  for (const { name, kind, mentions } of story.actors) {
    for (const { means, start, end, ...rest } of mentions) {
      nothingLeft(rest)
      const known = actors.get(name)
      const added = await ask('addMention', {
        revision: source.revision,
        range: { start, end },
        who: known === undefined ? { name, kind } : { actor: known },
      })
      actors.set(name, added.actor)
      if (means !== undefined) metonyms.push({ mention: added.mention, means })
    }
    if (!actors.has(name)) actors.set(name, (await ask('addActor', { name, kind })).id)
  }
  for (const [means, meant] of Map.groupBy(metonyms, (metonym) => metonym.means)) {
    await ask('setReading', { mentions: meant.map(({ mention }) => mention), reading: actors.get(means) ?? null })
  }

  const claims: Id[] = []
  for (const claim of story.claims) {
    const { id } = await ask('addClaim', {
      revision: source.revision,
      content: [...claim.content],
      fields: fieldsOf(claim, actors),
      proposed: [],
    })
    claims.push(id)
  }
  // Set `about` only now that all claims exist which it may refer to.
  for (const [index, { about, aboutUnclear = false }] of story.claims.entries()) {
    const id = claims[index]
    if (id === undefined || about.length === 0) continue
    const targets = about.flatMap((one) =>
      'claim' in one ? { claim: claims[one.claim] ?? id } : { content: [...one.content], gloss: one.gloss },
    )
    await ask('updateClaim', { id, fields: { about: targets, aboutUnclear } })
  }
  await playActors(ask, story.actors, actors, claims)
  return claims
}

/** The fields of a claim's card, but for what it is about. */
function fieldsOf(
  {
    content: _content,
    about: _about,
    aboutUnclear: _aboutUnclear,
    kind,
    form,
    cue,
    speakers,
    speakersUnclear = false,
    saidAbout = [],
    originalLanguage = '',
    translatedBy = '',
    chain,
    hedge,
    condition,
    aboutDate,
    saidDate,
    occasion,
    answers,
    credibility,
    inOurWords = '',
    tags = [],
    memo = '',
    ...rest
  }: ResolvedClaim,
  actors: ReadonlyMap<string, Id>,
): Partial<ClaimFields> & Pick<ClaimFields, 'kind' | 'form'> {
  nothingLeft(rest)
  return {
    kind,
    form,
    cue,
    speakers: speakers.flatMap((name) => actors.get(name) ?? []),
    speakersUnclear,
    saidAbout: saidAbout.flatMap((name) => actors.get(name) ?? []),
    originalLanguage,
    translatedBy,
    chain: chain.map(({ actor, words, hedge: hedges, ...others }) => {
      nothingLeft(others)
      return { actor: actor === null ? null : (actors.get(actor) ?? null), words, hedge: [...hedges] }
    }),
    hedge: [...hedge],
    condition: condition.map((span) => ({ spans: [span], gloss: '' })),
    aboutDate,
    saidDate,
    occasion: occasionOf(occasion),
    answers: answers.map(({ question, answer, ...others }) => {
      nothingLeft(others)
      return { question: { text: question }, answer }
    }),
    credibility: credibility ?? null,
    gloss: inOurWords,
    tags: [...tags],
    memo,
  }
}

function occasionOf(occasion: ResolvedClaim['occasion']): ClaimFields['occasion'] {
  if (occasion === null) return ''
  const { label, place, date, words = '', channel, addressee, withdrawn, ...rest } = occasion
  nothingLeft(rest)
  return {
    label,
    ...(place !== undefined && { place }),
    ...(date !== undefined && { date: { edtf: date, words } }),
    ...(channel !== undefined && { channel }),
    ...(addressee !== undefined && { addressee }),
    withdrawn,
  }
}

import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { ClaimFields } from '#shared/claims/claim-fields-schema.ts'
import type { Id } from '#shared/model/id.ts'
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
  const { file: _file, copyOf, ...card } = story.source
  const original = copyOf === undefined ? null : (await ask('listSources', {})).find(({ title }) => title === copyOf)
  if (original === undefined) throw new Error(`No source that was read before is called “${copyOf}”.`)
  await ask('updateSourceCard', { id: source.id, card: { ...card, ...(original && { copyOf: original.id }) } })

  const actors = new Map((await ask('listActors', {})).map(({ name, id }) => [name, id]))
  const metonyms: { readonly mention: Id; readonly means: string }[] = []
  for (const { name, kind, mentions } of story.actors) {
    for (const { means, ...range } of mentions) {
      const known = actors.get(name)
      const added = await ask('addMention', {
        revision: source.revision,
        range,
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
      fields: {
        kind: claim.kind,
        form: claim.form,
        cue: claim.cue,
        speakers: claim.speakers.flatMap((name) => actors.get(name) ?? []),
        speakersUnclear: claim.speakersUnclear ?? false,
        saidAbout: (claim.saidAbout ?? []).flatMap((name) => actors.get(name) ?? []),
        originalLanguage: claim.originalLanguage ?? '',
        translatedBy: claim.translatedBy ?? '',
        gloss: claim.inOurWords ?? '',
        tags: [...(claim.tags ?? [])],
        memo: claim.memo ?? '',
        ...partsOf(claim, actors),
        credibility: claim.credibility ?? null,
      },
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

/** The parts of a claim: its chain of reporters, hedge, condition, dates, occasion and answers. */
function partsOf(
  claim: ResolvedClaim,
  actors: ReadonlyMap<string, Id>,
): Pick<ClaimFields, 'chain' | 'hedge' | 'condition' | 'aboutDate' | 'saidDate' | 'occasion' | 'answers'> {
  const { label = '', date, words = '', ...occasion } = claim.occasion ?? {}
  return {
    chain: claim.chain.map(({ actor, words: at, hedge }) => ({
      actor: actor === null ? null : (actors.get(actor) ?? null),
      words: at,
      hedge: [...hedge],
    })),
    hedge: [...claim.hedge],
    condition: claim.condition.map((span) => ({ spans: [span], gloss: '' })),
    aboutDate: claim.aboutDate,
    saidDate: claim.saidDate,
    occasion: { label, ...occasion, ...(date === undefined ? {} : { date: { edtf: date, words } }) },
    answers: claim.answers.map(({ question, answer }) => ({ question: { text: question }, answer })),
  }
}

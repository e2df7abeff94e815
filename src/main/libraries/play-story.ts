import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import { newId } from '#shared/model/id.ts'
import type { Inline } from '#shared/briefing/rich-text.ts'
import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import type { ClaimFields } from '#shared/contract/claim-methods.ts'
import type { ResolvedClaim, ResolvedStory } from '#shared/story/resolve-story.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import type { LibraryClient } from '../library/library-client.ts'

/**
 * Plays a resolved story into a library, by the gestures a person would make: one source, its mentions and claims, its briefing.
 * Actors, questions and occasions that an earlier story brought are the same in this one; a refusal is a bug of the story or of the library and throws.
 */
export async function playStory(library: Pick<LibraryClient, 'call'>, story: ResolvedStory, bytes: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<void> {
  const ask = async <N extends LibraryMethodName>(method: N, input: Input<N>): Promise<Output<N>> => {
    const result = await library.call(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
    return result.value
  }
  const source = await ask('importBytes', bytes)
  const { title, publisher = '', published = '', reliability = null } = story.source
  await ask('updateSourceCard', { id: source.id, card: { title, publisher, published, reliability } })

  const actors = new Map((await ask('listActors', {})).map(({ name, id }) => [name, id]))
  for (const { name, kind, mentions } of story.actors) {
    for (const range of mentions) {
      const known = actors.get(name)
      const added = await ask('addMention', { revision: source.revision, range, who: known === undefined ? { name, kind } : { actor: known } })
      actors.set(name, added.actor)
    }
    if (!actors.has(name)) actors.set(name, (await ask('addActor', { name, kind })).id)
  }

  const claims: Id[] = []
  for (const claim of story.claims) {
    const { id } = await ask('addClaim', {
      revision: source.revision,
      content: [...claim.content],
      fields: {
        kind: claim.kind, form: claim.form, cue: claim.cue,
        speakers: claim.speakers.flatMap((name) => actors.get(name) ?? []), speakersUnclear: claim.speakersUnclear ?? false,
        gloss: claim.inOurWords ?? '', tags: [...(claim.tags ?? [])], memo: claim.memo ?? '',
        ...partsOf(claim, actors), credibility: claim.credibility ?? null,
      },
      proposed: [],
    })
    claims.push(id)
  }
  // Only now are all of them there that a claim may be about.
  for (const [index, { about }] of story.claims.entries()) {
    const id = claims[index]
    if (id === undefined || about.length === 0) continue
    const targets = about.flatMap((one) => ('claim' in one ? { claim: claims[one.claim] ?? id } : { content: [...one.content], gloss: one.gloss }))
    await ask('updateClaim', { id, fields: { about: targets } })
  }
  if (story.briefing) await writeBriefing(ask, story.briefing, claims)
}

/** Who reports a claim, how sure, on which condition, when and where, and what it answers. */
function partsOf(claim: ResolvedClaim, actors: ReadonlyMap<string, Id>): Pick<ClaimFields, 'chain' | 'hedge' | 'condition' | 'aboutDate' | 'saidDate' | 'occasion' | 'answers'> {
  const { label = '', date, words = '', ...occasion } = claim.occasion ?? {}
  return {
    chain: claim.chain.map(({ actor, words: at, hedge }) => ({ actor: actor === null ? null : (actors.get(actor) ?? null), words: at, hedge: [...hedge] })),
    hedge: [...claim.hedge],
    condition: claim.condition.map((span) => ({ spans: [span], gloss: '' })),
    aboutDate: claim.aboutDate, saidDate: claim.saidDate,
    occasion: { label, ...occasion, ...(date === undefined ? {} : { date: { edtf: date, words } }) },
    answers: claim.answers.map(({ question, answer }) => ({ question: { text: question }, answer })),
  }
}

type Ask = <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Output<N>>

async function writeBriefing(ask: Ask, briefing: NonNullable<ResolvedStory['briefing']>, claims: readonly Id[]): Promise<void> {
  const { id } = await ask('addBriefing', { title: briefing.title, date: briefing.date, marking: briefing.marking ?? null })
  const { blocks: fresh } = await ask('readBriefing', { id })
  const judgements: Judgement[] = briefing.judgements.map((judgement) => ({
    id: newId(), likelihood: judgement.likelihood ?? null, confidence: judgement.confidence ?? null, confidenceReason: judgement.confidenceReason ?? '',
  }))
  const cited = [...new Set(briefing.judgements.flatMap(({ cites }) => cites))].toSorted((a, b) => a - b)
  const bodies: Pick<BriefingBlock, 'section' | 'body'>[] = [
    { section: 'lead', body: { type: 'paragraph', children: [textOf(briefing.lead ?? '')] } },
    ...briefing.judgements.map(({ text, cites }, index) => ({
      section: 'judgements' as const,
      body: { type: 'judgement' as const, judgement: judgements[index]!.id, children: [textOf(text), ...cites.flatMap((cite) => citationOf(claims[cite]))] },
    })),
    ...cited.flatMap((cite) => {
      const claim = claims[cite]
      return claim === undefined ? [] : [{ section: 'said' as const, body: { type: 'said' as const, claim } }]
    }),
    { section: 'unknown', body: { type: 'paragraph', children: [textOf(briefing.unknown ?? '')] } },
  ]
  const keys = generateNKeysBetween(null, null, bodies.length)
  await ask('writeBriefing', {
    id, label: 'Write the briefing', remove: fresh.map((block) => block.id), judgements,
    put: bodies.map((body, index) => ({ id: newId(), order: keys[index]!, ...body })),
  })
}

function textOf(text: string): Inline {
  return { type: 'text', text, format: 0 }
}

function citationOf(claim: Id | undefined): Inline[] {
  return claim === undefined ? [] : [{ type: 'citation', claim }]
}

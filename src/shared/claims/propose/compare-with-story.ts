import type { ResolvedClaim, ResolvedStory } from '../../story/resolve-story.ts'
import { findBlocks } from '../../text/blocks.ts'
import { contains, type Range } from '../../text/range.ts'
import { compareParts, type PartComparison } from './compare-parts.ts'
import { proposeClaim, type Proposal } from './propose-claim.ts'

/** The fields that every claim of a story has. */
export const comparedFields = ['speakers', 'kind', 'form', 'cue'] as const
type ComparedField = (typeof comparedFields)[number]

/** Compares the proposal for one claim of a story with what the story marks. */
export type Comparison = {
  readonly claim: ResolvedClaim
  readonly proposal: Proposal
  readonly hits: Readonly<Record<ComparedField, boolean>>
  /** Which fields the proposal fills in without asking. An open speaker and a cue that was not found are not filled in. */
  readonly filled: Readonly<Record<ComparedField, boolean>>
  readonly parts: readonly PartComparison[]
}

/**
 * Makes a proposal for every claim of a marked text, as if it were selected next, and compares the two.
 * With `mentionsMarked`, all mentions are marked already, as in a text that was read once for its actors. Otherwise none is, and actors
 * are known only by name.
 */
export function compareWithStory(story: ResolvedStory, text: string, mentionsMarked = true): Comparison[] {
  const blocks = findBlocks(text)
  const actors = story.actors.map(({ name, kind, aliases }) => ({
    id: name,
    name,
    kind,
    aliases: aliases.map((alias) => alias.text),
  }))
  const kindOf = new Map(actors.map(({ name, kind }) => [name, kind]))
  const mentions = mentionsMarked
    ? story.actors.flatMap(({ name, kind, mentions }) =>
        mentions.map(({ means = name, ...range }) => ({ range, actor: means, kind: kindOf.get(means) ?? kind })),
      )
    : []
  return story.claims.flatMap((claim, i) => {
    const [first] = claim.content
    const block = first && blocks.find((candidate) => contains(candidate, first))
    if (!block) return []
    const claims = story.claims
      .slice(0, i)
      .map(({ content, cue, speakers }, id) => ({ id: String(id), content, cue, speakers }))
    const proposal = proposeClaim({
      text,
      block,
      content: claim.content,
      mentions,
      actors,
      claims,
      published: story.source.published ?? '',
    })
    const filled = filledIn(proposal)
    return [{ claim, proposal, hits: hitsOf(claim, proposal), filled, parts: compareParts(claim, proposal) }]
  })
}

function filledIn({ proposed, isKindSure }: Proposal): Comparison['filled'] {
  const isFilled = (field: ComparedField) => proposed.includes(field)
  return { speakers: isFilled('speakers'), kind: isKindSure, form: isFilled('form'), cue: isFilled('cue') }
}

function hitsOf(claim: ResolvedClaim, proposal: Proposal): Comparison['hits'] {
  return {
    // An open speaker is not the source itself, even where the story marks no other.
    speakers:
      proposal.speakersOffered === null &&
      sorted(claim.speakers) === sorted(proposal.speakers) &&
      (claim.speakersUnclear ?? false) === proposal.speakersUnclear,
    cue: same(claim.cue, proposal.cue),
    kind: claim.kind === proposal.kind,
    form: claim.form === proposal.form,
  }
}

function sorted(names: readonly string[]): string {
  return names.toSorted().join('\n')
}

function same(a: Range | null, b: Range | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}

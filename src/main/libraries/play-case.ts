import { generateNKeysBetween } from 'fractional-indexing'
import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import type { Inline } from '#shared/briefing/rich-text.ts'
import { shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { nothingLeft } from '#shared/story/nothing-left.ts'
import type { ResolvedOver, ResolvedStory } from '#shared/story/resolve-story.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import type { StoryBriefing } from '#shared/story/story.ts'
import { playStory, type Ask, type SourceFile } from './play-story.ts'

/** Stories about one affair with their source files, and the analysis across all their claims (`over`). */
export type Case = {
  readonly stories: readonly (SourceFile & { readonly story: ResolvedStory; readonly text: string })[]
  readonly over: ResolvedOver
}

/**
 * Writes a case into a library: the marks of each story, then questions in their order, links, assessments and the
 * briefing.
 */
export async function playCase(library: Pick<LibraryClient, 'call'>, { stories, over }: Case): Promise<void> {
  const ask: Ask = async (method, input) => {
    const result = await library.call(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
    return result.value
  }
  const { called, countSides, questions, links, briefing, ...rest } = over
  nothingLeft(rest)
  if (called !== null) await ask('renameCase', { name: called })
  if (!countSides) await ask('setCountSides', { on: false })
  const claims: Id[] = []
  for (const { story, name, bytes } of stories) claims.push(...(await playStory(ask, story, { name, bytes })))
  for (const { claim, is, other, ...others } of links) {
    nothingLeft(others)
    await ask('linkClaims', { claim: claims[claim]!, type: is, other: claims[other]! })
  }
  await writeQuestions(ask, questions, claims)
  if (briefing) await writeBriefing(ask, briefing, claims)
}

/**
 * Orders the questions, which came with the claims, and writes their assessments. Listed questions are moved to the end
 * one by one, so they come last, in the order of the list.
 */
async function writeQuestions(ask: Ask, questions: ResolvedOver['questions'], claims: readonly Id[]): Promise<void> {
  const ids = new Map((await ask('listQuestions', {})).map(({ id, text }) => [text, id]))
  for (const { text, shortLabel, ourView, ...rest } of questions) {
    nothingLeft(rest)
    const id = ids.get(text)
    if (id === undefined) throw new Error(`The question “${text}” is not in the library.`)
    await ask('moveQuestion', { id, before: null })
    if (shortLabel !== undefined) await ask('updateQuestion', { id, shortLabel })
    if (!ourView) continue
    const {
      sentence,
      likelihood = null,
      confidence = null,
      confidenceReason = '',
      wouldChange = '',
      basis = [],
      ...others
    } = ourView
    nothingLeft(others)
    await ask('judgeQuestion', {
      id,
      ourView: {
        sentence,
        likelihood,
        confidence,
        confidenceReason,
        wouldChange,
        basis: basis.map((claim) => claims[claim]!),
      },
    })
  }
}

async function writeBriefing(
  ask: Ask,
  {
    title,
    date,
    preparedBy = '',
    preparedFor = '',
    marking,
    lead = '',
    judgements: written,
    unknown = '',
    annex,
    printNotes,
    ...rest
  }: StoryBriefing,
  claims: readonly Id[],
): Promise<void> {
  nothingLeft(rest)
  const { id } = await ask('addBriefing', {
    template: shippedTemplate('key-judgements-note'),
    title,
    date,
    preparedBy,
    preparedFor,
    marking: marking ?? null,
    ...(annex && { annex }),
    ...(printNotes !== undefined && { printNotes }),
  })
  const { blocks: fresh } = await ask('readBriefing', { id })
  const judgements = written.map(
    ({ text, likelihood = null, confidence = null, confidenceReason = '', cites, ...others }) => {
      nothingLeft(others)
      const judgement: Judgement = { id: newId(), likelihood, confidence, confidenceReason, wouldChange: '' }
      return { judgement, children: [...textOf(text), ...cites.flatMap((cite) => citationOf(claims[cite]))] }
    },
  )
  const cited = [...new Set(written.flatMap(({ cites }) => cites))].toSorted((a, b) => a - b)
  const bodies: Pick<BriefingBlock, 'section' | 'body'>[] = [
    { section: 'lead', body: { type: 'paragraph', children: textOf(lead) } },
    ...judgements.map(({ judgement, children }) => ({
      section: 'judgements' as const,
      body: { type: 'judgement' as const, judgement: judgement.id, children },
    })),
    ...cited.flatMap((cite) => {
      const claim = claims[cite]
      return claim === undefined ? [] : [{ section: 'said' as const, body: { type: 'said' as const, claim } }]
    }),
    { section: 'unknown', body: { type: 'paragraph', children: textOf(unknown) } },
  ]
  const keys = generateNKeysBetween(null, null, bodies.length)
  await ask('writeBriefing', {
    id,
    label: 'Write the briefing',
    remove: fresh.filter(({ section }) => section === 'lead' || section === 'unknown').map(({ id: block }) => block),
    judgements: judgements.map(({ judgement }) => judgement),
    put: bodies.map((body, index) => ({ id: newId(), order: keys[index]!, ...body })),
  })
}

/** As the composer stores it: nothing where no word stands. */
function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text, format: 0 }]
}

function citationOf(claim: Id | undefined): Inline[] {
  return claim === undefined ? [] : [{ type: 'citation', claim }]
}

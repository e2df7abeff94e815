import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { isComputed } from '#shared/briefing/compose/compute-sections.ts'
import type { BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import type { SectionKind } from '#shared/briefing/sections.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { ok, type Failure, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'

/** Reads everything that a briefing prints from the library: its blocks, and the cited sources with all their marks. */
export async function gatherBriefing(library: OpenLibrary, id: Id): Promise<Result<BriefingInput>> {
  const read: Read = async (method, input) => {
    const result = await library.call(method, input)
    if (!result.ok) throw new Refused(result.error)
    return result.value
  }
  try {
    const [briefing, template, actors, allSources] = await Promise.all([
      read('readBriefing', { id }),
      read('readBriefingTemplate', { id }),
      read('listActors', {}),
      read('listSources', {}),
    ])
    // What is computed from claims and questions may cite any of their claims.
    const needsAll = isComputed(briefing)
    const [cited, questions] = needsAll
      ? await Promise.all([read('listClaims', {}), readQuestions(id, read)])
      : [await read('readClaims', { ids: citedClaims(briefing) }), []]
    const sourceIds = new Set(cited.map((claim) => claim.source))
    const views = allSources.filter((source) => sourceIds.has(source.id))
    const each = <T>(ask: (source: Id) => Promise<T>) => Promise.all(views.map(({ id: source }) => ask(source)))
    const [texts, claims, mentions] = await Promise.all([
      each((source) => read('readSource', { id: source })),
      each((source) => read('listSourceClaims', { source })),
      each((source) => read('listMentions', { source })),
    ])
    const has = (kind: SectionKind) => briefing.sections.some((section) => section.kind === kind)
    const standing = await readStanding(cited, allSources, read)
    return ok({
      briefing,
      template,
      actors,
      sources: views.map((view, index) => ({ view, text: texts[index]! })),
      claims: claims.flat(),
      mentions: mentions.flat(),
      questions,
      standing,
      last: has('changes') ? await read('readLastNote', { id }) : null,
      ...(has('open-work') && { work: await read('readWork', { id }) }),
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.failure }
    throw error
  }
}

/** The questions of the case that a briefing belongs to: what is computed for it says nothing of others. */
async function readQuestions(briefing: Id, read: Read): Promise<Output<'listQuestions'>> {
  const [briefings, questions] = await Promise.all([read('listBriefings', {}), read('listQuestions', {})])
  const own = briefings.find(({ id }) => id === briefing)?.inCase
  return questions.filter(({ inCase }) => inCase === own)
}

type Read = <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Output<N>>

/** Why cited claims are contested or corroborated, with the claims that make them so, wherever these come from. */
async function readStanding(
  cited: readonly ClaimView[],
  sources: readonly SourceView[],
  read: Read,
): Promise<NonNullable<BriefingInput['standing']>> {
  const computed = cited.filter((claim) => claim.computed !== null && claim.status === 'open')
  const reasons = new Map(
    await Promise.all(computed.map(async ({ id }) => [id, await read('explainStatus', { id })] as const)),
  )
  const named = [...reasons.values()].flat().flatMap(({ answers }) => answers.flatMap(({ claims }) => claims))
  const claims = await read('readClaims', { ids: [...new Set(named.map(({ claim }) => claim))] })
  return {
    reasons,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

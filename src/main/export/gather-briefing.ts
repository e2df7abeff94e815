import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import type { BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import { ok, type Failure, type Result } from '#shared/contract/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'

/** Everything that a briefing prints, read from the library: its blocks, and the cited sources with all their marks. */
export async function gatherBriefing(library: LibraryClient, id: Id): Promise<Result<BriefingInput>> {
  const read = async <N extends LibraryMethodName>(method: N, input: Input<N>): Promise<Output<N>> => {
    const result = await library.call(method, input)
    if (!result.ok) throw new Refused(result.error)
    return result.value
  }
  try {
    const [briefing, allClaims, actors, allSources] = await Promise.all([
      read('readBriefing', { id }), read('listClaims', {}), read('listActors', {}), read('listSources', {}),
    ])
    const cited = new Set(citedClaims(briefing))
    const sourceIds = new Set(allClaims.filter((claim) => cited.has(claim.id)).map((claim) => claim.source))
    const views = allSources.filter((source) => sourceIds.has(source.id))
    const texts = await Promise.all(views.map((source) => read('readSource', { id: source.id })))
    const mentions = await Promise.all(views.map((source) => read('listMentions', { source: source.id })))
    return ok({
      briefing, actors,
      sources: views.map((view, index) => ({ view, text: texts[index]! })),
      claims: allClaims.filter((claim) => sourceIds.has(claim.source)),
      mentions: mentions.flat(),
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.failure }
    throw error
  }
}

class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

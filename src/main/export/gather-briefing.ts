import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import type { BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import { ok, type Failure, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'

/** Reads everything that a briefing prints from the library: its blocks, and the cited sources with all their marks. */
export async function gatherBriefing(library: OpenLibrary, id: Id): Promise<Result<BriefingInput>> {
  const read = async <N extends LibraryMethodName>(method: N, input: Input<N>): Promise<Output<N>> => {
    const result = await library.call(method, input)
    if (!result.ok) throw new Refused(result.error)
    return result.value
  }
  try {
    const [briefing, actors, allSources] = await Promise.all([
      read('readBriefing', { id }),
      read('listActors', {}),
      read('listSources', {}),
    ])
    const cited = await read('readClaims', { ids: citedClaims(briefing) })
    const sourceIds = new Set(cited.map((claim) => claim.source))
    const views = allSources.filter((source) => sourceIds.has(source.id))
    const each = <T>(ask: (source: Id) => Promise<T>) => Promise.all(views.map(({ id: source }) => ask(source)))
    const [texts, claims, mentions] = await Promise.all([
      each((source) => read('readSource', { id: source })),
      each((source) => read('listSourceClaims', { source })),
      each((source) => read('listMentions', { source })),
    ])
    return ok({
      briefing,
      actors,
      sources: views.map((view, index) => ({ view, text: texts[index]! })),
      claims: claims.flat(),
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

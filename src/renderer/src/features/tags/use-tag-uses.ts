import { useMemo } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { isIn, useCasesOf, useChosenCase } from '../../core/cases.ts'
import { countUses, noUses, type TagUses } from './tag-uses.ts'

/** Returns what has a tag or one below it, as numbers. Every case has the same tags; of a chosen one, only its own uses are counted. */
export function useTagUses(): (tag: TagView) => TagUses {
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const questions = useRecords(stores.questions).byId
  const chosen = useChosenCase()?.id ?? null
  const casesOf = useCasesOf()
  return useMemo(() => {
    const isHere = (type: string) => (id: Id) => isIn({ cases: casesOf(type, id) }, chosen)
    const here = <V extends { readonly id: Id }>(type: string, records: ReadonlyMap<Id, V>): readonly V[] =>
      [...records.values()].filter(({ id }) => isHere(type)(id))
    const uses = countUses({
      claims: here('claim', claims),
      actors: actors.values(),
      sources: here('source', sources),
      questions: here('question', questions),
    })
    return ({ path, places }) => ({ ...(uses.get(path) ?? noUses), places: places.filter(isHere('place')).length })
  }, [claims, actors, sources, questions, casesOf, chosen])
}

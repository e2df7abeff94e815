import { actorKinds } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ActorRow } from '#shared/registers/actor-register.ts'
import type { ActorConditions } from '#shared/registers/filter.ts'
import { sourceName, type NamedSource } from '#shared/sources/source-name.ts'
import { withParents } from '#shared/tags/tag-path.ts'
import { eitherFacet, listFacet, type Facet } from '../../../records/registers/facets.ts'
import { reliabilityFacet } from '../../../records/registers/reliability-facet.ts'
import { strings } from '../strings.tsx'

export function actorFacets(
  actors: ReadonlyMap<Id, ActorView>,
  sources: ReadonlyMap<Id, NamedSource>,
): readonly Facet<ActorRow, ActorConditions>[] {
  const facet = listFacet<ActorRow, ActorConditions, keyof ActorConditions & string>
  const either = eitherFacet<ActorRow, ActorConditions, keyof ActorConditions & string>
  return [
    facet('kinds', {
      label: strings.facets.kind,
      order: actorKinds,
      valuesOf: ({ actor }) => [actor.kind],
      words: String,
    }),
    either('mentioned', {
      label: strings.facets.mentioned.label,
      valuesOf: ({ actor }) => [actor.mentions > 0],
      words: (yes) => (yes === true ? strings.facets.mentioned.yes : strings.facets.mentioned.no),
    }),
    either('speaks', {
      label: strings.facets.claims.label,
      valuesOf: ({ actor }) => [actor.claims > 0],
      words: (yes) => (yes === true ? strings.facets.claims.yes : strings.facets.claims.no),
    }),
    facet('tags', {
      label: strings.facets.tag.label,
      valuesOf: ({ actor }) => (actor.tags.length === 0 ? [null] : actor.tags.flatMap(withParents)),
      words: (tag) => (tag === null ? strings.facets.tag.none : String(tag)),
    }),
    facet('sources', {
      label: strings.facets.source.label,
      valuesOf: ({ actor }) => actor.sources,
      words: (id) => {
        const source = sources.get(String(id))
        return source ? sourceName(source) : strings.facets.source.gone
      },
    }),
    facet('groups', {
      label: strings.facets.group.label,
      valuesOf: ({ actor }) => (actor.groups.length === 0 ? [null] : actor.groups),
      words: (id) =>
        id === null ? strings.facets.group.none : (actors.get(String(id))?.name ?? strings.facets.group.gone),
    }),
    facet('sides', {
      label: strings.facets.side.label,
      valuesOf: ({ actor }) => [actor.countsFor],
      words: (id) =>
        id === null ? strings.facets.side.alone : (actors.get(String(id))?.name ?? strings.facets.side.gone),
    }),
    facet('letters', {
      ...reliabilityFacet(strings.facets.reliability),
      valuesOf: ({ actor }) => [actor.reliability],
    }),
  ]
}

import { actorKinds, reliabilityLetters, type ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ActorRow } from '#shared/registers/actor-register.ts'
import type { ActorConditions } from '#shared/registers/filter.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { withParents } from '#shared/tags/tag-path.ts'
import { eitherFacet, listFacet, type Facet } from '../../../records/registers/facets.ts'

export function actorFacets(
  actors: ReadonlyMap<Id, ActorView>,
  sources: ReadonlyMap<Id, { readonly title: string; readonly fileName: string }>,
): readonly Facet<ActorRow, ActorConditions>[] {
  const facet = listFacet<ActorRow, ActorConditions, keyof ActorConditions & string>
  const either = eitherFacet<ActorRow, ActorConditions, keyof ActorConditions & string>
  return [
    facet('kinds', { label: 'Kind', order: actorKinds, valuesOf: ({ actor }) => [actor.kind], words: String }),
    either('mentioned', {
      label: 'Mentioned',
      valuesOf: ({ actor }) => [actor.mentions > 0],
      words: (yes) => (yes === true ? 'in a text' : 'no mention left'),
    }),
    either('speaks', {
      label: 'Claims',
      valuesOf: ({ actor }) => [actor.claims > 0],
      words: (yes) => (yes === true ? 'speaks' : 'never speaks'),
    }),
    facet('tags', {
      label: 'Tag',
      valuesOf: ({ actor }) => (actor.tags.length === 0 ? [null] : actor.tags.flatMap(withParents)),
      words: (tag) => (tag === null ? 'no tag' : String(tag)),
    }),
    facet('sources', {
      label: 'Source',
      valuesOf: ({ actor }) => actor.sources,
      words: (id) => {
        const source = sources.get(String(id))
        return source ? sourceName(source) : 'a source no longer here'
      },
    }),
    facet('groups', {
      label: 'Member of',
      valuesOf: ({ actor }) => (actor.groups.length === 0 ? [null] : actor.groups),
      words: (id) => (id === null ? 'no group' : (actors.get(String(id))?.name ?? 'a group no longer here')),
    }),
    facet('letters', {
      label: 'Reliability',
      order: reliabilityLetters,
      valuesOf: ({ actor }) => [actor.reliability],
      words: (letter) =>
        letter === null
          ? 'not judged'
          : `${letter}, ${reliabilityText(letter as ReliabilityLetter).toLocaleLowerCase()}`,
    }),
  ]
}

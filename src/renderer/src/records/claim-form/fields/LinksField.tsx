import { useState } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimRelations, claimRelationWords, type ClaimRelation } from '#shared/model/enums.ts'
import { useApp } from '../../../core/app-context.ts'
import { Chips } from '../../../ui/Chips.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import { searchedClaim, shortClaim } from '../../claims/short-claim.ts'
import { focusLast, Line } from './Line.tsx'
import { rankLabels } from '../rank-labels.ts'
import type { ClaimSurroundings } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/**
 * The relations of a claim to others: choose a relation, then find the other claim by its words. Each relation is saved as its own gesture.
 */
export function LinksField({
  claim,
  around,
  compact,
}: {
  readonly claim: ClaimView
  readonly around: ClaimSurroundings
  readonly compact: boolean
}) {
  const { client } = useApp()
  const [type, setType] = useState<ClaimRelation>('same-as')
  const textOf = (id: string) => {
    const other = around.claims.find((one) => one.id === id)
    return other
      ? shortClaim(other, around.sources.get(other.source), around.actors)
      : { who: strings.links.namelessClaim, words: '' }
  }
  const quoteOf = (id: string) => {
    const { who, words } = textOf(id)
    return words === '' ? who : `${who}: ${words}`
  }
  const find = (typed: string): Found[] => {
    const free = around.claims.filter(({ id }) => !claim.relations.some((one) => one.claim === id && one.type === type))
    const labelled = free.map((other) => ({
      id: other.id,
      search: searchedClaim(other, around.sources.get(other.source), around.actors),
      ...shortClaim(other, around.sources.get(other.source), around.actors),
    }))
    return rankLabels(labelled, typed, ({ search }) => search).map(({ id, who, words }) => ({
      id,
      title: `${who}: ${words}`,
      label: (
        <>
          <b>{who}</b>
          <span dir="auto">{words}</span>
        </>
      ),
    }))
  }
  const chips = claim.relations.map(({ id, type: how, direction, claim: other }) => {
    const { who, words } = textOf(other)
    const relation = claimRelationWords[how][direction === 'to' ? 1 : 0]
    return {
      id,
      title: `${relation} ${who}: ${words}`,
      label: (
        <>
          <small>{relation}</small>
          <span dir="auto">
            {who}: {words}
          </span>
        </>
      ),
    }
  })
  return (
    <Line label={strings.links.label} field="links" command="claim-card.relate">
      <Chips
        label={strings.links.list}
        chips={chips}
        onRemove={(index) => {
          const gone = claim.relations[index]
          if (gone) void client.mutate('unlinkClaims', { id: gone.id }, strings.links.removed(quoteOf(gone.claim)))
        }}
      />
      <Choices
        compact={compact}
        label={strings.links.choices}
        options={claimRelations.map((id) => ({
          id,
          label: claimRelationWords[id][0],
          title: claimRelationWords[id][0],
        }))}
        chosen={[type]}
        onChoose={(id) => setType(claimRelations.find((one) => one === id) ?? type)}
      />
      <Finder
        label={strings.links.find(claimRelationWords[type][0])}
        placeholder={strings.links.placeholder}
        find={find}
        nothing={strings.links.nothing}
        onTaken={(box) => focusLast(box, '.choice.on')}
        onPick={(other) =>
          void client.mutate(
            'linkClaims',
            { claim: claim.id, type, other },
            // Superseding a claim changes its status.
            type === 'supersedes' ? strings.links.superseded(quoteOf(other)) : undefined,
          )
        }
      />
    </Line>
  )
}

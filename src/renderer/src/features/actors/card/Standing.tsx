import { useMemo } from 'react'
import type { ActorCard } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { placeText } from '../../../records/claims/claim-rows.ts'
import { FactList } from './FactList.tsx'
import { OfficeOffers } from './OfficeOffers.tsx'
import { spanWords, type Fact, type FactField } from './fact.ts'
import { shortClaim } from '../../../records/claims/short-claim.ts'
import { strings } from '../strings.tsx'

const { offices, memberOf, members, ids } = strings.standing
const spanFields: readonly FactField[] = [
  { name: 'from', label: strings.standing.from, kind: 'date' },
  { name: 'to', label: strings.standing.to, kind: 'date' },
]
const officeFields: readonly FactField[] = [
  { name: 'title', label: offices.title, kind: 'words' },
  { name: 'organisation', label: offices.organisation, kind: 'actor' },
  ...spanFields,
]
const idFields: readonly FactField[] = [
  { name: 'scheme', label: ids.scheme, kind: 'words', hints: ids.schemes },
  { name: 'value', label: ids.value, kind: 'words' },
]
const blankSpan = { from: '', to: '', claim: '' }

/** An actor's offices, groups, members and identifiers, with dates and the claims they are based on. */
export function Standing({ card }: { readonly card: ActorCard }) {
  const { client, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const { id, kind } = card.actor
  const nameOf = (actor: Id | null) => (actor === null ? '' : (actors.get(actor)?.name ?? '?'))
  const memberFields = useMemberFields(card)
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  /** "Newsroom ¶5": the place of the claim that a membership is based on. */
  const placeOf = (id: Id) => {
    const claim = claims.get(id)
    const source = claim && sources.get(claim.source)
    return source ? placeText({ claim, source }) : strings.standing.aClaim
  }
  const asFact = ({ id: fact, actor, from, to, claim }: ActorCard['members'][number]): Fact => ({
    id: fact,
    words: nameOf(actor),
    note: [spanWords(from, to), claim === null ? '' : strings.standing.byClaimAt(placeOf(claim))]
      .filter(Boolean)
      .join(' · '),
    values: { actor, from, to, claim: claim ?? '' },
  })
  const change = async (fact: Id, { from = '', to = '', claim }: Readonly<Record<string, string>>) =>
    (await client.mutate('updateMember', { id: fact, from, to, claim: claim || null })) !== undefined
  const add = async (
    ends: { readonly actor: Id; readonly partOf: Id },
    { from = '', to = '', claim }: Readonly<Record<string, string>>,
  ) => (await client.mutate('addMember', { ...ends, from, to, claim: claim || null })) !== undefined
  const remove =
    (method: 'removeOffice' | 'removeMember' | 'removeExternalId') =>
    ({ id: fact, words }: Fact) =>
      void client.mutate(method, { id: fact }, strings.fact.removed(words))
  return (
    <>
      <FactList
        label={offices.label}
        add={offices.add}
        fields={officeFields}
        blank={{ title: '', organisation: '', from: '', to: '' }}
        facts={card.offices.map(({ id: office, title, organisation, from, to }) => ({
          id: office,
          words: [title, nameOf(organisation)].filter(Boolean).join(', '),
          note: spanWords(from, to),
          values: { title, organisation: organisation ?? '', from, to },
        }))}
        onAdd={async ({ title = '', organisation, from = '', to = '' }) =>
          (await client.mutate('addOffice', { actor: id, title, organisation: organisation || null, from, to })) !==
          undefined
        }
        onChange={async (office, { title = '', organisation, from = '', to = '' }) =>
          (await client.mutate('updateOffice', { id: office, title, organisation: organisation || null, from, to })) !==
          undefined
        }
        onRemove={remove('removeOffice')}
      />
      {kind === 'person' && <OfficeOffers actor={id} />}
      <FactList
        label={memberOf.label}
        add={memberOf.add}
        fields={memberFields(memberOf.actor)}
        blank={{ actor: '', ...blankSpan }}
        facts={card.memberOf.map(asFact)}
        onAdd={async ({ actor, ...span }) => (actor ? add({ actor: id, partOf: actor }, span) : false)}
        onChange={change}
        onRemove={remove('removeMember')}
      />
      {(kind === 'group' || kind === 'organisation' || kind === 'state' || card.members.length > 0) && (
        <FactList
          label={members.label}
          add={members.add}
          fields={memberFields(members.actor)}
          blank={{ actor: '', ...blankSpan }}
          facts={card.members.map(asFact)}
          onAdd={async ({ actor, ...span }) => (actor ? add({ actor, partOf: id }, span) : false)}
          onChange={change}
          onRemove={remove('removeMember')}
        />
      )}
      <FactList
        label={ids.label}
        add={ids.add}
        fields={idFields}
        blank={{ scheme: '', value: '' }}
        facts={card.externalIds.map(({ id: one, scheme, value }) => ({
          id: one,
          words: `${scheme} ${value}`,
          values: { scheme, value },
        }))}
        onAdd={async ({ scheme = '', value = '' }) =>
          (await client.mutate('addExternalId', { actor: id, scheme, value })) !== undefined
        }
        onChange={async (one, { scheme = '', value = '' }) =>
          (await client.mutate('updateExternalId', { id: one, scheme, value })) !== undefined
        }
        onRemove={remove('removeExternalId')}
      />
    </>
  )
}

/**
 * The fields of a membership. The claim offered as its basis is one in which the actor speaks or is spoken of, or the one chosen on the
 * other actor's card.
 */
function useMemberFields(card: ActorCard): (other: string) => readonly FactField[] {
  const { state, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  return useMemo(() => {
    const chosen = [...card.memberOf, ...card.members].flatMap(({ claim }) => claim ?? [])
    const near = [
      ...new Set([...chosen, ...card.claimsAbout, ...card.claims, ...card.groupClaims.map(({ claim }) => claim)]),
    ].flatMap((id) => {
      const claim = claims.get(id)
      const source = claim && sources.get(claim.source)
      if (!claim || !source) return []
      const { who, words } = shortClaim(claim, source, actors)
      return [{ value: id, words: `${who}: ${words}` }]
    })
    const choices = [{ value: '', words: strings.standing.noClaim }, ...near]
    const onOpen = (id: string) => {
      const claim = claims.get(id)
      if (claim) state.getState().jumpTo({ source: claim.source, record: id, offset: null })
    }
    return (other) => [
      { name: 'actor', label: other, kind: 'actor', fixed: true },
      ...spanFields,
      { name: 'claim', label: strings.standing.byClaim, kind: 'choice', choices, onOpen },
    ]
  }, [card, claims, actors, sources, state])
}

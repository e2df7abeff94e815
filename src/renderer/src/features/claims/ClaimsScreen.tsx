import { useMemo, useState } from 'react'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import { claimColumnWords, usualClaimColumns } from '#shared/registers/claim-register.ts'
import type { Id } from '#shared/model/id.ts'
import { shownStatuses } from '#shared/questions/status-view.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { useKeyScope } from '../../core/keyboard/use-key-scope.ts'
import { KindBadge } from '../../records/actors/KindBadge.tsx'
import { useAtHand } from '../history/index.ts'
import { beyond } from '../../core/registers/choice.ts'
import { RegisterScreen, type RegisterParts } from '../../records/registers/RegisterScreen.tsx'
import type { FacetOption } from '../../records/registers/facets.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import type { ClaimColumn, ClaimConditions } from '#shared/registers/filter.ts'
import { AnswerSheet } from './register/AnswerSheet.tsx'
import { claimTableColumns, drawnColumns, sharesColumn } from './register/claim-columns.tsx'
import { claimFacets, saidDates, toDecideFacet } from './register/claim-facets.ts'
import { EditClaimsSheet } from './register/EditClaimsSheet.tsx'
import { useClaimRegister } from './register/use-claim-register.ts'
import { StatusLine } from '../../records/claims/StatusMark.tsx'
import { strings } from './strings.tsx'
import { EmptyScreen } from '../../records/registers/EmptyScreen.tsx'
import './claims.css'

type Sheet = { readonly kind: 'edit' | 'answer'; readonly rows: readonly ClaimRow[] }

const atTheSide = ['actors', 'speaksOf', 'statuses']

/** The register of all claims: find, sort, select, change many at once, go to the words and back. */
export function ClaimsScreen() {
  const { client, state, stores } = useApp()
  const { register, lookups, around } = useClaimRegister()
  const { cited } = around
  const occasions = useRecords(stores.occasions).byId
  const dialog = useAppState((values) => values.dialog)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useAtHand(register.chosen && { type: 'claim', id: register.chosen.claim.id })
  const { filter, inRows, chosen, acting, selectedCount, tableRef } = register
  const withGloss = sharesColumn(filter.columns.length > 0 ? filter.columns : usualClaimColumns)
  const columns = useMemo(() => claimTableColumns(withGloss), [withGloss])
  const facets = useMemo(() => claimFacets(lookups, occasions, around), [lookups, occasions, around])
  const parts = useMemo(
    (): RegisterParts<ClaimRow, ClaimColumn, ClaimConditions> => ({
      rail: [
        ...facets.filter(({ id }) => atTheSide.includes(id)),
        toDecideFacet(cited),
        ...facets.filter(({ id }) => id === 'cited' && cited.size > 0),
      ],
      screen: 'claims',
      columns,
      columnWords: claimColumnWords,
      usualColumns: usualClaimColumns,
      facets,
      typedOffers: saidDates.offers,
      ownChips: saidDates.chips,
      drawn: drawnColumns,
    }),
    [columns, facets, cited],
  )

  const open = ({ claim }: ClaimRow) =>
    state.getState().jumpTo({ source: claim.source, record: claim.id, offset: null })
  const leave = () => {
    setSheet(null)
    setTimeout(() => tableRef.current?.focus())
  }
  const act = (kind: Sheet['kind']) => () => {
    const rows = inRows() ? acting() : []
    return rows.length > 0 ? setSheet({ kind, rows }) : false
  }
  const confirm = async (ids: readonly Id[]) => {
    const many = ids.length > 1 ? strings.screen.confirmedMany(ids.length) : undefined
    const done = await client.mutate('confirmClaims', { ids: [...ids] }, many)
    if (done !== undefined && !many) state.getState().announce(strings.screen.confirmed)
  }
  const remove = async (ids: readonly Id[]) => {
    const before = register.choice
    // Moved before the deletion is saved, so that the next key press acts on the neighbour.
    register.state.setChoice((last) =>
      beyond(
        last,
        register.rows.map(({ claim }) => claim.id),
        new Set(ids),
      ),
    )
    tableRef.current?.focus()
    const used = ids.filter((id) => cited.has(id)).length
    if (
      (await client.mutate('deleteClaims', { ids: [...ids] }, strings.screen.deleted(ids.length, used))) === undefined
    )
      register.state.setChoice(() => before)
  }
  useKeyScope(
    'claims',
    {
      'claims.open': () => (inRows() && chosen ? open(chosen) : false),
      'claims.edit': act('edit'),
      'claims.question': act('answer'),
      'claims.cite': () => {
        const claims = inRows() ? acting().map(({ claim }) => claim.id) : []
        return claims.length > 0 ? state.getState().openDialog({ kind: 'cite', claims }) : false
      },
      'claims.confirm': () => {
        const proposed = inRows() ? acting().filter(({ claim }) => claim.proposed.length > 0) : []
        return proposed.length > 0 ? void confirm(proposed.map(({ claim }) => claim.id)) : false
      },
      'claims.delete': () => (inRows() && chosen ? void remove(acting().map(({ claim }) => claim.id)) : false),
      'claims.why': () =>
        inRows() && chosen ? state.getState().openDialog({ kind: 'why', claim: chosen.claim.id }) : false,
    },
    sheet === null && dialog === null,
  )

  if (register.all.length === 0) {
    return (
      <EmptyScreen
        title={strings.screen.none}
        hint={strings.screen.noneHint(<KeyOf command="reading.claim" />)}
        ways={[{ command: 'go.read', label: strings.screen.toText }]}
      />
    )
  }
  const glyph = (facet: string, { value }: FacetOption) => {
    if (facet === 'actors' || facet === 'speaksOf')
      return value === null ? null : <KindBadge kind={lookups.actors.get(String(value))?.kind ?? 'unnamed'} />
    const status = facet === 'statuses' ? shownStatuses.find((one) => one === value) : undefined
    return status && <StatusLine status={status} />
  }
  return (
    <RegisterScreen
      register={register}
      parts={parts}
      placeholder={strings.screen.filter}
      estimate={estimate}
      onOpen={open}
      glyph={glyph}
      actions={
        selectedCount > 0 && (
          <>
            <Button onPress={() => setSheet({ kind: 'edit', rows: acting() })}>
              {strings.screen.edit} <KeyOf command="claims.edit" />
            </Button>
            <Button onPress={() => setSheet({ kind: 'answer', rows: acting() })}>
              {strings.screen.question} <KeyOf command="claims.question" />
            </Button>
            <Button onPress={() => void remove(acting().map(({ claim }) => claim.id))}>
              {strings.screen.delete} <KeyOf command="claims.delete" />
            </Button>
          </>
        )
      }
    >
      {sheet?.kind === 'edit' && <EditClaimsSheet rows={sheet.rows} onLeave={leave} />}
      {sheet?.kind === 'answer' && <AnswerSheet rows={sheet.rows} onLeave={leave} />}
    </RegisterScreen>
  )
}

function estimate({ claim }: ClaimRow): number {
  return claim.gloss === '' ? 62 : 80
}

import { memo, type RefObject, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { claimRows, filterClaims } from '../../../records/claims/claim-rows.ts'
import { FilterField } from '../../../ui/FilterField.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { useDesk } from '../desk-context.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { type EvidenceRow, withSources } from './evidence-rows.ts'
import { strings } from '../strings.tsx'
import './evidence.css'

/** The list of claims to write from. The list keeps the focus; keys act on the chosen card. */
export const Evidence = memo(function Evidence({
  chosen,
  onChoose,
  onInsert,
  onCite,
  listRef,
  filterRef,
}: {
  readonly chosen: Id | null
  readonly onChoose: (claim: Id) => void
  readonly onInsert: (claim: Id) => void
  readonly onCite: (claim: Id) => void
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly filterRef: RefObject<HTMLInputElement | null>
}) {
  const { stores } = useApp()
  const { session } = useDesk()
  const [filter, setFilter] = useState('')
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const cited = useStore(session.outline, (outline) => outline.cited)
  const all = useMemo(() => claimRows(claims.values(), sources, actors), [claims, sources, actors])
  const rows = useMemo(() => withSources(filterClaims(all, filter)), [all, filter])
  const counts = useMemo(() => countOf(cited), [cited])

  return (
    <aside className="evidence" aria-label={strings.evidence.label}>
      <h2 className="side-title">{strings.evidence.title(<KeyOf command="briefing.evidence" />)}</h2>
      {claims.size === 0 ? (
        <p className="empty">{strings.evidence.none(<KeyOf command="go.read" />, <KeyOf command="reading.claim" />)}</p>
      ) : (
        <>
          <FilterField
            label={strings.evidence.filter}
            looksAt={strings.evidence.filterHint(claims.size)}
            hint={<KeyOf command="briefing.filter" />}
            value={filter}
            onChange={setFilter}
            fieldRef={filterRef}
            listRef={listRef}
          />
          {rows.length === 0 && (
            <p className="empty">
              {strings.evidence.noneFound}{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  setFilter('')
                  listRef.current?.focus()
                }}
              >
                {strings.evidence.clearFilter}
              </button>
            </p>
          )}
          <VirtualList
            items={rows}
            keyOf={keyOf}
            label={strings.evidence.list}
            chosen={chosen}
            canChoose={isClaim}
            estimate={estimate}
            listRef={listRef}
            onChoose={(row) => {
              if (row.kind === 'claim') onChoose(row.row.claim.id)
            }}
            onOpen={(row) => {
              if (row.kind === 'claim') onInsert(row.row.claim.id)
            }}
          >
            {(row, isChosen) =>
              row.kind === 'source' ? (
                <h3 className="eyebrow" dir="auto" title={row.source.title}>
                  {sourceVoice(row.source)}
                </h3>
              ) : (
                <EvidenceCard
                  row={row.row}
                  isChosen={isChosen}
                  cited={counts.get(row.row.claim.id) ?? 0}
                  onInsert={onInsert}
                  onCite={onCite}
                />
              )
            }
          </VirtualList>
        </>
      )}
    </aside>
  )
})

function keyOf(row: EvidenceRow): string {
  return row.kind === 'source' ? row.source.id : row.row.claim.id
}

function isClaim(row: EvidenceRow): boolean {
  return row.kind === 'claim'
}

function estimate(row: EvidenceRow): number {
  return row.kind === 'source' ? 34 : 96
}

function countOf(ids: readonly Id[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

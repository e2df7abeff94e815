import { useMemo, useRef, useState } from 'react'
import { useApp, useRecords } from '../app/app-context.ts'
import { usePlace } from '../commands/use-place.ts'
import type { Id } from '#shared/model/id.ts'
import { useSourceTexts } from '../sources/use-source-texts.ts'
import { FilterField } from '../ui/FilterField.tsx'
import { KeyOf } from '../ui/Keys.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { type ClaimRow, claimRows, filterClaims } from './claim-rows.ts'
import { ClaimLine } from './ClaimLine.tsx'
import './claims.css'

/** Every claim of the library in reading order: find one, go to its words, cite it. */
export function ClaimsScreen() {
  const { client, state, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const texts = useSourceTexts(sources.keys())
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<Id | null>(null)
  const listRef = useRef<HTMLDivElement>(null)
  const filterRef = useRef<HTMLInputElement>(null)
  const all = useMemo(() => claimRows(claims.values(), sources, actors), [claims, sources, actors])
  const rows = useMemo(() => filterClaims(all, filter), [all, filter])
  const row = rows.find(({ claim }) => claim.id === chosen)

  const inRows = () => row !== undefined && document.activeElement === listRef.current
  const open = ({ claim }: ClaimRow) => state.getState().jumpTo({ source: claim.source, record: claim.id, offset: null })
  usePlace('claims', {
    'claims.open': () => (inRows() ? open(row!) : false),
    'claims.cite': () => (inRows() ? state.getState().citeInBriefing(row!.claim.id) : false),
    'claims.confirm': () => {
      if (!inRows() || row!.claim.proposed.length === 0) return false
      void client.save('confirmClaims', { ids: [row!.claim.id] })
      state.getState().announce('Confirmed.')
    },
    'claims.filter': () => filterRef.current?.focus(),
    'claims.back': () => (document.activeElement === filterRef.current ? listRef.current?.focus() : false),
  })

  if (claims.size === 0) {
    return (
      <div className="register-empty">
        <h1>No claims yet</h1>
        <p>In the text (<KeyOf command="go.read" />), select what somebody says and press <KeyOf command="reading.claim" />.</p>
      </div>
    )
  }
  return (
    <div className="register claims-register">
      <header className="register-head">
        <h1>{rows.length === claims.size ? countText(claims.size) : `${rows.length} of ${countText(claims.size)}`}</h1>
        <FilterField label="Filter claims" placeholder="Filter by speaker, words, tag, source" command="claims.filter" value={filter} onChange={setFilter} fieldRef={filterRef} listRef={listRef} />
      </header>
      <div className="claims-heads" aria-hidden="true">
        <div className="claim-line heads"><span>In our words, and theirs</span><span>Who</span><span>Kind</span><span>Rating</span><span>Place</span></div>
      </div>
      {rows.length === 0 && <p className="register-none">No claim holds these words. <button type="button" className="link" onClick={() => setFilter('')}>Clear the filter</button></p>}
      <VirtualList items={rows} keyOf={keyOf} label="Claims" chosen={chosen} estimate={estimate} takesFocus listRef={listRef} onChoose={({ claim }) => setChosen(claim.id)} onOpen={open}>
        {(one, isChosen) => <ClaimLine row={one} text={texts.get(one.source.id)} isChosen={isChosen} />}
      </VirtualList>
    </div>
  )
}

function keyOf({ claim }: ClaimRow): Id {
  return claim.id
}

function estimate({ claim }: ClaimRow): number {
  return claim.gloss === '' ? 58 : 80
}

function countText(count: number): string {
  return count === 1 ? '1 claim' : `${count.toLocaleString('en')} claims`
}

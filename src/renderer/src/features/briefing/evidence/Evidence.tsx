import { memo, type RefObject, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { canBeStated } from '#shared/briefing/our-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { isIn, useChosenCase, useOfCase, useOnly } from '../../../core/cases.ts'
import { claimRows, filterClaims } from '../../../records/claims/claim-rows.ts'
import { StatusMark } from '../../../records/claims/StatusMark.tsx'
import { FilterField } from '../../../ui/FilterField.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { useDesk } from '../desk-context.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { byQuestion, bySource, evidenceOrders, type EvidenceRow } from './evidence-rows.ts'
import { useEvidenceOrder } from './use-evidence-order.ts'
import { strings } from '../strings.tsx'
import './evidence.css'

/** Whether a claim's source is in the chosen case; null if all are meant. */
function inCase(sources: ReadonlyMap<Id, SourceView>, chosen: Id | null): ((claim: ClaimView) => boolean) | null {
  if (chosen === null) return null
  return ({ source }) => isIn(sources.get(source) ?? { cases: [] }, chosen)
}

/** The list of claims to write from. The list keeps the focus; keys act on the chosen card. */
export const Evidence = memo(function Evidence({
  chosen,
  onChoose,
  onInsert,
  onCite,
  onView,
  listRef,
  filterRef,
}: {
  /** The key of the chosen row. */
  readonly chosen: string | null
  readonly onChoose: (row: string) => void
  readonly onInsert: (claim: Id) => void
  readonly onCite: (claim: Id) => void
  readonly onView: (question: QuestionView) => void
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly filterRef: RefObject<HTMLInputElement | null>
}) {
  const { stores } = useApp()
  const { session } = useDesk()
  const [filter, setFilter] = useState('')
  const { order, setOrder } = useEvidenceOrder()
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const chosenCase = useChosenCase()?.id ?? null
  const claims = useOnly(
    useRecords(stores.claims).byId,
    useMemo(() => inCase(sources, chosenCase), [sources, chosenCase]),
  )
  const questions = useOfCase(useRecords(stores.questions).byId)
  const cited = useStore(session.outline, (outline) => outline.cited)
  const all = useMemo(() => claimRows(claims.values(), sources, actors), [claims, sources, actors])
  const rows = useMemo(() => {
    const found = filterClaims(all, filter)
    if (order === 'source') return bySource(found)
    return byQuestion(
      found,
      [...questions.values()].toSorted((a, b) => a.ord - b.ord),
    )
  }, [all, filter, order, questions])
  const counts = useMemo(() => countOf(cited), [cited])

  return (
    <aside className="evidence" aria-label={strings.evidence.label}>
      <div className="evidence-head">
        <h2>
          {strings.evidence.label} <KeyOf command="briefing.evidence" />
        </h2>
        <span className="evidence-order" role="group" aria-label={strings.evidence.order}>
          {evidenceOrders.map((one) => (
            <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>
              {strings.evidence.orders[one]}
            </button>
          ))}
        </span>
      </div>
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
              if (row.kind === 'claim') onChoose(row.key)
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
              ) : row.kind === 'question' ? (
                <QuestionHead question={row.question} onView={onView} />
              ) : (
                <EvidenceCard
                  row={row.row}
                  answer={row.answer}
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

function QuestionHead({
  question,
  onView,
}: {
  readonly question: QuestionView | null
  readonly onView: (question: QuestionView) => void
}) {
  return (
    <h3 className="evidence-question">
      <span dir="auto" title={question?.text}>
        {question?.text ?? strings.evidence.noQuestion}
      </span>
      {question?.contested && <StatusMark status="contested" />}
      {question && canBeStated(question.ourView) && (
        <button type="button" tabIndex={-1} onClick={() => onView(question)}>
          {strings.evidence.ourView(<KeyOf command="briefing.ourView" />)}
        </button>
      )}
    </h3>
  )
}

function keyOf(row: EvidenceRow): string {
  return row.key
}

function isClaim(row: EvidenceRow): boolean {
  return row.kind === 'claim'
}

function estimate(row: EvidenceRow): number {
  return row.kind === 'claim' ? 96 : 34
}

function countOf(ids: readonly Id[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

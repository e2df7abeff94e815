import { useCallback, useMemo, useState } from 'react'
import { sourceVoice, wordsAlone } from '#shared/claims/claim-words.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { answerText } from '#shared/questions/answer.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { typedWords } from '#shared/search/match-words.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { isIn, useOnly } from '../../core/cases.ts'
import { claimRows, filterClaims, type ClaimRow } from '../../records/claims/claim-rows.ts'
import { ComboBox } from '../../ui/combo-box/ComboBox.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { GiveAnswer } from '../claims/index.ts'
import { strings } from './strings.tsx'
import '../../records/registers/sheets.css'

/** The most claims in the list. */
const maxShown = 40

/** Finds a claim of the question's case and sets what it answers to it. Those that share words with the question come first. */
export function LinkClaimSheet({
  question,
  onLeave,
}: {
  readonly question: QuestionView
  readonly onLeave: () => void
}) {
  const { stores } = useApp()
  const all = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const actors = useRecords(stores.actors).byId
  const isListed = useCallback(
    ({ source, answers }: ClaimView) =>
      isIn({ cases: sources.get(source)?.cases ?? [] }, question.inCase) ||
      answers.some((answer) => answer.question === question.id),
    [sources, question],
  )
  const claims = useOnly(all, isListed)
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Id | null>(null)
  const rows = useMemo(
    () => likeliestFirst(claimRows(claims.values(), sources, actors), question.text),
    [claims, sources, actors, question.text],
  )
  const claim = picked === null ? undefined : claims.get(picked)
  const found = filterClaims(rows, typed).slice(0, maxShown)
  return (
    <Sheet title={strings.linkSheet.title} onLeave={onLeave} width={600}>
      {claim ? (
        <>
          <p className="linked-claim" dir="auto">
            {wordsAlone(claim)}
          </p>
          <GiveAnswer
            rows={[{ claim }]}
            asked={question.id}
            back={strings.linkSheet.another}
            onBack={() => setPicked(null)}
            onLeave={onLeave}
          />
        </>
      ) : (
        <>
          <p className="asked" dir="auto">
            {question.text}
          </p>
          <ComboBox
            label={strings.linkSheet.find}
            listLabel={strings.linkSheet.list}
            placeholder={strings.linkSheet.placeholder}
            listClass="answer-rows"
            typed={typed}
            options={found.map((row) => ({
              id: row.claim.id,
              content: (
                <div dir="auto">
                  {strings.report.line(row.speaker, wordsAlone(row.claim), sourceVoice(row.source), row.claim.where)}{' '}
                  <small>{givenAnswer(row.claim, question.id)}</small>
                </div>
              ),
            }))}
            onType={setTyped}
            onPick={setPicked}
          />
          {found.length === 0 && (
            <p className="sheet-note">{rows.length === 0 ? strings.linkSheet.noClaims : strings.linkSheet.noneFound}</p>
          )}
        </>
      )}
    </Sheet>
  )
}

/** What a claim answers already; empty if it does not. */
function givenAnswer({ answers }: ClaimView, question: Id): string {
  const given = answers.find((one) => one.question === question)
  return given ? strings.linkSheet.answers(answerText(given.answer)) : ''
}

/** Short words are in most questions, and say nothing of a claim. */
const shortestWord = 4

/** The claims that share the most words with a question first; the others stay in reading order. */
export function likeliestFirst(rows: readonly ClaimRow[], question: string): readonly ClaimRow[] {
  const shared = new Map<ClaimRow, number>()
  for (const word of new Set(typedWords(question.replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')))) {
    if (word.length < shortestWord) continue
    for (const row of filterClaims(rows, word)) shared.set(row, (shared.get(row) ?? 0) + 1)
  }
  return rows.toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
}

import { memo, useMemo } from 'react'
import { claimWords } from '#shared/briefing/compose/said-wording.ts'
import { saidDateOf } from '#shared/claims/claim-view.ts'
import { sourceVoice, wordedBy } from '#shared/claims/claim-words.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import type { ClaimRow } from '#shared/registers/claim-register.ts'
import { useSourceText } from '../../../records/sources/use-source-texts.ts'
import { ClaimWords } from '../../../records/claims/ClaimWords.tsx'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { StatusMark } from '../../../records/claims/StatusMark.tsx'
import { shownDate } from '#shared/words/shown-date.ts'
import { strings } from '../strings.tsx'

/** The gloss first, the quoted words below, then its condition, whose translation it is, and its hedges. */
export const WordsCell = memo(function WordsCell({
  row,
  withGloss,
}: {
  readonly row: ClaimRow
  readonly withGloss: boolean
}) {
  const { claim, source } = row
  const text = useSourceText(source.id)
  const words = useMemo(
    () => (text ? claimWords(claim, { name: wordedBy(source), text: text.text, blocks: text.blocks }) : null),
    [claim, source, text],
  )
  const hedges = [...claim.chain.flatMap(({ hedge }) => hedge), ...claim.hedge].map(({ exact }) => exact)
  return (
    <>
      {withGloss && claim.gloss !== '' && (
        <b className="clamp our-words" dir="auto" title={claim.gloss}>
          {claim.gloss}
        </b>
      )}
      <ClaimWords claim={claim} words={words} />
      {claim.condition.length > 0 && (
        <small dir="auto">
          {strings.cells.condition(
            claim.condition
              .map(({ gloss, anchors }) => gloss || anchors.map(({ exact }) => exact).join(' … '))
              .join('; '),
          )}
        </small>
      )}
      {claim.originalLanguage !== '' && <small dir="auto">{row.cell('translation')}</small>}
      {hedges.length > 0 && <small dir="auto">{strings.cells.hedge(hedges.join(', '))}</small>}
      {claim.proposed.length > 0 && <span className="not-confirmed">{strings.cells.notConfirmed}</span>}
      <MemoSign memo={claim.memo} named />
    </>
  )
})

/** The speaker, with the reporters above and whom the claim is about below. */
export function WhoCell({ row }: { readonly row: ClaimRow }) {
  const links = row.cell('speaker').split(' › ')
  const speaker = links.at(-1) ?? ''
  return (
    <span className="clamp who" title={row.cell('speaker')} dir="auto">
      {links.length > 1 && <small>{strings.cells.reporters(links.slice(0, -1))}</small>}
      {row.claim.speakers.length === 0 ? strings.cells.itself(speaker) : speaker}
      {row.claim.saidAbout.length > 0 && <small>{strings.cells.saidAbout(row.cell('saidAbout'))}</small>}
    </span>
  )
}

export function SaidCell({ row: { claim } }: { readonly row: ClaimRow }) {
  const said = saidDateOf(claim)
  return (
    <span className="clamp said" dir="auto" title={claim.occasion?.label}>
      {said ? said.words || shownDate(said.edtf) : <BlankCell means={strings.cells.notKnown} />}
      {claim.occasion && <small>{claim.occasion.label}</small>}
    </span>
  )
}

export function StatusCell({ row: { claim } }: { readonly row: ClaimRow }) {
  return <StatusMark status={shownStatus(claim)} />
}

/** What a blank cell means, for those who hear the row. Most cells of its column mean it, and seen it would hide the others. */
export function BlankCell({ means }: { readonly means: string }) {
  return <span className="visually-hidden">{means}</span>
}

export function PlaceCell({ row: { claim, source } }: { readonly row: ClaimRow }) {
  return (
    <span className="claim-place quiet" title={source.title}>
      <span className="clamp" dir="auto">
        {sourceVoice(source)}
      </span>
      {claim.where !== '' && (
        <>
          {' '}
          <span>{claim.where}</span>
        </>
      )}
    </span>
  )
}

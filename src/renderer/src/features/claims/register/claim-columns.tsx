import { saidDateOf } from '#shared/claims/claim-view.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import { claimColumns, type ClaimColumn } from '#shared/registers/filter.ts'
import { claimColumnWords, type ClaimRow } from '#shared/registers/claim-register.ts'
import type { RegisterColumn } from '../../../records/registers/columns.ts'
import { BlankCell, PlaceCell, SaidCell, StatusCell, WhoCell, WordsCell } from './ClaimCells.tsx'
import { strings } from '../strings.tsx'

const widths: Readonly<Record<ClaimColumn, readonly [min: number, grow: number]>> = {
  words: [240, 5],
  gloss: [160, 3],
  speaker: [100, 2.2],
  kind: [76, 0],
  form: [92, 0],
  said: [90, 1.9],
  occasion: [110, 1.6],
  questions: [130, 2],
  rating: [52, 0],
  status: [106, 0],
  tags: [90, 1.4],
  source: [120, 2],
  place: [96, 1.5],
  confirmed: [82, 0],
  memo: [120, 2],
  chain: [120, 2],
  hedge: [90, 1.4],
  condition: [120, 2],
  about: [140, 2],
  links: [140, 2],
  saidDate: [92, 0],
  aboutDate: [92, 0],
  saidAbout: [110, 1.6],
  translation: [120, 1.6],
  withdrawn: [120, 1.6],
}

/** Columns with a cell component of their own; the others show their text. */
const cells: Partial<Record<ClaimColumn, RegisterColumn<ClaimRow, ClaimColumn>['cell']>> = {
  speaker: (row) => <WhoCell row={row} />,
  said: (row) => <SaidCell row={row} />,
  status: (row) => <StatusCell row={row} />,
  place: (row) => <PlaceCell row={row} />,
  gloss: (row) => (
    <b className="clamp our-words" dir="auto" title={row.cell('gloss')}>
      {row.cell('gloss')}
    </b>
  ),
}

/** Columns in which most rows say the same. On screen it is left blank; a table that is copied says it. */
const blanks: Partial<Record<ClaimColumn, { readonly is: (row: ClaimRow) => boolean; readonly means: string }>> = {
  said: {
    is: ({ claim }) => saidDateOf(claim) === null && claim.occasion === null,
    means: strings.cells.notKnown,
  },
  rating: {
    is: ({ claim, source }) => source.reliability === null && claim.credibility === null,
    means: strings.cells.notRated,
  },
  status: { is: ({ claim }) => shownStatus(claim) === 'open', means: strings.cells.open },
}

/** `withGloss` shows gloss and quoted words in one column. */
export function claimTableColumns(withGloss: boolean): readonly RegisterColumn<ClaimRow, ClaimColumn>[] {
  return claimColumns.map((id) => ({
    id,
    head: id === 'words' ? (withGloss ? strings.columns.glossAndWords : strings.columns.words) : claimColumnWords[id],
    min: widths[id][0],
    grow: widths[id][1],
    isBlank: blanks[id]?.is ?? ((row) => row.cell(id) === ''),
    cell:
      id === 'words'
        ? (row) => <WordsCell row={row} withGloss={withGloss} />
        : (row) => (blanks[id]?.is(row) ? <BlankCell means={blanks[id].means} /> : drawCell(id, row)),
  }))
}

function drawCell(id: ClaimColumn, row: ClaimRow) {
  return (
    cells[id]?.(row) ?? (
      <span className="clamp" dir="auto" title={row.cell(id)}>
        {row.cell(id)}
      </span>
    )
  )
}

/** Gloss and quoted words share a column if they are next to each other. */
export function sharesColumn(visible: readonly ClaimColumn[]): boolean {
  return visible.indexOf('words') === visible.indexOf('gloss') + 1 && visible.includes('gloss')
}

export function drawnColumns(visible: readonly ClaimColumn[]): readonly ClaimColumn[] {
  return sharesColumn(visible) ? visible.filter((column) => column !== 'gloss') : visible
}

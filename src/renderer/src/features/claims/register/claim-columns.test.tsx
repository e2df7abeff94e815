// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { occasionCalled } from '#shared/claims/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { createClaimRegister } from '#shared/registers/claim-register.ts'
import type { ClaimColumn } from '#shared/registers/filter.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { claimTableColumns } from './claim-columns.tsx'

afterEach(cleanup)

/** What a cell shows, what it says to those who hear it, and what a table that is copied says. */
function cell(column: ClaimColumn, claim: Partial<ClaimView>, card: Partial<SourceView> = {}) {
  const text = sourceTextOf('Rain will fall.\n')
  const view = claimOf(text, { quotes: ['Rain'], ...claim })
  const row = createClaimRegister([view], {
    sources: new Map([[text.source, sourceViewOf(text, { reliability: null, ...card })]]),
    actors: new Map(),
    questions: new Map(),
    claim: () => view,
  }).rows[0]!
  const drawn = claimTableColumns(true).find(({ id }) => id === column)!
  renderIn(createTestApp(), <div role="gridcell">{drawn.cell(row)}</div>)
  const heard = screen.getByRole('gridcell')
  const seen = heard.cloneNode(true) as HTMLElement
  for (const unseen of seen.querySelectorAll('.visually-hidden')) unseen.remove()
  cleanup()
  return { seen: seen.textContent, heard: heard.textContent, copied: row.cell(column), isBlank: drawn.isBlank(row) }
}

it('leaves blank what is not known, not rated or open, but for those who hear it and in a table that is copied', () => {
  expect(cell('said', { saidDate: null })).toEqual({ seen: '', heard: 'not known', copied: '', isBlank: true })
  expect(cell('rating', {})).toEqual({ seen: '', heard: 'not rated', copied: '–', isBlank: true })
  expect(cell('status', {})).toEqual({ seen: '', heard: 'open', copied: 'open', isBlank: true })
})

it('shows what is known', () => {
  const post = occasionCalled('o', 'Post')
  expect(cell('said', { saidDate: null, occasion: post })).toMatchObject({
    seen: 'Post',
    heard: 'not knownPost',
    isBlank: false,
  })
  expect(cell('rating', {}, { reliability: 'B' })).toMatchObject({ seen: 'B', isBlank: false })
  expect(cell('rating', { credibility: 3 })).toMatchObject({ seen: '3', isBlank: false })
  expect(cell('status', { status: 'refuted' })).toMatchObject({ seen: '✕refuted', isBlank: false })
  expect(cell('memo', { memo: '' })).toMatchObject({ seen: '', isBlank: true })
})

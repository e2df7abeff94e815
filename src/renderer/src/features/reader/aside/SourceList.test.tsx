// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { SourceList } from './SourceList.tsx'
import { mostListed } from './source-rows.ts'

cleanUpAfterEach()

/** Draws the list of so many sources, and tells which commands it has run. */
function listOf(count: number): readonly string[] {
  const app = createTestApp()
  const view = sourceViewOf(sourceTextOf('A\n'), { title: 'Talks' })
  const sources = Array.from({ length: count }, (_, i) => ({ ...view, id: `${i}` as typeof view.id }))
  app.stores.sources.setState({ byId: new Map(sources.map((source) => [source.id, source])), ready: true })
  const run: string[] = []
  app.keyboard.mount('everywhere', { 'go.sources': () => void run.push('go.sources') } as never)
  renderIn(app, <SourceList />)
  return run
}
const rows = () => screen.getAllByRole('listitem').length

it('ends with the way to all sources where it does not show each', () => {
  const run = listOf(10_000)
  expect(rows()).toBe(mostListed)
  const all = screen.getByRole('button', { name: /^All 10,000 sources/u })
  expect(all.textContent).toBe('All 10,000 sources Ctrl 6')
  fireEvent.click(all)
  expect(run).toEqual(['go.sources'])
})

it('shows as many as it has room for, and no way to others', () => {
  listOf(mostListed)
  expect(rows()).toBe(mostListed)
  expect(screen.queryByRole('button', { name: /^All/u })).toBeNull()
})

// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../core/test-app/test-app.tsx'
import { MemosScreen } from './MemosScreen.tsx'

cleanUpAfterEach()

const texts = [sourceTextOf('The gates stay shut.\n'), sourceTextOf('The treaty holds.\n')]
const [dam, law] = [sourceViewOf(texts[0]!, { cases: ['dam'] }), sourceViewOf(texts[1]!, { cases: ['law'] })]
const claim = claimOf(texts[1]!, { quotes: ['holds'] })
const memo = (body: string, type: MemoView['owner']['type'], id: string): MemoView => ({
  id: body,
  body,
  owner: { type, id, name: 'A name' },
  place: null,
  made: '2026-03-04T10:00:00.000Z',
})
const memos = [
  memo('on the dam', 'source', dam.id),
  memo('on its words', 'place', dam.id),
  memo('on a claim', 'claim', claim.id),
  memo('on an actor', 'actor', 'a'),
]

async function open(chosenCase: string | null, listed: readonly MemoView[] = memos) {
  const app = createTestApp({ listMemos: () => ok([...listed]), listBriefings: () => ok([]) })
  app.stores.sources.setState({ byId: new Map([dam, law].map((one) => [one.id, one])) })
  app.stores.claims.setState({ byId: new Map([[claim.id, claim]]) })
  const cases = ['dam', 'law', 'ferry'].map((id) => ({ id, name: `The ${id}`, marking: null, countSides: true }))
  app.state.setState({ library: { cases, chosenCase } as unknown as LibraryInfo })
  renderIn(app, <MemosScreen />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  return screen.getAllByRole('heading').map(({ textContent }) => textContent)
}

it('lists the memos of the chosen case, and those on what all cases share', async () => {
  expect(await open(null)).toEqual(['4 memos'])
})
it.each([
  ['dam', '3 memos'],
  ['law', '2 memos'],
  ['ferry', '1 memo'],
])('of the case %s there are %s', async (chosen, title) => {
  expect(await open(chosen)).toEqual([title])
})
it('names the case where it has none', async () => {
  expect(await open('ferry', memos.slice(0, 3))).toEqual(['Memos', 'No memos in “The ferry” yet'])
})

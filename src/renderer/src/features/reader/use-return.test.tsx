// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, renderIn } from '../../core/test-app/test-app.tsx'
import { openTalks, type TestText } from './fixtures.ts'
import { deleteRecord } from './gestures.ts'
import { useReturn } from './use-return.ts'

const talks = openTalks()
let opened: TestText
function Screen() {
  useReturn(opened.openText)
  return null
}
beforeEach(() => {
  opened = talks.open()
  opened.app.handlers.deleteClaim = () => (opened.show('claims'), ok(null))
  renderIn(opened.app, <Screen />)
})
cleanUpAfterEach()

const deleteClaim = () => act(() => deleteRecord(opened.openText, talks.claim.id))
const undo = () => act(() => opened.show('claims', talks.claim))

it('a deletion that is undone shows its words: selected, in sight, with the caret on them', async () => {
  opened.select('troops', 'before')
  await deleteClaim()
  opened.select('It rained', 'before')
  undo()
  expect([opened.selectedRecord(), opened.revealed.at(-1)]).toEqual([talks.claim.id, 'troops had left the border'])
  expect(opened.caret()).toBe(talks.rangeOf('troops').start)
})

it('what undo says is not replaced by what the mark is', async () => {
  await deleteClaim()
  opened.app.state.getState().announce('Undone')
  undo()
  expect([opened.said(), opened.selectedRecord()]).toEqual(['Undone', talks.claim.id])
})

it('a mark that was taken back by undo while it was selected is selected again by redo', () => {
  opened.openText.state.setState({ selected: talks.claim.id })
  act(() => opened.show('claims'))
  expect(opened.selectedRecord()).toBeNull()
  undo()
  expect(opened.selectedRecord()).toBe(talks.claim.id)
})

it('nothing is taken from whoever is in a card or a field meanwhile', async () => {
  await deleteClaim()
  opened.openText.state.setState({ inCard: true, selected: talks.mention.id })
  undo()
  expect(opened.selectedRecord()).toBe(talks.mention.id)
  act(() => opened.openText.state.setState({ inCard: false }))
  expect(opened.selectedRecord()).toBe(talks.mention.id)
})

it('nothing is taken from whoever pressed another key meanwhile', async () => {
  await deleteClaim()
  opened.app.state.setState({ undoneBy: 'z' })
  opened.app.spentKeys.isSpent(new KeyboardEvent('keydown', { key: 'Home', ctrlKey: true }))
  undo()
  expect(opened.selectedRecord()).toBeNull()
})

it('a mark that was never deleted here is not gone to', () => {
  act(() => opened.show('claims'))
  undo()
  expect([opened.selectedRecord(), opened.revealed]).toEqual([null, []])
})

// @vitest-environment happy-dom
import { createRef } from 'react'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, renderIn } from '../../../core/test-app/test-app.tsx'
import { keysReach } from '../../../core/test-app/press-keys.ts'
import { openTestText, type TestText } from '../fixtures.ts'
import { OpenTextContext } from '../open-text.ts'
import { FindStrip } from './FindStrip.tsx'

cleanUpAfterEach()
// The DOM of tests has no highlights.
vi.stubGlobal('CSS', { highlights: new Map() })

const text = 'The quota is settled.\nNobody asked for a Quota, and the quotas of Norvia are new.'
let read: TestText
const press = keysReach(() => read.app)

beforeEach(() => {
  read = openTestText(sourceTextOf(text), {}, { countInSources: () => ok({ places: 7 }) })
})

const find = () => read.app.state.getState().find
const field = () => screen.getByRole<HTMLInputElement>('textbox')
const type = (words: string) => fireEvent.change(field(), { target: { value: words } })
const ask = (asked: 'field' | 'next' | 'previous') =>
  act(async () => read.app.state.getState().setFind({ isOpen: true, asked }))
const shown = () => document.querySelector('.find-strip')!.textContent

async function open(asked: 'field' | 'next' | 'previous' | null = 'field'): Promise<void> {
  read.openText.state.setState({ drawn: true })
  read.app.state.getState().setFind({ isOpen: true, asked })
  renderIn(
    read.app,
    <OpenTextContext value={read.openText}>
      <FindStrip page={createRef()} />
    </OpenTextContext>,
  )
  await act(async () => {})
}

describe('words that are typed', () => {
  it('are searched from the caret on, and counted', async () => {
    read.select('Nobody', 'before')
    await open()
    expect(document.activeElement).toBe(field())
    type('quota')
    expect(shown()).toContain('2 of 3')
    expect(read.said()).toBe('2 of 3, ¶2')
    // The next letter begins at the same place again.
    type('quotas')
    expect(shown()).toContain('1 of 1')
    type('quotasx')
    expect(shown()).toContain('Not found in this text.')
    expect(read.said()).toBe('Not found in this text.')
    expect(find().words).toBe('quotasx')
  })
  it('are whole words if so wanted', async () => {
    await open()
    type('quota')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Whole words' }))
    expect(shown()).toContain('1 of 2')
    type('quot')
    expect(shown()).toContain('Not found as whole words.')
  })
  it('say nothing as long as there are none', async () => {
    await open()
    type('  ')
    expect(shown()).not.toMatch(/found/iu)
    press('Enter')
    expect(document.activeElement).toBe(field())
  })
})

describe('steps', () => {
  it('go on and back, over the ends of the text, which is said', async () => {
    read.select('The quota', 'before')
    await open()
    type('quota')
    press('Enter')
    press('Enter')
    expect(shown()).toContain('3 of 3')
    press('Enter')
    expect(shown()).toContain('1 of 3')
    expect(shown()).toContain('Continued from the start')
    expect(read.said()).toBe('1 of 3, ¶1. Continued from the start')
    press('Enter', { shiftKey: true })
    expect(shown()).toContain('3 of 3')
    expect(shown()).toContain('Continued from the end')
    press('Enter', { shiftKey: true })
    expect(shown()).not.toContain('Continued')
  })
  it('leave the text’s selection alone until the strip is closed, which selects the place', async () => {
    read.select('settled')
    read.openText.state.setState({ selected: 'a mark elsewhere' })
    await open(null)
    act(() => field().focus())
    type('quotas')
    expect(read.selectedWords()).toBe('settled')
    press('Escape')
    expect([read.selectedWords(), read.selectedRecord()]).toEqual(['quotas', null])
    expect(find()).toMatchObject({ isOpen: false, words: 'quotas' })
  })
  it('select the place at once while the text has the focus, from the caret on', async () => {
    read.app.state.getState().setFind({ words: 'quota' })
    read.select('asked', 'before')
    await open('next')
    expect(read.selectedWords()).toBe('Quota')
    await ask('next')
    expect([read.selectedWords(), read.caret()]).toEqual(['quota', text.indexOf('quotas') + 5])
    read.select('asked', 'before')
    await ask('previous')
    expect(read.caret()).toBe(9)
  })
})

describe('what is selected in the text', () => {
  it('is looked for, with single spaces, and the field shows it selected', async () => {
    read.app.state.getState().setFind({ words: 'before' })
    read.select('asked for')
    await open()
    expect(find().words).toBe('asked for')
    expect([field().value, field().selectionStart, field().selectionEnd]).toEqual(['asked for', 0, 9])
    expect(shown()).toContain('1 of 1')
  })
  it.each([
    ['the words stay where paragraphs are selected', 'settled.\nNobody'],
    ['or where a card has the focus', 'asked'],
  ])('%s', async (_, words) => {
    read.app.state.getState().setFind({ words: 'quota' })
    read.openText.state.setState({ inCard: words === 'asked' })
    read.select(words)
    await open()
    expect(find().words).toBe('quota')
    expect(shown()).toContain('3 found')
  })
})

it('the keys of the text rest while the strip has the focus', async () => {
  await open()
  expect(read.openText.state.getState().inFind).toBe(true)
  press('Escape')
  act(() => field().blur())
  expect(read.openText.state.getState().inFind).toBe(false)
})

describe('all sources', () => {
  const both = () =>
    read.app.stores.sources.setState({
      byId: new Map(['one', 'other'].map((id) => [id, { ...sourceViewOf(read.openText.text), id }])),
    })
  it('are counted once the words rest, and lead to the search box', async () => {
    both()
    await open()
    type('quo')
    type('quota')
    await waitFor(() => expect(shown()).toContain('In all sources: 7'))
    expect(read.app.sent('countInSources')).toEqual([{ words: 'quota', wholeWords: false }])
    fireEvent.click(screen.getByRole('button', { name: 'In all sources: 7' }))
    expect(read.app.state.getState().dialog).toEqual({ kind: 'palette', query: 'quota' })
  })
  it('are not counted where there is one', async () => {
    await open()
    type('quota')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(read.app.sent('countInSources')).toEqual([])
  })
})

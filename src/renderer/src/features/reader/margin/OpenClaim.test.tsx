// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { cleanUpAfterEach, renderIn } from '../../../core/test-app/test-app.tsx'
import { openTalks, type TestText } from '../fixtures.ts'
import { OpenTextContext } from '../open-text.ts'
import { MarginCard } from './MarginCard.tsx'
import { OpenClaim } from './OpenClaim.tsx'

const talks = openTalks()
let opened: TestText

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  vi.stubGlobal('CSS', { highlights: new Map() })
  opened = talks.open()
})
cleanUpAfterEach()

const claim = { ...talks.claim, proposed: [], memo: 'Ask in Moscow.' }
function show(card: React.ReactNode): void {
  renderIn(opened.app, <OpenTextContext value={opened.openText}>{card}</OpenTextContext>)
}
const dialog = () => opened.app.state.getState().dialog

it('cites the claim in the briefing by its button, and with C while the focus is in the card', () => {
  show(<OpenClaim claim={claim} />)
  fireEvent.click(screen.getByRole('button', { name: /^Cite/u }))
  expect(dialog()).toEqual({ kind: 'cite', claims: [claim.id] })
  act(() => opened.app.state.getState().closeDialog())
  expect(opened.app.keyboard.canRun('claim-card.cite')).toBe(false)
  act(() => screen.getByRole('button', { name: /^Cite/u }).focus())
  act(() => opened.app.keyboard.run('claim-card.cite'))
  expect(dialog()).toEqual({ kind: 'cite', claims: [claim.id] })
})

it('has its commands as buttons, Delete as the last and a quiet one', () => {
  show(<OpenClaim claim={{ ...claim, proposed: ['kind'] }} />)
  const actions = document.querySelector<HTMLElement>('.card-actions')!
  const buttons = within(actions).getAllByRole('button')
  expect(buttons.map((one) => `${one.textContent} ${one.classList[1]}`)).toEqual([
    'Confirm Y primary',
    'Cite C plain',
    'Memo M quiet',
    'Tag T quiet',
    'More . quiet',
    'Delete quiet',
  ])
})

it('opens the field of a memo by its button', () => {
  show(<OpenClaim claim={{ ...claim, memo: '' }} />)
  expect(screen.queryByRole('textbox', { name: 'Memo' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /^Memo/u }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Memo' }))
})

it('a closed card of any size shows all while the mouse rests on it, with the cue between speaker and words', () => {
  vi.useFakeTimers()
  show(<MarginCard claim={{ ...claim, condition: [{ id: 'c', gloss: 'if it rains', anchors: [] }] }} size="line" />)
  const card = screen.getByRole('button')
  const parts = [...card.querySelectorAll('.card-who b, .card-cue, .card-words')].map(({ className }) => className)
  expect(parts).toEqual(['', 'card-cue needed', 'card-words'])
  expect(card.textContent).not.toContain('if it rains')
  fireEvent.pointerEnter(card)
  act(() => void vi.advanceTimersByTime(100))
  expect(card.className).toContain('line')
  act(() => void vi.advanceTimersByTime(100))
  expect(card.className).toContain('whole')
  expect(card.textContent).toContain('if it rains')
  expect(within(card).getByText('Memo').parentElement?.title).toBe('Memo: Ask in Moscow.')
  fireEvent.pointerLeave(card)
  expect(card.className).toContain('line')
  vi.useRealTimers()
})

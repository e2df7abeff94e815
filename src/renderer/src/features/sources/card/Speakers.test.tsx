// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, test } from 'vitest'
import type { TurnSpeaker } from '#shared/actors/turn-speakers.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { markSpeakers } from '../mark-speakers.ts'
import { Speakers } from './Speakers.tsx'

cleanUpAfterEach()

const speaker = (name: string, fields: Partial<TurnSpeaker> = {}): TurnSpeaker => ({
  name,
  actor: null,
  kind: 'person',
  isUnclear: false,
  turns: 2,
  toMark: 2,
  ...fields,
})
const source = newId()

async function open(speakers: readonly TurnSpeaker[]) {
  const app = createTestApp({
    readTurnSpeakers: () => ok([...speakers]),
    markSpeakers: () => ok({ speakers: 3, turns: 24 }),
  })
  renderIn(app, <Speakers source={source} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  return app
}

describe('the card of a transcript', () => {
  it('says who speaks, and whether they are actors already', async () => {
    await open([
      speaker('Lena Virtaus', { actor: newId() }),
      speaker('Ines Dolca'),
      speaker('Q', { kind: 'unnamed' }),
      speaker('The President', { kind: 'role' }),
      speaker('Piet Aram', { isUnclear: true, toMark: 0 }),
    ])
    expect(screen.getByRole('group', { name: 'Speakers' }).textContent).toContain(
      '5 speakers: Lena Virtaus (actor), Ines Dolca (new), Q (new, unnamed), The President (new, role), Piet Aram (several actors)',
    )
  })
  it('counts those who are too many to be named', async () => {
    await open(['A B', 'C D', 'E F', 'G H', 'I J', 'K L', 'M N', 'O P'].map((name) => speaker(name)))
    expect(screen.getByRole('group').textContent).toContain('8 speakers: A B (new),')
    expect(screen.getByRole('group').textContent).toContain('K L (new), and 2 more')
  })
  it('marks them with one button', async () => {
    const app = await open([speaker('Ines Dolca')])
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Mark the speakers' })))
    expect(app.sent('markSpeakers')).toEqual([{ id: source }])
  })
  it.each([
    ['all are marked', [speaker('Ines Dolca', { toMark: 0 })]],
    ['there are none', []],
  ])('offers nothing if %s', async (_, speakers) => {
    await open(speakers)
    expect(screen.queryByRole('group')).toBeNull()
  })
})

test.each([
  ['there are no turns', [], 'This source has no turns that name a speaker.'],
  ['all are marked', [speaker('Ines Dolca', { toMark: 0 })], 'All speakers are marked.'],
  [
    'nobody is meant for certain',
    [speaker('Ines Dolca', { toMark: 0, isUnclear: true })],
    'Nothing to mark: several actors have the name of a speaker. Mark it in the text.',
  ],
])('the command says so if %s', async (_, speakers, sentence) => {
  const app = createTestApp({
    readTurnSpeakers: () => ok(speakers),
    markSpeakers: () => ok({ speakers: 0, turns: 0 }),
  })
  await markSpeakers(app, source)
  expect(app.state.getState().announcement).toBe(sentence)
})

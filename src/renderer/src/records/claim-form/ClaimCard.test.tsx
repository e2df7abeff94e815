// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { typeWithoutRest, wait } from '../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { blankDraft } from './draft.ts'
import type { ClaimDraft } from './draft-schema.ts'
import type { ClaimSurroundings } from './surroundings.ts'

const text = 'The envoy said that both had agreed.'
const envoy = actorOf('The envoy')
const venn = actorOf('Tomas Venn')
const around: ClaimSurroundings = {
  text,
  block: { start: 0, end: text.length },
  actors: new Map([
    [envoy.id, envoy],
    [venn.id, venn],
  ]),
  candidates: [envoy.id],
  mentions: [],
  cues: [],
  occasions: [],
  questions: [],
  cases: [],
  tags: ['talks'],
  claims: [],
  ideas: [],
  sources: new Map(),
  sourceName: 'Newsroom',
  letter: null,
  published: '',
  selectedWords: () => null,
}
const initial: ClaimDraft = {
  ...blankDraft,
  content: [{ start: 20, end: 35 }],
  speakers: [envoy.id],
  speakersUnclear: false,
  kind: 'statement',
  form: 'paraphrase',
  cue: null,
  tags: ['talks'],
  proposed: ['speakers', 'kind'],
}

let app: TestApp
let saved: { readonly draft: ClaimDraft; readonly confirm: boolean }[]
let kept: ClaimDraft[]
let left: ClaimDraft[]
let discarded: number

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  app = createTestApp()
  ;[saved, kept, left, discarded] = [[], [], [], 0]
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

function open(draft = initial, isKept = false, reason = ''): void {
  renderIn(
    app,
    <ClaimCard
      initial={draft}
      around={around}
      reason={reason}
      kept={isKept}
      onKeep={async (one) => kept.push(one) > 0}
      onSave={(one, confirm) => saved.push({ draft: one, confirm })}
      onLeave={(one) => left.push(one)}
      onDiscard={() => discarded++}
      onJoin={null}
    />,
  )
}
const run = (command: Parameters<TestApp['keyboard']['run']>[0]) => act(() => app.keyboard.run(command))
const tags = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Tags' })
const typeTag = (value: string) => fireEvent.change(tags(), { target: { value } })

describe('the card of a new claim', () => {
  it.each([
    ['saves it with the key to save', () => run('claim-card.save'), false],
    ['saves and confirms it with that key', () => run('claim-card.saveAndConfirm'), true],
    ['saves it with the button', () => fireEvent.click(screen.getByText('Save')), false],
    ['saves and confirms it with that button', () => fireEvent.click(screen.getByText('Save and confirm')), true],
  ])('%s', (_what, save, confirm) => {
    open()
    save()
    expect(saved).toEqual([{ draft: initial, confirm }])
  })
  it('saves words that are half typed along with it', () => {
    open()
    act(() => tags().focus())
    typeTag('new one')
    run('claim-card.saveAndConfirm')
    expect(saved).toMatchObject([{ draft: { tags: ['talks', 'new one'] }, confirm: true }])
  })
  it('is not saved while a question waits for its answer, and says so', () => {
    open({ ...initial, answers: [{ question: newId(), answer: null }] })
    run('claim-card.saveAndConfirm')
    expect(saved).toEqual([])
    expect(app.state.getState().announcement).toContain('Choose an answer first')
  })
  describe('whose words fit two speakers', () => {
    const twoFit: ClaimDraft = { ...initial, speakers: [], speakersOffered: [venn.id, envoy.id], proposed: ['kind'] }
    const choices = () => screen.getByRole('group', { name: /^Speaker/u }).querySelectorAll('button')

    it('offers both first, chooses neither, and says why', () => {
      open(twoFit, false, '“he” may be Tomas Venn or The envoy: choose the speaker.')
      expect([...choices()].map((one) => [one.title, one.getAttribute('aria-pressed')])).toEqual([
        ['Tomas Venn', 'false'],
        ['The envoy', 'false'],
        [expect.stringContaining('Newsroom'), 'false'],
      ])
      expect(document.activeElement).toBe(choices()[0])
      expect(screen.getByText(/may be Tomas Venn or The envoy/u)).toBeTruthy()
    })
    it.each(['claim-card.save', 'claim-card.saveAndConfirm'] as const)(
      'is not saved by %s before one is chosen',
      (key) => {
        open(twoFit)
        act(() => tags().focus())
        run(key)
        expect(saved).toEqual([])
        expect(app.state.getState().announcement).toBe(
          'Choose a speaker first: 1 Tomas Venn, 2 The envoy, or someone else.',
        )
        expect(document.activeElement).toBe(choices()[0])
        // Said where people see it, too, until something is chosen.
        expect(screen.queryByText(/^Choose a speaker first: 1 Tomas Venn/u)).toBeTruthy()
        fireEvent.keyDown(choices()[0]!, { key: '1', code: 'Digit1' })
        expect(screen.queryByText(/^Choose a speaker first/u)).toBeNull()
      },
    )
    it.each([
      ['the second', '2', [envoy.id]],
      ['the source itself', '3', []],
    ])('is saved once %s is', (_who, key, speakers) => {
      open(twoFit)
      fireEvent.keyDown(choices()[0]!, { key, code: `Digit${key}` })
      run('claim-card.save')
      expect(saved).toMatchObject([{ draft: { speakers, speakersOffered: null, proposed: ['kind'] } }])
    })
    it('says so, too, where who speaks is no actor yet', () => {
      open({ ...twoFit, speakersOffered: [] })
      run('claim-card.save')
      expect(saved).toEqual([])
      expect(app.state.getState().announcement).toContain('not an actor yet')
    })
  })
  it('hands its draft on when it is left', () => {
    open()
    run('claim-card.leave')
    expect([left, saved]).toEqual([[initial], []])
  })
  it('can be discarded where it was kept from before', () => {
    open(initial, true)
    fireEvent.click(screen.getByText('Discard'))
    expect(discarded).toBe(1)
  })
  it('cannot be discarded where it was not', () => {
    open()
    expect(screen.queryByText('Discard')).toBeNull()
  })
})

/** Adds a tag, which is the card's own change. */
const change = (tag: string) => {
  typeTag(tag)
  fireEvent.keyDown(tags(), { key: 'Enter' })
}

describe('a card that is half filled in', () => {
  it('is kept after half a second of rest', async () => {
    open()
    change('one')
    await wait(300)
    change('two')
    await wait(499)
    expect(kept).toEqual([])
    await wait(1)
    expect(kept).toMatchObject([{ tags: ['talks', 'one', 'two'] }])
  })
  it('is kept after five seconds while somebody types on and on', async () => {
    open()
    run('claim-card.memo')
    const words = await typeWithoutRest(() => screen.getByRole('textbox', { name: 'Memo' }))
    expect(kept).toMatchObject([{ memo: words }])
  })
  it('is kept when it goes from the screen', () => {
    open()
    change('one')
    cleanup()
    expect(kept).toMatchObject([{ tags: ['talks', 'one'] }])
  })
  it('is kept when the focus goes elsewhere in the window', () => {
    open()
    change('one')
    fireEvent.blur(tags(), { relatedTarget: screen.getByText('Save') })
    expect(kept).toEqual([])
    fireEvent.blur(tags(), { relatedTarget: document.body })
    expect(kept).toMatchObject([{ tags: ['talks', 'one'] }])
  })
  it.each([
    ['saved', () => run('claim-card.save')],
    ['saved and confirmed', () => run('claim-card.saveAndConfirm')],
    ['left, which hands it on', () => run('claim-card.leave')],
    ['discarded', () => fireEvent.click(screen.getByText('Discard'))],
  ])('is not kept by the card once it is %s', async (_how, end) => {
    open(initial, true)
    change('one')
    end()
    cleanup()
    await wait(10_000)
    expect([kept, app.state.getState().saving]).toEqual([[], 0])
  })
  it('is kept when the window closes', async () => {
    open()
    change('one')
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect(kept).toMatchObject([{ tags: ['talks', 'one'] }])
  })
  it('is not kept as long as nobody has changed it', async () => {
    open()
    await wait(10_000)
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect(kept).toEqual([])
  })
})

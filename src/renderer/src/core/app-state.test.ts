import { beforeEach, describe, expect, it } from 'vitest'
import { createAppState, nameBefore } from './app-state.ts'

let state: ReturnType<typeof createAppState>
const values = () => state.getState()
beforeEach(() => {
  state = createAppState()
  values().set({ dialog: { kind: 'keys' }, sweep: {} as never, openSource: 'a', screen: 'claims' })
})

it('an error stays until it is dismissed, other notices go with the screen', () => {
  values().showNotice({ kind: 'error', message: 'The disk is full.' })
  values().goTo('actors')
  expect(values()).toMatchObject({ notice: { message: 'The disk is full.' }, announcement: 'The disk is full.' })
  values().leaveLibrary()
  expect(values().notice?.message).toBe('The disk is full.')
  values().dismissNotice()
  expect(values().notice).toBeNull()
  values().showNotice({ kind: 'info', message: 'Opened.' } as never)
  values().goTo('claims')
  expect(values().notice).toBeNull()
})

it.each([
  ['the name comes first', 'This file is not plain text.', 'report.pdf', '“report.pdf”: This file is not plain text.'],
  ['unless the sentence has it', '“report.pdf” is too large.', 'report.pdf', '“report.pdf” is too large.'],
  ['and there may be none', 'The disk is full.', undefined, 'The disk is full.'],
])('a notice names what it is about: %s', (_how, message, about, spoken) => {
  values().showNotice({ kind: 'error', message, about })
  expect([nameBefore(values().notice!).length, values().announcement]).toEqual([spoken === message ? 0 : 1, spoken])
})

it('another screen closes the dialog and the review', () => {
  values().goTo('actors')
  expect(values()).toMatchObject({ screen: 'actors', dialog: null, sweep: null, openSource: 'a' })
})

it('a jump opens the text it leads to, and takes the dialog away', () => {
  values().jumpTo({ source: 'b', record: null, offset: 3 })
  expect(values()).toMatchObject({ screen: 'read', openSource: 'b', jump: { offset: 3 }, dialog: null })
})

it('an actor is shown among the actors', () => {
  values().set({ dialog: { kind: 'keys' } })
  values().showActor('x')
  expect(values()).toMatchObject({ screen: 'actors', forActors: 'x', dialog: null, sweep: null })
})

it('nothing of a library is left in the next', () => {
  values().set({ lastGesture: { kind: 'tag', tag: 'x' }, place: '¶1', mode: 'x', jump: {} as never, forActors: 'a' })
  values().leaveLibrary()
  expect(values()).toMatchObject({
    screen: 'read',
    openSource: null,
    dialog: null,
    sweep: null,
    lastGesture: null,
    place: '',
    mode: '',
    jump: null,
    forActors: null,
  })
})

it('several saves are under way until each has ended', () => {
  values().savingBegins()
  values().savingBegins()
  values().savingEnds()
  expect(values().saving).toBe(1)
  values().savingEnds()
  expect(values().saving).toBe(0)
})

describe('what is announced', () => {
  it('is also shown, and shown anew when it is said again', () => {
    values().announce('Select words first')
    const first = values().message
    expect([first, values().announcement]).toEqual([{ text: 'Select words first' }, 'Select words first'])
    values().announce('Select words first')
    expect(values().message).toEqual(first)
    expect(values().message).not.toBe(first)
  })
  it('is not shown if it only tells what the screen shows, and takes nothing off the screen', () => {
    values().announce('Confirmed')
    values().speak('claim, Witkoff says, contested')
    expect([values().announcement, values().message]).toEqual(['claim, Witkoff says, contested', { text: 'Confirmed' }])
  })
  it('does not outlive the library', () => {
    values().announce('Confirmed')
    values().offerUndo('Memo deleted', 3)
    values().leaveLibrary()
    expect(values()).toMatchObject({ message: null, undoOffer: null })
  })
})

describe('undo of what a gesture did', () => {
  it('is offered instead of a message, until the next change', () => {
    values().announce('Confirmed')
    values().noteCommit(4)
    values().offerUndo('Memo deleted from ¶2', 4)
    expect(values()).toMatchObject({
      announcement: 'Memo deleted from ¶2',
      message: null,
      undoOffer: { text: 'Memo deleted from ¶2', commit: 4 },
    })
    values().announce('Confirmed')
    values().noteCommit(4)
    expect(values().undoOffer).not.toBeNull()
    values().noteCommit(5)
    expect(values().undoOffer).toBeNull()
  })
  it.each([
    ['another change came first', 4],
    ['the gesture changed nothing', undefined],
  ])('is not offered where undo would take something else: %s', (_why, commit) => {
    values().noteCommit(5)
    values().offerUndo('Memo deleted', commit)
    expect(values()).toMatchObject({ announcement: 'Memo deleted', message: { text: 'Memo deleted' }, undoOffer: null })
  })
})

import { beforeEach, expect, it } from 'vitest'
import { createAppState } from './app-state.ts'

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

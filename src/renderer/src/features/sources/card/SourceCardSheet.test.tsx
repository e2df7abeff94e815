// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { fail, ok } from '#shared/model/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import type { SourceOffers, SourceView } from '#shared/sources/source-view.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../../core/test-app/test-app.tsx'
import { SourceCardSheet } from './SourceCardSheet.tsx'

const own = sourceViewOf(sourceTextOf('Port stays closed\n'), { title: 'Port stays closed', published: '' })
const original = sourceViewOf(sourceTextOf('One\n'), { title: 'Quay damaged', publisher: 'Wire' })
const nothing: SourceOffers = { card: {}, copyOf: null }

const caseOf = (id: string, name: string) => ({ id, name, marking: null, countSides: true })
const libraryOf = (...cases: ReturnType<typeof caseOf>[]) => ({
  library: { cases, chosenCase: null } as unknown as LibraryInfo,
})

cleanUpAfterEach()
beforeAll(() => {
  // The test's DOM has no popovers.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
})

async function open(offers: SourceOffers, fields: Partial<SourceView> = {}, fresh = true) {
  let stored: SourceView = { ...own, ...fields }
  const app = createTestApp({
    listSources: () => ok([stored, original]),
    readSourceOffers: () => ok(offers),
    updateSourceCard: async ({ card }) => {
      stored = { ...stored, ...(card as Partial<SourceView>) }
      // As a commit does, before its reply is passed on.
      await app.stores.sources.load()
      return ok(null)
    },
    updateSources: async ({ fields: { workState, addCases = [], removeCases = [] } }) => {
      const cases = [...stored.cases, ...addCases].filter((id) => !removeCases.includes(id))
      if (cases.length === 0) return fail('bad-input', 'A source is in at least one case.')
      stored = { ...stored, cases, ...(workState && { workState }) }
      await app.stores.sources.load()
      return ok(null)
    },
    rereadSource: async ({ encoding }) => {
      stored = { ...stored, encoding, encodingGuessed: false }
      await app.stores.sources.load()
      return ok(null)
    },
  })
  await app.stores.sources.load()
  app.state.getState().openDialog({ kind: 'source-card', source: own.id, fresh })
  const { rerender } = renderIn(app, <SourceCardSheet source={own.id} fresh={fresh} />)
  // The cache of queries tells of a result in a task of its own.
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  return {
    app,
    saved: () => app.sent('updateSourceCard').map(({ card }) => card),
    takeAll: () => act(async () => void (await app.keyboard.run('source-card.takeOffers'))),
    showOther: () => act(async () => rerender(<SourceCardSheet source={original.id} fresh />)),
    isOpen: () => app.state.getState().dialog !== null,
  }
}
const button = (name: string) => screen.queryByRole('button', { name })
const press = (name: string) => act(async () => void fireEvent.click(button(name)!))

describe('the day of publication', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Published')
  const type = async (text: string) => {
    field().focus()
    await act(async () => void fireEvent.change(field(), { target: { value: text } }))
    await act(async () => void fireEvent.blur(field()))
  }
  const enter = () => act(async () => void fireEvent.submit(field().closest('form')!))

  it('is typed as it is shown, in any of the usual ways', async () => {
    const t = await open(nothing, { published: '2026-03-03' })
    expect(field().value).toBe('3 March 2026')
    await type('Mar 4, 2026')
    expect([t.saved(), field().value]).toEqual([[{ published: '2026-03-04' }], '4 March 2026'])
    await type('')
    expect([t.saved().at(-1), field().value]).toEqual([{ published: '' }, ''])
  })
  it('that is no day stays in its field with a sentence, and Done does not close over it', async () => {
    const t = await open(nothing, { published: '2026-03-03' })
    await type('08/07/2026')
    expect([t.saved(), field().value, field().getAttribute('aria-invalid')]).toEqual([[], '08/07/2026', 'true'])
    expect(screen.getByText(/^Write the day with its year/u)).toBeTruthy()
    await enter()
    expect([t.isOpen(), document.activeElement]).toEqual([true, field()])
    await type('8 July 2026')
    await enter()
    expect([t.saved(), t.isOpen()]).toEqual([[{ published: '2026-07-08' }], false])
  })
})

it('gives what is half typed to its own source when the card of another one takes its place', async () => {
  const { app, showOther } = await open(nothing)
  act(() => void fireEvent.change(screen.getByLabelText('Author'), { target: { value: 'Ana' } }))
  await showOther()
  expect(screen.getByLabelText<HTMLInputElement>('Author').value).toBe('')
  expect(app.sent('updateSourceCard')).toEqual([{ id: own.id, card: { author: 'Ana' } }])
})

describe('what the text says of itself', () => {
  const card = { author: 'Ana Ruiz', published: '2026-03-03' }

  it('is shown beside the empty fields, stored nowhere, and taken with one key', async () => {
    const t = await open({ card, copyOf: null })
    expect([button('Use Ana Ruiz'), button('Use 3 March 2026')]).not.toContain(null)
    expect([t.saved(), screen.getByLabelText<HTMLInputElement>('Author').value]).toEqual([[], ''])
    await t.takeAll()
    expect([t.saved(), t.isOpen()]).toEqual([[card], false])
  })
  it('is taken one by one', async () => {
    const t = await open({ card, copyOf: null })
    await press('Use Ana Ruiz')
    expect([t.saved(), t.isOpen()]).toEqual([[{ author: 'Ana Ruiz' }], true])
    expect(document.activeElement).toBe(screen.getByLabelText('Author'))
  })
  it('replaces nothing that was typed, even right before the key', async () => {
    const t = await open({ card, copyOf: null })
    fireEvent.change(screen.getByLabelText('Author'), { target: { value: 'A. Berg' } })
    await t.takeAll()
    const last = Object.assign({}, ...t.saved()) as object
    expect(last).toEqual({ author: 'A. Berg', published: '2026-03-03' })
  })
  it('leaves the card with the key alone if it is nothing', async () => {
    const t = await open(nothing)
    await t.takeAll()
    expect([t.saved(), t.isOpen()]).toEqual([[], false])
  })
})

describe('a source whose text is nearly that of another one', () => {
  const offers: SourceOffers = { card: {}, copyOf: { source: original.id, likeness: 0.938 } }

  it('is asked about in words, and is a copy only once that is answered', async () => {
    const t = await open(offers)
    expect(screen.getByRole('group', { name: 'Another copy' }).textContent).toContain(
      '93 % of the words are those of “Quay damaged” (Wire)',
    )
    expect(t.saved()).toEqual([])
    await press('Another copy')
    expect([t.saved(), t.isOpen()]).toEqual([[{ copyOf: original.id }], true])
  })
  it('may be a report of its own', async () => {
    const t = await open(offers)
    await press('A report of its own')
    expect(t.saved()).toEqual([{ copyOf: null }])
  })
  it('is not made a copy by the key that takes what the text says', async () => {
    const t = await open(offers)
    await t.takeAll()
    expect(t.saved()).toEqual([])
  })
})

describe('the original of a copy', () => {
  it('is shown by its name, and can be removed', async () => {
    const t = await open(nothing, { copyOf: original.id })
    expect(screen.getByRole('group', { name: 'Copy of' }).textContent).toContain('Quay damaged')
    await press('Remove: Quay damaged')
    expect(t.saved()).toEqual([{ copyOf: null }])
  })
  it('that was deleted is said to be', async () => {
    await open(nothing, { copyOf: 'a-source-that-is-gone' })
    expect(screen.getByRole('group', { name: 'Copy of' }).textContent).toContain('deleted')
  })
  it('is found by its name', async () => {
    const t = await open(nothing)
    const field = screen.getByRole('combobox', { name: 'Copy of' })
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: 'quay' } })
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
    expect(t.saved()).toEqual([{ copyOf: original.id }])
  })
  it('is found in other cases too, after those of its own, with the case named', async () => {
    const { app } = await open(nothing, { cases: ['dam'] })
    const other = (title: string, ...cases: string[]) => ({ ...original, id: title, title, publisher: 'Wire', cases })
    const sources = [other('Quay damaged', 'law'), other('Quay shut', 'law', 'dam'), { ...own, cases: ['dam'] }]
    act(() => {
      app.stores.sources.setState({ byId: new Map(sources.map((source) => [source.id, source])) })
      app.state.setState(libraryOf(caseOf('dam', 'Orsa dam'), caseOf('law', 'Treaties')))
    })
    const field = screen.getByRole('combobox', { name: 'Copy of' })
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: 'quay' } })
    const found = [...document.querySelectorAll('[role="listbox"] [role="option"] small')]
    expect(found.map(({ textContent }) => textContent)).toEqual(['Wire', 'Wire, in “Treaties”'])
  })
})

describe('the encoding of a plain text', () => {
  const select = () => screen.queryByLabelText<HTMLSelectElement>('Read as')
  const choose = (encoding: string) =>
    act(async () => void fireEvent.change(select()!, { target: { value: encoding } }))

  it('that was guessed is said in words, and another one is read by a button', async () => {
    const t = await open(nothing, { encoding: 'windows-1252', encodingGuessed: true })
    expect(screen.getByText(/it was read as Western European \(Windows-1252\)/u)).toBeTruthy()
    expect(select()!.selectedOptions[0]!.textContent).toBe('Western European (Windows-1252)')
    expect(button('Read again')!.hasAttribute('disabled')).toBe(true)
    await choose('koi8-r')
    expect(t.app.sent('rereadSource')).toEqual([])
    await press('Read again')
    expect(t.app.sent('rereadSource')).toEqual([{ id: own.id, encoding: 'koi8-r' }])
    expect(document.activeElement).toBe(select())
  })
  it('that was chosen can be changed again, without the sentence', async () => {
    await open(nothing, { encoding: 'koi8-r', encodingGuessed: false })
    expect(screen.queryByText(/does not say/u)).toBeNull()
    expect(select()!.value).toBe('koi8-r')
  })
  it.each([['utf-8'], ['utf-16le'], [null]])('is not asked about where it is certain: %s', async (encoding) => {
    await open(nothing, { encoding, encodingGuessed: false })
    expect(select()).toBeNull()
  })
})

describe('the work on a source', () => {
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
  const tick = (name: string) => act(async () => void fireEvent.click(box(name)))
  const openIn = async (...cases: ReturnType<typeof caseOf>[]) => {
    const { app } = await open(nothing, { cases: ['dam'] }, false)
    act(() => app.state.setState(libraryOf(...cases)))
    return { changes: () => app.sent('updateSources').map(({ fields }) => fields) }
  }

  it('is set on its card as on the screen of sources', async () => {
    const { changes } = await openIn(caseOf('dam', 'Orsa dam'))
    const field = screen.getByLabelText<HTMLSelectElement>('State')
    expect([...field.options].map(({ text }) => text)).toEqual(['Unread', 'In work', 'Done'])
    await act(async () => void fireEvent.change(field, { target: { value: 'done' } }))
    expect(changes()).toEqual([{ workState: 'done' }])
    expect(field.value).toBe('done')
  })
  it('has not begun on a new one', async () => {
    await open(nothing)
    expect(screen.queryByLabelText('State')).toBeNull()
  })
  it('says which cases it is in, each a tick', async () => {
    const { changes } = await openIn(caseOf('dam', 'Orsa dam'), caseOf('law', 'Treaties'))
    expect([box('Orsa dam').checked, box('Treaties').checked]).toEqual([true, false])
    await tick('Treaties')
    await tick('Orsa dam')
    expect(changes()).toEqual([{ addCases: ['law'] }, { removeCases: ['dam'] }])
    expect([box('Orsa dam').checked, box('Treaties').checked]).toEqual([false, true])
  })
  it('stays in at least one case, and says so until another tick', async () => {
    await openIn(caseOf('dam', 'Orsa dam'), caseOf('law', 'Treaties'))
    await tick('Orsa dam')
    expect(screen.getByRole('alert').textContent).toBe('A source is in at least one case.')
    expect(box('Orsa dam').checked).toBe(true)
    await tick('Treaties')
    expect(screen.queryByRole('alert')).toBeNull()
  })
  it('names no case in a library that has one', async () => {
    await openIn(caseOf('dam', 'Orsa dam'))
    expect(screen.queryByRole('group', { name: 'Cases' })).toBeNull()
  })
})

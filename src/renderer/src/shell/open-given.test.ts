import { expect, it } from 'vitest'
import type { ImportReport } from '#shared/imports/import-report.ts'
import { newId } from '#shared/model/id.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import type { App } from '../core/app-context.ts'
import { createAppState } from '../core/app-state.ts'
import { createClient } from '../core/client.ts'
import { createCommits } from '../core/commits.ts'
import { createFlushers } from '../core/flushers.ts'
import { openGiven } from './open-given.ts'
import type { WindowApi } from '../core/window-api.ts'

const library = { path: '/a/notes.attache', name: 'notes', readOnly: null } as LibraryInfo
const refused: ImportReport = {
  id: 1,
  group: newId(),
  items: [
    {
      key: 0,
      name: 'x.png',
      format: null,
      result: { kind: 'refused', message: '“x.png” is no text.', needs: null },
    },
  ],
  left: 0,
  seconds: 0,
}

function app(openAnswer: Result<unknown>) {
  const did: string[] = []
  const answer = (name: string, result: Result<unknown>) => async () => {
    did.push(name)
    return result
  }
  const api = {
    openGivenLibrary: answer('open', openAnswer),
    importGiven: answer('import', ok(refused)),
  } as unknown as WindowApi
  const state = createAppState()
  const flushers = createFlushers()
  flushers.add(async () => did.push('save') > 0)
  const here = { api, state, flushers, client: createClient(api, state, createCommits()) } as App
  return { here, did, state, notice: () => state.getState().notice?.message }
}

it('saves what is half typed before the library that was given is opened', async () => {
  const { here, did } = app(ok(library))
  await openGiven(here, { id: 1, library: true, texts: 0 })
  expect(did).toEqual(['save', 'open'])
})

it('imports texts once the library that was given with them is shown', async () => {
  const { here, did, state, notice } = app(ok(library))
  state.setState({ library: { ...library, path: '/a/before.attache' } })
  const opening = openGiven(here, { id: 1, library: true, texts: 1 })
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(did).toEqual(['save', 'open'])
  state.setState({ library })
  await opening
  expect([did, notice()]).toEqual([['save', 'open', 'save', 'import'], '“x.png” is no text.'])
})

it('imports texts into no other library than the one that was given with them', async () => {
  const { here, did, notice } = app(fail('damaged-library', 'It is damaged.'))
  await openGiven(here, { id: 1, library: true, texts: 2 })
  expect([did, notice()]).toEqual([['save', 'open'], 'It is damaged.'])
})

it('imports a text at a start once the library is there, or cannot be', async () => {
  const { here, did, state } = app(ok(null))
  const importing = openGiven(here, { id: 1, library: false, texts: 1 })
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(did).toEqual([])
  state.setState({ problem: { path: '/a/notes.attache', kind: 'missing', message: '' } })
  await importing
  expect(did).toEqual(['save', 'import'])
})

it('imports nothing while something that was typed cannot be saved, and says so', async () => {
  const { here, did, state, notice } = app(ok(null))
  state.setState({ library })
  here.flushers.add(async () => false)
  await openGiven(here, { id: 1, library: false, texts: 1 })
  expect([did, notice()]).toEqual([
    ['save'],
    'What you typed last is not saved yet, so the text was not imported; what you typed stands where it was. Open the text again when it is saved.',
  ])
})

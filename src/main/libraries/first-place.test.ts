import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/test-library/test-library.ts'
import { freshRemembered } from '../settings/settings-upgrades.ts'
import { findFirstPlace } from './first-place.ts'
import { createLibraries, type Libraries } from './libraries.ts'

const controlled = vi.hoisted(() => ({ path: '' }))
vi.mock('node:fs/promises', async (importActual) => {
  const fs = await importActual<typeof import('node:fs/promises')>()
  return {
    ...fs,
    mkdir: (path: string, options?: { readonly recursive?: boolean }) => {
      if (path !== controlled.path) return fs.mkdir(path, options)
      // Node's `mkdir` retries for ever there (nodejs/node#28599 and similar issues).
      if (options?.recursive) return new Promise(() => {})
      return Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'mkdir' }))
    },
  }
})

let folder: ReturnType<typeof makeFolder>
let libraries: Libraries
let remembered: ReturnType<typeof freshRemembered>
let documents: string | null
let others: number

beforeEach(() => {
  folder = makeFolder()
  documents = folder.path
  remembered = freshRemembered('here')
  start()
})
afterEach(async () => {
  await libraries.close()
  folder[Symbol.dispose]()
})

function start(): void {
  others = 0
  libraries = createLibraries({
    settings: {
      get: () => remembered,
      update: (change) => {
        remembered = change(remembered)
      },
      notice: null,
    },
    worker: new URL('../library/worker/worker.ts', import.meta.url).pathname,
    folders: { documents: () => documents, userData: `${folder.path}/data` },
    log: { write: () => undefined },
    onChanged: () => undefined,
    onNotice: () => undefined,
    onAccessChanged: () => undefined,
    onReopened: () => undefined,
    onAnother: () => {
      others++
    },
  })
}

async function startAgain(): Promise<void> {
  await libraries.close()
  start()
  await libraries.openFirst()
}

const placeWith = (...attributes: string[]) =>
  findFirstPlace({ documents: () => folder.path, userData: '' }, () => Promise.resolve(attributes))
const mine = () => `${folder.path}/Attaché/My library.attache`
const pathOfOpen = async () => {
  const info = await libraries.current().call('getLibrary', {})
  return info.ok ? info.value.path : null
}

describe('where the first library cannot be made', () => {
  beforeEach(() => writeFileSync(`${folder.path}/Attaché`, 'A file where the folder would be'))

  it('the person is asked for a place, and nothing is written', async () => {
    await libraries.openFirst()
    expect(await libraries.problem()).toEqual({
      path: mine(),
      kind: 'no-place',
      message: `Your library could not be made in “${folder.path}/Attaché”: the system does not let Attaché write there. Nothing was changed. Choose where the library should lie.`,
    })
    expect(readdirSync(folder.path)).toEqual(['Attaché'])
  })

  it('it is made there once that can be written, and in the app’s own folder if the person likes that better', async () => {
    await libraries.openFirst()
    expect(await libraries.makeFirst('documents')).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    rmSync(`${folder.path}/Attaché`)
    expect(await libraries.makeFirst('documents')).toMatchObject({ ok: true, value: { path: mine() } })
    expect([await libraries.problem(), others]).toEqual([null, 1])
    const own = `${folder.path}/data/Libraries/My library.attache`
    expect(await libraries.makeFirst('own-folder')).toMatchObject({ ok: true, value: { path: own, readOnly: null } })
    expect(remembered.recent).toEqual([own, mine()])
  })

  it('that place is not listed as a library once another one is open', async () => {
    await libraries.openFirst()
    await libraries.makeFirst('own-folder')
    expect(remembered.recent).toEqual([`${folder.path}/data/Libraries/My library.attache`])
    await startAgain()
    expect([await libraries.problem(), others]).toEqual([null, 0])
  })

  it('also where the system does not say where documents are, or as long as it does not', async () => {
    documents = null
    await libraries.openFirst()
    expect(await libraries.problem()).toMatchObject({ kind: 'no-place', message: expect.stringContaining('not say') })
    expect(await libraries.makeFirst('documents')).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    documents = `${folder.path}/Documents`
    expect(await libraries.makeFirst('documents')).toMatchObject({ ok: true })
  })
})

it('controlled folders of Windows, which refuse a new folder as if the one above were missing, are asked about, and nothing hangs', async () => {
  controlled.path = `${folder.path}/Attaché`
  await libraries.openFirst()
  expect(await libraries.problem()).toMatchObject({ path: mine(), kind: 'no-place' })
  controlled.path = ''
  expect(await libraries.makeFirst('documents')).toMatchObject({ ok: true, value: { path: mine() } })
})

describe('where documents are synced', () => {
  it('the person is told, and asked for a place, on a first start', async () => {
    documents = `${folder.path}/OneDrive - Contoso/Documents`
    await libraries.openFirst()
    expect(await libraries.problem()).toMatchObject({
      kind: 'synced',
      message: expect.stringContaining(`“${documents}” is synced by OneDrive.`),
    })
    expect(readdirSync(folder.path)).toEqual([])
    expect(await libraries.makeFirst('documents')).toMatchObject({ ok: true })
    await startAgain()
    expect([await libraries.problem(), await pathOfOpen()]).toEqual([null, remembered.recent[0]])
  })

  it('and are only a link to the folder that is, too', async () => {
    mkdirSync(`${folder.path}/Dropbox/Documents`, { recursive: true })
    documents = `${folder.path}/Documents`
    symlinkSync(`${folder.path}/Dropbox/Documents`, documents)
    await libraries.openFirst()
    expect(await libraries.problem()).toMatchObject({ kind: 'synced', message: expect.stringContaining('Dropbox') })
  })

  it.each(['com.apple.icloud.desktop', 'com.apple.file-provider-domain-id', 'com.apple.file-provider-domain-id#PN'])(
    'by iCloud in their own place, which macOS says by the attribute %s',
    async (attribute) => {
      expect(await placeWith('com.apple.FinderInfo', attribute)).toMatchObject({
        problem: { kind: 'synced', message: expect.stringContaining('is synced by iCloud Drive.') },
      })
      expect(await placeWith('com.apple.FinderInfo')).toMatchObject({ kind: 'make' })
    },
  )
})

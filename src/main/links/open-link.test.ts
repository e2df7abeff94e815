import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { createLinkOpener } from './open-link.ts'

const system = vi.hoisted(() => ({
  asked: [] as MessageBoxOptions[],
  opened: [] as string[],
  answer: (): Promise<number> => Promise.resolve(0),
}))
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, options: MessageBoxOptions) => {
      system.asked.push(options)
      return { response: await system.answer() }
    },
  },
  shell: {
    openExternal: (url: string) => {
      system.opened.push(url)
      return Promise.resolve()
    },
  },
}))

const link = 'https://example.org/a'
/** What the library says when it is asked whether it holds a link; it holds every one, unless a test says otherwise. */
let stored: Result<boolean>
let lookedUp: string[]

beforeEach(() => {
  Object.assign(system, { asked: [], opened: [], answer: () => Promise.resolve(0) })
  stored = ok(true)
  lookedUp = []
})

const call = (_method: string, { url }: { url: string }) => {
  lookedUp.push(url)
  return Promise.resolve(stored)
}
const asked = { library: { call } as unknown as OpenLibrary, window: {} as BrowserWindow }

describe('a link is opened in the browser', () => {
  it('once the person says so, in ASCII', async () => {
    expect(await createLinkOpener()('https://müller.example/x', asked)).toEqual(ok(null))
    expect(system.opened).toEqual(['https://xn--mller-kva.example/x'])
    expect(lookedUp).toEqual(['https://müller.example/x'])
  })
  it('not before they do', async () => {
    const answer = Promise.withResolvers<number>()
    system.answer = () => answer.promise
    const opening = createLinkOpener()(link, asked)
    await expect.poll(() => system.asked).toHaveLength(1)
    expect(system.opened).toEqual([])
    answer.resolve(0)
    await opening
    expect(system.opened).toEqual([link])
  })
  it('not where they cancel, which Enter and Esc do', async () => {
    system.answer = () => Promise.resolve(1)
    expect(await createLinkOpener()(link, asked)).toEqual(ok(null))
    expect(system.opened).toEqual([])
    expect(system.asked).toMatchObject([{ buttons: ['Open in browser', 'Cancel'], defaultId: 1, cancelId: 1 }])
  })
})

describe('nobody is asked about, and nothing opens', () => {
  it.each([
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    ' file:///etc/passwd',
    'file://host/share/x.exe',
    'smb://host/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    'ms-settings:privacy',
    'attache://open',
    'view-source:https://example.org/',
    'blob:https://example.org/1',
    'ftp://example.org/',
    'C:\\Windows\\System32\\calc.exe',
    '/usr/bin/true',
    'example.org',
    'https://example.org@evil.example/',
    '',
  ])('what is no plain web link, though the library holds it: %j', async (url) => {
    expect(await createLinkOpener()(url, asked)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect([system.asked, system.opened, lookedUp]).toEqual([[], [], []])
  })
  it('a link that the library does not hold', async () => {
    stored = ok(false)
    expect(await createLinkOpener()(link, asked)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect([system.asked, system.opened]).toEqual([[], []])
  })
  it('a link of a library that cannot be read', async () => {
    stored = fail('unreadable', 'Not so.')
    expect(await createLinkOpener()(link, asked)).toEqual(stored)
    expect([system.asked, system.opened]).toEqual([[], []])
  })
  it('a second link while the first is asked about; one after it is', async () => {
    const answer = Promise.withResolvers<number>()
    system.answer = () => answer.promise
    const open = createLinkOpener()
    const first = open(link, asked)
    expect(await open('https://example.org/b', asked)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    answer.resolve(1)
    await first
    expect(await open('https://example.org/c', asked)).toEqual(ok(null))
    expect(system.asked).toHaveLength(2)
  })
  it('again after a box that failed', async () => {
    const open = createLinkOpener()
    system.answer = () => Promise.reject(new Error('No display.'))
    await expect(open(link, asked)).rejects.toThrow('No display.')
    system.answer = () => Promise.resolve(0)
    expect(await open(link, asked)).toEqual(ok(null))
  })
})

describe('the box says', () => {
  it('where the link leads', async () => {
    await createLinkOpener()('https://EXAMPLE.org:8443/a?b', asked)
    expect(system.asked).toMatchObject([
      {
        message: 'Open example.org:8443 in the browser?',
        detail: expect.stringMatching(/^https:\/\/example\.org:8443\/a\?b\n\n/u),
      },
    ])
  })
  it.each([
    [600, false],
    [601, true],
  ])('of a link of %i signs as much as a screen has room for', async (length, isCut) => {
    const url = link.padEnd(length, 'x')
    await createLinkOpener()(url, asked)
    const shown = isCut ? `${url.slice(0, 600)}… (601 characters in all)` : url
    expect(system.asked[0]?.detail?.split('\n')[0]).toBe(shown)
    expect(system.opened).toEqual([url])
  })
})

import { beforeEach, expect, it } from 'vitest'
import { createNotices, type Notices } from './notices.ts'

let shown: unknown[]
let notices: Notices

beforeEach(() => {
  shown = []
  notices = createNotices((notice) => shown.push(notice))
})

it('keeps what comes before the window is drawn, and tells it together', () => {
  notices.tell({ kind: 'info', message: 'One.' })
  notices.tell({ kind: 'error', message: 'Two.' })
  expect(shown).toEqual([])
  notices.drawn()
  expect(shown).toEqual([{ kind: 'error', message: 'One. Two.' }])
})
it('tells at once what comes later, and nothing again when the window is drawn anew', () => {
  notices.drawn()
  notices.tell({ kind: 'info', message: 'One.' })
  notices.drawn()
  expect(shown).toEqual([{ kind: 'info', message: 'One.' }])
})
it('keeps what comes while the window is gone until it is drawn again', () => {
  notices.drawn()
  notices.undrawn()
  notices.tell({ kind: 'error', message: 'One.' })
  expect(shown).toEqual([])
  notices.drawn()
  expect(shown).toEqual([{ kind: 'error', message: 'One.' }])
})
it('tells of what fails again and again once', () => {
  notices.drawn()
  for (const message of ['One.', 'Two.', 'One.', 'One.']) notices.failedOnce(message)
  expect(shown).toEqual([
    { kind: 'error', message: 'One.' },
    { kind: 'error', message: 'Two.' },
  ])
})

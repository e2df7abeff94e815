import { expect, it } from 'vitest'
import { createAppState } from '../../core/app-state.ts'
import type { App } from '../../core/app-context.ts'
import { importFiles } from './import-text.ts'

it('a library that is dropped is not read as a text, and it is said how it is opened', async () => {
  const state = createAppState()
  await importFiles({ state } as App, [new File(['SQLite format 3\0'], 'Notes.ATTACHE')])
  expect(state.getState().notice).toEqual({
    kind: 'error',
    about: 'Notes.ATTACHE',
    message: '“Notes.ATTACHE” is a library, not a text. Choose Open library in the File menu, or double-click it.',
  })
})

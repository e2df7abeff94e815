import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, MessageBoxOptions, SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/test-library/test-library.ts'
import { choosePlace, withEnding } from './choose-place.ts'

vi.mock('electron', () => ({ dialog: {} }))

let folder: ReturnType<typeof makeFolder>
/** The successive answers of the save dialog, and of the dialog that asks whether to replace. */
let typed: string[]
let answers: ('Replace' | 'Cancel')[]
let saves: SaveDialogOptions[]
let asked: MessageBoxOptions[]

beforeEach(() => {
  folder = makeFolder()
  ;[typed, answers, saves, asked] = [[], [], [], []]
})
afterEach(() => folder[Symbol.dispose]())

const at = (name: string) => join(folder.path, name)
const choose = () =>
  choosePlace({} as BrowserWindow, { title: 'Export', proposed: 'Briefing.pdf', ending: 'pdf', kind: 'PDF' }, {
    showSaveDialog: (_window: unknown, options: SaveDialogOptions) => {
      saves.push(options)
      const filePath = typed.shift() ?? ''
      return Promise.resolve({ canceled: filePath === '', filePath })
    },
    showMessageBox: (_window: unknown, options: MessageBoxOptions) => {
      asked.push(options)
      return Promise.resolve({
        response: options.buttons?.indexOf(answers.shift() ?? '') ?? -1,
        checkboxChecked: false,
      })
    },
  } as never)

it('asks the system to ask before it replaces a file, and takes its word for the name that was chosen', async () => {
  writeFileSync(at('notes.pdf'), '')
  typed = [at('notes.pdf')]
  expect(await choose()).toBe(at('notes.pdf'))
  expect(saves[0]?.properties).toContain('showOverwriteConfirmation')
  expect(asked).toEqual([])
})

it('adds the ending, and asks by itself before a file of that name is replaced', async () => {
  typed = [at('notes')]
  expect(await choose()).toBe(at('notes.pdf'))
  expect(asked).toEqual([])
  writeFileSync(at('notes.pdf'), '')
  typed = [at('notes')]
  answers = ['Replace']
  expect(await choose()).toBe(at('notes.pdf'))
  expect(asked.map(({ message, defaultId }) => [message, defaultId])).toEqual([['Replace “notes.pdf”?', 0]])
})

it('asks for another place where the file is to stay, and gives up where the person does', async () => {
  writeFileSync(at('notes.pdf'), '')
  typed = [at('notes'), at('others')]
  answers = ['Cancel']
  expect(await choose()).toBe(at('others.pdf'))
  expect(saves[1]?.defaultPath).toBe(at('notes.pdf'))
  typed = [at('notes'), '']
  answers = ['Cancel']
  expect(await choose()).toBeNull()
})

it.each([
  ['/a/notes', '/a/notes.pdf'],
  ['/a/notes.PDF', '/a/notes.PDF'],
  ['/a/v1.2 notes', '/a/v1.2 notes.pdf'],
  ['/a/notes.txt', '/a/notes.txt.pdf'],
  ['/a/notes.', '/a/notes..pdf'],
])('%s becomes %s', (path, whole) => {
  expect(withEnding(path, '.pdf')).toBe(whole)
})

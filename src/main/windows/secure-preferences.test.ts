import { expect, it } from 'vitest'
import { securePreferences } from './secure-preferences.ts'

it.each(['sandbox', 'contextIsolation', 'webSecurity'] as const)('every window has %s', (name) => {
  expect(securePreferences[name]).toBe(true)
})

it.each([
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
] as const)('no window has %s', (name) => {
  expect(securePreferences[name]).toBe(false)
})

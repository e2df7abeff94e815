import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { filesIn } from './files-in-arguments.ts'

const desk = resolve('/home/me/desk')
const at = (name: string) => resolve(desk, name)

it.each<[string, string[], string[]]>([
  ['nothing', [], []],
  ['a path', [at('notes.attache')], [at('notes.attache')]],
  ['a relative path', ['notes.attache', '../talks.txt'], [at('notes.attache'), at('../talks.txt')]],
  ['a name with blanks and signs', ['Säule & Co = 1.txt'], [at('Säule & Co = 1.txt')]],
  [
    'switches of Chromium and Electron',
    ['--original-process-start-time=13', '--no-sandbox', '-psn_0_1234', '--allow-file-access-from-files', 'a.txt'],
    [at('a.txt')],
  ],
  ['what stands behind two dashes', ['--user-data-dir=x', '--', '-a.txt', '--b.txt'], [at('-a.txt'), at('--b.txt')]],
  ['an address of a file', [pathToFileURL(at('Säule 1.attache')).href], [at('Säule 1.attache')]],
  ['an address of something else', ['https://example.org/a'], [at('https:/example.org/a')]],
  ['an address that is none', ['file://%%%'], [at('file:/%%%')]],
  ['an empty word', ['', 'a.txt'], [at('a.txt')]],
])('%s', (_what, words, files) => {
  expect(filesIn(['/opt/Attaché/attache', ...words], desk, null)).toEqual(files)
})

it.each<[string, string[], string[]]>([
  ['.', ['.', 'a.txt'], [at('a.txt')]],
  ['its folder', [desk, '--user-data-dir=/x', 'a.txt'], [at('a.txt')]],
  ['its main file', ['main.js', 'a.txt'], [at('a.txt')]],
  ['-r and what it loads', ['-r', '/tmp/loader.js', '--inspect=0', '.', 'a.txt'], [at('a.txt')]],
  ['what comes in another order', ['--inspect=0', '-r', '--no-sandbox', '/tmp/loader.js', '.', 'a.txt'], [at('a.txt')]],
  ['no app that is known', ['/elsewhere', 'a.txt'], []],
])('of an app that is not packaged and named by %s', (_how, words, files) => {
  expect(filesIn(['/usr/bin/electron', ...words], desk, desk)).toEqual(files)
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pictureName } from './picture-name.ts'
import { states } from './states.ts'
import { variants, type VariantName } from './variants.ts'
import { pageOf, writePage } from './write-page.ts'

const nothing = { isTaken: () => false, urlOf: () => null }

test('the page has a row for each state, with its mock-up and a picture for each variant', () => {
  const page = pageOf([{ name: 'merge, before', mockup: 'actors.png' }, { name: 'tags' }], {
    isTaken: (file) => file !== 'tags.dark.png',
    urlOf: (mockup) => `file:///drawn/${mockup}`,
  })
  expect(page.match(/<tr><th scope="row">[^<]+/gu)).toEqual([
    '<tr><th scope="row">merge, before',
    '<tr><th scope="row">tags',
  ])
  expect(page.match(/src="[^"]+"/gu)).toEqual([
    'src="file:///drawn/actors.png"',
    ...['light', 'dark', 'small', 'wide', 'twice', 'forced'].map((variant) => `src="merge-before.${variant}.png"`),
    ...['light', 'small', 'wide', 'twice', 'forced'].map((variant) => `src="tags.${variant}.png"`),
  ])
  expect(page.match(/not reached/gu)).toHaveLength(1)
})

test('names are text and no markup', () => {
  expect(pageOf([{ name: '<b>"' }], nothing)).toContain('<th scope="row">&lt;b>&quot;</th>')
})

test('a mock-up is shown if it lies in the folder of mock-ups, and is no fault if it does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'drawn.png'), '')
  writePage(
    folder,
    [
      { name: 'one', mockup: 'drawn.png' },
      { name: 'two', mockup: 'undrawn.png' },
    ],
    folder,
  )
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(page).toMatch(/file:\/\/[^"]*drawn\.png/u)
  expect(page).not.toContain('undrawn')
  writePage(folder, [{ name: 'one', mockup: 'drawn.png' }])
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('drawn.png')
})

test('no two states share the file of a picture', () => {
  const files = Object.values(states)
    .flat()
    .flatMap(({ name }) => (Object.keys(variants) as VariantName[]).map((variant) => pictureName(name, variant)))
  expect(new Set(files).size).toBe(files.length)
})

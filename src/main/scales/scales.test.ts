import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deskScale } from '#shared/standards/scale-fixture.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { addScale, listScales, scalesFolder } from './scales.ts'

let data: ReturnType<typeof makeFolder>
let folder: string

beforeEach(() => {
  data = makeFolder()
  folder = scalesFolder(data.path)
})
afterEach(() => data[Symbol.dispose]())

const put = (value: unknown): string => {
  const path = join(data.path, 'given.json')
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

it('there are none where nobody has one of their own, and no folder is made', async () => {
  expect(await listScales(folder)).toEqual({ scales: [], refused: [] })
  expect(existsSync(folder)).toBe(false)
})

it('a scale that is opened is kept once, and another of its name beside it', async () => {
  expect(await addScale(folder, put(deskScale))).toEqual({ ok: true, value: deskScale })
  await addScale(folder, put(deskScale))
  expect(readdirSync(folder)).toEqual(['Desk scale.json'])
  const other = { ...deskScale, terms: deskScale.terms.slice(1) }
  await addScale(folder, put(other))
  expect(await listScales(folder)).toEqual({ scales: [other, deskScale], refused: [] })
})

it.each([
  ['broken', '{', 'it is not JSON'],
  ['newer', { ...deskScale, attacheScale: 2 }, 'it was made by a newer Attaché'],
  ['of too many bytes', ' '.repeat(200_000), 'it is larger than a likelihood scale can be'],
])('a file that is %s is refused and not kept', async (_what, value, why) => {
  expect(await addScale(folder, put(value))).toMatchObject({
    ok: false,
    error: { message: `“given.json” cannot be used as a likelihood scale: ${why}.` },
  })
  expect(existsSync(folder)).toBe(false)
})

it('files of the folder that cannot be used are named, and the others are there all the same', async () => {
  await addScale(folder, put(deskScale))
  writeFileSync(join(folder, 'broken.json'), '[')
  mkdirSync(join(folder, 'a folder.json'))
  const { scales, refused } = await listScales(folder)
  expect(scales).toEqual([deskScale])
  expect(refused.map(({ file }) => file)).toEqual(['a folder.json', 'broken.json'])
})

it('a scale is refused when the folder is full, and nothing is written', async () => {
  mkdirSync(folder)
  for (let at = 0; at < 199; at += 1) writeFileSync(join(folder, `a ${at}.json`), '[')
  expect(await addScale(folder, put(deskScale))).toMatchObject({ ok: true })
  const other = { ...deskScale, name: 'Other scale' }
  expect(await addScale(folder, put(other))).toMatchObject({
    ok: false,
    error: {
      message: `The folder “${folder}” is full with 200 files, so the likelihood scale was not saved: move some of them away first.`,
    },
  })
  expect(readdirSync(folder)).toHaveLength(200)
  // One that is there already is still used.
  expect(await addScale(folder, put(deskScale))).toMatchObject({ ok: true })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { drawIcon } from './draw-icon.ts'

const folder = join(import.meta.dirname, '../../resources/icon')

it('is kept as its two drawings have it, in every size', async () => {
  const drawn = await drawIcon()
  expect(readdirSync(folder).toSorted()).toEqual([...drawn.keys(), 'attache.svg', 'attache-small.svg'].toSorted())
  for (const [name, bytes] of drawn) expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0)
  for (const [name, bytes] of drawn) {
    if (!name.endsWith('.png')) continue
    const size = Number(name.split('x')[0])
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)], name).toEqual([size, size])
  }
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { IconIcns, IconIco } from '@shockpkg/icon-encoder'

const sources = join(import.meta.dirname, '../../resources/icon')

/** Up to this many pixels the small drawing is used: fewer and larger parts, on the grid of the pixels. */
const small = 32

/** The sizes of Linux's icon theme, and what the window and the README show. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** What Windows looks for in an `.ico`, and macOS in an `.icns` (each type is one size, twice where it is for dense screens). */
const icoSizes = [16, 24, 32, 48, 64, 128, 256]
const icnsTypes = [
  ['ic04', 16],
  ['ic11', 32],
  ['ic05', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

/** Every file of the app's icon that is made of its two drawings in `resources/icon`, by name. */
export async function drawIcon(): Promise<ReadonlyMap<string, Uint8Array>> {
  const large = readFileSync(join(sources, 'attache.svg'))
  const little = readFileSync(join(sources, 'attache-small.svg'))
  const draw = (size: number): Uint8Array =>
    new Resvg(size <= small ? little : large, { fitTo: { mode: 'width', value: size } }).render().asPng()
  const pictures = new Map(sizes.map((size) => [size, draw(size)]))
  const ico = new IconIco()
  for (const size of icoSizes) await ico.addFromPng(pictures.get(size)!, null, true)
  const icns = new IconIcns()
  icns.toc = true
  for (const [type, size] of icnsTypes) await icns.addFromPng(pictures.get(size)!, [type], true)
  return new Map([
    ...Array.from(pictures, ([size, png]) => [`${size}x${size}.png`, png] as const),
    ['attache.ico', ico.encode()],
    ['attache.icns', icns.encode()],
  ])
}

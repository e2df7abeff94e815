import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Licence } from '../../src/shared/licences/licence-view.ts'
import { sbomOf } from './sbom.ts'
import { shippedParts, type ShippedPart } from './shipped-parts.ts'

/**
 * Writes the shipped parts and their licences into `out/shipped`: for the app's page, as a text file in the package, and as a bill of
 * materials.
 */
export function writeShipped(root: string, packages: Iterable<string>): void {
  const folder = join(root, 'out/shipped')
  const parts = shippedParts(root, packages)
  const licences = parts
    .filter(({ text }) => text !== '')
    .map(({ name, version, kind, licence, text }): Licence => ({ name, version, kind, licence, text }))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'licences.json'), JSON.stringify(licences))
  writeFileSync(join(folder, 'LICENCES.txt'), inOneText(parts))
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbomOf(root, parts), null, 2)}\n`)
}

const introduction = `What Attaché is made of, and under which terms. Attaché itself is under the Apache License 2.0 (LICENSE.txt).
What Chromium is made of stands in LICENSES.chromium.html.`

function inOneText(parts: readonly ShippedPart[]): string {
  const line = '='.repeat(80)
  const each = parts
    .filter(({ text }) => text !== '')
    .map(({ name, version, licence, text }) => `${line}\n${name} ${version}: ${licence}\n${line}\n\n${text}\n`)
  return `${introduction}\n\n${each.join('\n')}`
}

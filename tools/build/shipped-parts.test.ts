import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sbomOf } from './sbom.ts'
import { packageOf, shippedParts } from './shipped-parts.ts'

const root = join(import.meta.dirname, '../..')
const bundled = ['zod', '@lexical/html', 'dompurify', '@fontsource/noto-emoji', 'vite'].map(
  (name) => `${root}/node_modules/${name}`,
)

describe('a module of a bundle', () => {
  it.each([
    ['/x/node_modules/zod/v4/core.js', '/x/node_modules/zod'],
    ['/x/node_modules/a/node_modules/@b/c/index.js', '/x/node_modules/a/node_modules/@b/c'],
    ['C:\\x\\node_modules\\zod\\index.js', 'C:/x/node_modules/zod'],
    ['/x/src/main/index.ts', null],
    ['\0vite/preload-helper.js', `${root}/node_modules/vite`],
  ])('%j is from %s', (module, folder) => {
    expect(packageOf(module)).toBe(folder)
  })
})

describe('what is shipped', () => {
  const parts = shippedParts(root, bundled)
  const named = (name: string) => parts.find((part) => part.name === name)

  it('is the packages of the bundles, the print faces, our data and Electron, each with its licence', () => {
    expect(named('electron')).toMatchObject({ kind: 'runtime', licence: 'MIT' })
    expect(named('@fontsource/source-serif-4')).toMatchObject({ kind: 'font', licence: 'OFL-1.1' })
    expect(named('dompurify')).toMatchObject({ kind: 'library', licence: 'MPL-2.0 OR Apache-2.0' })
    expect(named('resources/data/markings-tlp2.json')).toMatchObject({ kind: 'data', licence: 'Apache-2.0' })
    expect(named('Unicode confusables')).toMatchObject({ licence: 'Unicode-3.0' })
    expect(parts.filter((part) => part.kind !== 'data' && part.text.length < 200)).toEqual([])
  })

  it('holds no terms of what a bundler is made of itself', () => {
    expect(named('vite')?.text).toMatch(/^# Vite core license/u)
    expect(named('vite')?.text.length).toBeLessThan(2000)
  })

  it('is refused where a package does not say under which licence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-unlicensed-'))
    writeFileSync(join(folder, 'package.json'), '{"name":"unlicensed","version":"1.0.0"}')
    expect(() => shippedParts(root, [folder])).toThrow('unlicensed is shipped and does not say under which licence.')
    rmSync(folder, { recursive: true })
  })

  it('makes a bill of materials that CycloneDX’s own schema takes, the same each time', async () => {
    const bill = JSON.stringify(sbomOf(root, parts))
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill)).toBeNull()
    expect(JSON.stringify(sbomOf(root, shippedParts(root, bundled.toReversed())))).toBe(bill)
  })
})

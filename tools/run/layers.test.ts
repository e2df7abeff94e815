import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const renderer = 'src/renderer/src'
const shared = 'src/shared'

type Import = readonly [file: string, spec: string, refusal: string | null]

/** A file of the renderer, an import in it, and words of the lint message that refuses the import; null if it is allowed. */
const inRenderer: readonly Import[] = [
  ['ui/List.tsx', '../core/client.ts', 'ui knows no domain'],
  ['ui/List.tsx', '../features/tags/index.ts', 'ui knows no domain'],
  ['core/client.ts', '../records/claims/claim-rows.ts', 'core stands beneath'],
  ['core/keyboard/keyboard.ts', '../../features/tags/tag-uses.ts', 'core stands beneath'],
  ['records/claims/ClaimWords.tsx', '../../features/claims/index.ts', 'records are shown by many features'],
  ['records/claim-form/fields/TagField.tsx', '../../../shell/App.tsx', 'records are shown by many features'],
  ['features/reader/moves.ts', '../../shell/App.tsx', 'Features know nothing of the frame'],
  ['features/reader/margin/Margin.tsx', '../../../palette/Box.tsx', 'Features know nothing of the frame'],
  ['features/reader/moves.ts', '../actors/sweep/begin-sweep.ts', 'through its index.ts only'],
  ['features/reader/margin/Margin.tsx', '../../actors/sweep/begin-sweep.ts', 'through its index.ts only'],
  ['palette/Box.tsx', '../shell/App.tsx', 'The shell holds the palette'],
  ['palette/Box.tsx', '../features/library/open-another.ts', 'through its index.ts only'],
  ['features/reader/moves.ts', '../actors/index.ts', null],
  ['features/reader/margin/Margin.tsx', '../editor/mount-reader.ts', null],
  ['features/actors/card/Names.tsx', '../../../records/actors/KindBadge.tsx', null],
  ['palette/Box.tsx', '../features/library/index.ts', null],
  ['shell/App.tsx', '../features/reader/ReadScreen.tsx', null],
  ['records/claims/ClaimWords.tsx', '../../core/client.ts', null],
]

/** The same for the domain. */
const inShared: readonly Import[] = [
  ['claims/claim-fields.ts', '../contract/claim-methods.ts', 'The contract is built from the domain'],
  ['claims/propose/parts/find-about.ts', '../../../contract/method.ts', 'The contract is built from the domain'],
  ['claims/claim-fields.ts', 'node:fs', 'pure TypeScript'],
  ['contract/claim-methods.ts', 'react', 'pure TypeScript'],
  ['contract/claim-methods.ts', '../claims/claim-view.ts', null],
  ['contract/contract.ts', './claim-methods.ts', null],
]

const imports = [
  ...inRenderer.map(([file, ...rest]): Import => [`${renderer}/${file}`, ...rest]),
  ...inShared.map(([file, ...rest]): Import => [`${shared}/${file}`, ...rest]),
]

let folder: string
let refusals: readonly { readonly filename: string; readonly help: string }[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'))
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [index, [file, spec]] of imports.entries()) {
    const path = join(folder, dirname(file), `case-${index}.ts`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import { it } from '${spec}'\nit()\n`)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', 'src'], { cwd: folder, encoding: 'utf8' })
  refusals = (JSON.parse(stdout) as { readonly diagnostics: typeof refusals }).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('lint keeps the layers', () => {
  it.each(imports.map((one, index) => [...one, index] as const))(
    '%s may import %s: %s',
    (_file, _spec, refusal, index) => {
      const refused = refusals.filter(({ filename }) => filename.includes(`case-${index}.ts`)).map(({ help }) => help)
      if (refusal === null) expect(refused).toEqual([])
      else expect(refused).toEqual([expect.stringContaining(refusal)])
    },
  )
})

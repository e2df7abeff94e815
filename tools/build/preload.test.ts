import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { events } from '#shared/contract/events.ts'
import { onlyMain } from '#shared/contract/library-methods.ts'

/** The preloads as `npm run build` makes them, one after the other, by file: the code, and the modules in it. */
const preloads = new Map<string, { readonly code: string; readonly modules: readonly string[] }>()

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..')
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
  const { plugins = [], ...preload } = config!.preload!
  // The list of what is shipped is written for all three builds, and not for this one.
  const own = plugins.flat().filter((one) => !(one && 'name' in one && one.name === 'attache:shipped-packages'))
  const { rollupOptions } = preload.build!
  for (const [name, input] of Object.entries(rollupOptions!.input as Record<string, string>)) {
    const options = { ...rollupOptions, input: { [name]: input } }
    const built = await build({
      ...preload,
      plugins: own,
      build: { ...preload.build, write: false, rollupOptions: options, rolldownOptions: options },
    })
    const chunks = [built].flat().flatMap((made) => ('output' in made ? made.output : []))
    for (const chunk of chunks) {
      if (chunk.type !== 'chunk') continue
      const modules = Object.keys(chunk.modules).map((id) => id.replace(`${root.replaceAll('\\', '/')}/`, ''))
      preloads.set(chunk.fileName, { code: chunk.code, modules: modules.toSorted() })
    }
  }
})

/** What a preload offers its page, as `window.…`. */
function offeredBy(file: string): Record<string, object> {
  const offered: Record<string, object> = {}
  const contextBridge = { exposeInMainWorld: (name: string, api: object) => Object.assign(offered, { [name]: api }) }
  runInNewContext(preloads.get(file)!.code, { require: () => ({ contextBridge, ipcRenderer: {} }) })
  return offered
}

it('contains our own modules and no schema', () => {
  expect(Object.fromEntries([...preloads].map(([file, { modules }]) => [file, modules]))).toEqual({
    'preload.cjs': [
      'src/preload/preload.ts',
      'src/preload/to-main.ts',
      'src/shared/contract/names.ts',
      'src/shared/text/source-limits.ts',
    ],
    'import-preload.cjs': ['src/preload/import-preload.ts', 'src/preload/to-main.ts'],
  })
  for (const { code } of preloads.values()) expect(code).not.toMatch(/zod|safeParse|strictObject/iu)
})

it('offers the window a function for each method that it may call, one for each event, and nothing else', () => {
  const capital = (name: string) => `on${name[0]!.toUpperCase()}${name.slice(1)}`
  const methods = Object.keys(contract).filter((name) => !(onlyMain as readonly string[]).includes(name))
  const offered = offeredBy('preload.cjs')
  expect(Object.keys(offered)).toEqual(['attache'])
  expect(Object.keys(offered['attache']!).toSorted()).toEqual(
    [...methods, ...Object.keys(events).map(capital)].toSorted(),
  )
  expect(onlyMain).toContain('readOriginal')
})

it('offers the import window three functions', () => {
  const offered = offeredBy('import-preload.cjs')
  expect(Object.keys(offered)).toEqual(['importer'])
  expect(Object.keys(offered['importer']!).toSorted()).toEqual(['deliver', 'progress', 'takeJob'])
})

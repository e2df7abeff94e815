import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { events } from '#shared/contract/events.ts'

/** The preload as `npm run build` makes it: its code, and the modules in it. */
let code: string
let modules: string[]

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..')
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
  const { plugins = [], ...preload } = config!.preload!
  // The list of what is shipped is written for all three builds, and not for this one.
  const own = plugins.flat().filter((one) => !(one && 'name' in one && one.name === 'attache:shipped-packages'))
  const built = await build({ ...preload, plugins: own, build: { ...preload.build, write: false } })
  const [chunk] = [built].flat().flatMap((made) => ('output' in made ? made.output : []))
  if (chunk?.type !== 'chunk') throw new Error('The preload was not built.')
  code = chunk.code
  modules = Object.keys(chunk.modules).map((id) => id.replace(`${root.replaceAll('\\', '/')}/`, ''))
})

it('contains our two modules and no schema', () => {
  expect(modules.toSorted()).toEqual(['src/preload/preload.ts', 'src/shared/contract/names.ts'])
  expect(code).not.toMatch(/zod|safeParse|strictObject/iu)
})

it('offers the window a function for each method and each event of the contract, and nothing else', () => {
  const offered: Record<string, object> = {}
  const contextBridge = { exposeInMainWorld: (name: string, api: object) => Object.assign(offered, { [name]: api }) }
  runInNewContext(code, { require: () => ({ contextBridge, ipcRenderer: {} }) })
  const capital = (name: string) => `on${name[0]!.toUpperCase()}${name.slice(1)}`
  expect(Object.keys(offered)).toEqual(['attache'])
  expect(Object.keys(offered['attache']!).toSorted()).toEqual(
    [...Object.keys(contract), ...Object.keys(events).map(capital)].toSorted(),
  )
})

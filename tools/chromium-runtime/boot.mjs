import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Plain JavaScript: the entry runs before the compile cache is enabled, and would load Node's type stripper at every start.

/** Resolves `electron` to this runtime, for `import` and `require`, in every module. */
const runtimeUrl = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier) ? { url: runtimeUrl, shortCircuit: true } : next(specifier, context),
})

/** As in Electron, argv starts with its own executable and contains all words after it. */
process.argv = [process.env.CHROMIUM_RUNTIME_EXECUTABLE ?? process.execPath, ...process.argv.slice(2)]
delete process.env.CHROMIUM_RUNTIME_EXECUTABLE

// Without the cache, stripping the types again would double the processor time of a start.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/chromium-runtime'))
const { startRuntime, mainLoaded } = await import('./start.ts')
const { entry, requires } = startRuntime(process.argv)
const require = createRequire(join(process.cwd(), 'electron.cjs'))
for (const path of requires) require(resolve(path))
await import(pathToFileURL(entry).href)
mainLoaded()
// Node loads the code behind `Request` on first use. It is loaded now, while Chromium starts, so that the first page does not wait for it.
void globalThis.Request

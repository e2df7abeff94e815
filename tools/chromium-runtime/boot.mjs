import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Plain JavaScript: the entry is read before the compile cache is on, and would load Node's stripper of types at every start.

/** `electron` means this runtime, for `import` and `require` alike, wherever it is asked for. */
const runtimeUrl = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier) ? { url: runtimeUrl, shortCircuit: true } : next(specifier, context),
})

/** Electron shows its own executable and all words behind it. */
process.argv = [process.env.CHROMIUM_RUNTIME_EXECUTABLE ?? process.execPath, ...process.argv.slice(2)]
delete process.env.CHROMIUM_RUNTIME_EXECUTABLE

// Stripping the types anew would double what a start costs of the processor.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/chromium-runtime'))
const { startRuntime, mainLoaded } = await import('./start.ts')
const { entry, requires } = startRuntime(process.argv)
const require = createRequire(join(process.cwd(), 'electron.cjs'))
for (const path of requires) require(resolve(path))
await import(pathToFileURL(entry).href)
mainLoaded()
// Node loads what is behind `Request` when it is first named: better now, while Chromium starts, than with the first page.
void globalThis.Request

import { normalizePath, runnerImport, type Plugin } from 'vite'

/**
 * Runs one module while building, and bundles the values that it exports in its place. Nothing that it imports is bundled for it. Its
 * exports must be JSON.
 */
export function evaluateWhileBuilding(path: string): Plugin {
  const evaluated = normalizePath(path)
  return {
    name: 'attache:evaluate-while-building',
    load: async function (id) {
      if (id !== evaluated) return null
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(evaluated)
      // In development the bundle is made anew when one of them changes.
      for (const file of dependencies) this.addWatchFile(file)
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}

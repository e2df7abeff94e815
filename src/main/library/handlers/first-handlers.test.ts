import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

/** The files that a file loads with it, however far away. Types are not loaded, nor what is imported with `import()`. */
function loadedWith(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const code = readFileSync(file, 'utf8')
  for (const [, found] of code.matchAll(/^(?:import|export)(?! type)[^;'"]*from '(?<path>\.[^']+)'/gmu))
    loadedWith(join(dirname(file), found!), known)
  return known
}

it('what answers the first render loads no gesture, neither does the session that asks it', () => {
  const library = join(import.meta.dirname, '..')
  for (const first of ['handlers/first-handlers.ts', 'worker/session.ts']) {
    const files = [...loadedWith(join(library, first))].map((file) => relative(library, file).replaceAll('\\', '/'))
    expect(files).toContain('reads/read-claims.ts')
    expect(files.filter((file) => file.startsWith('gestures/') || file === 'handlers/handlers.ts')).toEqual([])
  }
})

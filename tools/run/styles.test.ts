import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../src/renderer/src')
const read = (file: string): string => readFileSync(file, 'utf8')

/** The files of ours that a module imports when it is loaded, its style sheets included. */
function staticImports(file: string): string[] {
  if (file.endsWith('.css')) return []
  const found = read(file).matchAll(/^(?:import|export|\}) (?:(?!type ).*? from )?'(?<path>\.[^']+)'$/gmu)
  return Array.from(found, ({ groups }) => join(dirname(file), groups!['path']!))
}

/** A module with all that it imports, and all that those import. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>()
  const visit = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    staticImports(file).forEach(visit)
  }
  visit(entry)
  return loaded
}

/** The modules that are loaded when they are needed. */
const lazyEntries = globSync('**/*.{ts,tsx}', { cwd: renderer })
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => {
    const path = join(renderer, file)
    const code = read(path).replaceAll(/\/\*.*?\*\//gsu, '')
    return Array.from(code.matchAll(/(?<!typeof )\bimport\('(?<path>\.[^']+\.tsx)'\)/gu), ({ groups }) =>
      join(dirname(path), groups!['path']!),
    )
  })

/** The style sheets that say something of a class by itself, not only inside of another one: those that it needs. */
const sheetsOf = new Map<string, string[]>()
for (const sheet of globSync('**/*.css', { cwd: renderer })) {
  const plain = read(join(renderer, sheet)).replaceAll(/\/\*.*?\*\//gsu, '')
  for (const [, name] of plain.matchAll(/^\.(?<name>[\w-]+)(?= \{|,$)/gmu))
    sheetsOf.set(name!, [...(sheetsOf.get(name!) ?? []), join(renderer, sheet)])
}

const first = loadedWith(join(renderer, 'main.tsx'))

test.each([...new Set(lazyEntries)].map((entry) => relative(renderer, entry)))(
  '%s comes with the style sheets of the classes that it names',
  (entry) => {
    const loaded = new Set([...first, ...loadedWith(join(renderer, entry))])
    const missing = [...loaded]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        [...read(file).matchAll(/className="(?<names>[\w -]+)"/gu)]
          .flatMap(([, names]) => names!.split(' '))
          .filter((name) => sheetsOf.has(name) && !sheetsOf.get(name)!.some((sheet) => loaded.has(sheet)))
          .map((name) => `${relative(renderer, file)}: ${name}`),
      )
    expect([...new Set(missing)]).toEqual([])
  },
)

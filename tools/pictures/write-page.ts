import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pictureName } from './picture-name.ts'
import type { State } from './state.ts'
import { variants, variantTitle, type VariantName } from './variants.ts'

/** Writes `index.html` into the folder of the pictures. Pictures and mock-ups are linked where they lie; nothing is copied. */
export function writePage(folder: string, states: readonly Pick<State, 'name' | 'mockup'>[], mockups?: string): void {
  const page = pageOf(states, {
    isTaken: (file) => existsSync(join(folder, file)),
    urlOf: (mockup) => {
      const path = mockups === undefined ? null : resolve(mockups, mockup)
      return path !== null && existsSync(path) ? pathToFileURL(path).href : null
    },
  })
  writeFileSync(join(folder, 'index.html'), page)
}

type Files = {
  /** Whether this picture was taken. */
  readonly isTaken: (file: string) => boolean
  /** Where the mock-up of this name lies; null if it is not known. */
  readonly urlOf: (mockup: string) => string | null
}

/** The page: a row a state, a column a variant, and first the mock-up where there is one. */
export function pageOf(states: readonly Pick<State, 'name' | 'mockup'>[], files: Files): string {
  const names = Object.keys(variants) as VariantName[]
  const head = ['State', 'Mock-up', ...names.map((name) => variantTitle[name])]
  return `<!doctype html>
<meta charset="utf-8">
<title>Pictures of every state</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 16px; background: #f3f1ec; }
  table { border-collapse: collapse; }
  th, td { padding: 6px; vertical-align: top; text-align: left; }
  thead th { position: sticky; top: 0; background: #f3f1ec; }
  tbody th { position: sticky; left: 0; width: 9em; background: #f3f1ec; }
  img { width: 480px; display: block; border: 1px solid #cfc9bd; }
  .none { color: #68635a; }
</style>
<table>
<thead><tr>${head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('')}</tr></thead>
<tbody>
${states.map((state) => rowOf(state, names, files)).join('\n')}
</tbody>
</table>
`
}

function rowOf(
  { name, mockup }: Pick<State, 'name' | 'mockup'>,
  variantNames: readonly VariantName[],
  { isTaken, urlOf }: Files,
): string {
  const drawn = mockup === undefined ? null : urlOf(mockup)
  const cells = [
    drawn === null ? '' : linked(drawn, `Mock-up of ${name}`),
    ...variantNames.map((variant) => {
      const file = pictureName(name, variant)
      return isTaken(file) ? linked(file, `${name}, ${variantTitle[variant]}`) : '<span class="none">not reached</span>'
    }),
  ]
  return `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function linked(url: string, alt: string): string {
  return `<a href="${escaped(url)}"><img src="${escaped(url)}" alt="${escaped(alt)}" loading="lazy"></a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { printFonts } from '../../src/shared/briefing/print/print-fonts.ts'
import { dictionaryFolders } from './dictionaries.ts'
import type { Licence } from '../../src/shared/licences/licence-view.ts'

const { resolve } = createRequire(import.meta.url)

/** The folder of an installed package, with forward slashes as in bundlers. */
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`)).replaceAll('\\', '/')

/** A shipped part with its own name: a package, a font family, the runtime, a data file. */
export type ShippedPart = Licence & {
  /** As in npm's lock file, "sha512-…"; for a data file, its SHA-256 in hex. */
  readonly integrity: string | null
}

type Package = { readonly name: string; readonly version: string; readonly license?: string }
type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> }

/** Packages that name their licence and come without its text, with the package of the same author and licence that has it. */
const termsElsewhere: Readonly<Record<string, string>> = {
  '@citation-js/date': '@citation-js/core',
  '@citation-js/name': '@citation-js/core',
}

/** Modules that bundlers add to a bundle themselves, with names that are not files. */
const helpers: Readonly<Record<string, string>> = {
  '\0rolldown/runtime.js': 'rolldown',
  '\0vite/preload-helper.js': 'vite',
}

/** The folder of the package that a bundled module belongs to; null for our own modules. */
export function packageOf(module: string): string | null {
  const helper = helpers[module]
  if (helper !== undefined) return folderOf(helper)
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(module.replaceAll('\\', '/'))?.[0] ?? null
}

/**
 * All shipped parts: the given bundled packages, the print fonts, the dictionaries, our data and Electron. Sorted by kind and name. `root` is the checkout.
 */
export function shippedParts(root: string, bundled: Iterable<string>): ShippedPart[] {
  const faces = printFonts.map((font) => folderOf(font.package))
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  return [
    partOf(root, folderOf('electron'), 'runtime', lock),
    ...byName(root, new Set(faces.concat([...bundled].filter(isFont))), 'font', lock),
    ...byName(root, new Set([...bundled].filter((folder) => !isFont(folder))), 'library', lock),
    ...byName(root, new Set(Object.values(dictionaryFolders)), 'data', lock),
    unicodeTable(root),
    ...dataFiles(root),
  ]
}

function isFont(folder: string): boolean {
  return /\/@fontsource(?:-variable)?\//u.test(folder)
}

function byName(root: string, folders: ReadonlySet<string>, kind: ShippedPart['kind'], lock: Lock): ShippedPart[] {
  return Array.from(folders, (folder) => partOf(root, folder, kind, lock)).toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  )
}

function partOf(root: string, folder: string, kind: ShippedPart['kind'], lock: Lock): ShippedPart {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const terms = termsElsewhere[name] === undefined ? folder : folderOf(termsElsewhere[name])
  const files = readdirSync(terms).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
  if (license === undefined || files.length === 0)
    throw new Error(`${name} is shipped and does not say under which licence.`)
  const text = files.toSorted().map((file) => ownTerms(readFileSync(join(terms, file), 'utf8')))
  const at = relative(root, folder).replaceAll('\\', '/')
  const integrity = lock.packages[at]?.integrity ?? null
  return { name, version, kind, licence: license.replaceAll(/^\(|\)$/gu, ''), text: text.join('\n\n'), integrity }
}

/** A bundler's licence without the list of the bundler's own dependencies, none of which are in a bundle. */
function ownTerms(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/^#+ Licenses of bundled dependencies$/mu)[0]!
    .trim()
}

/** The table of look-alike letters. unhomoglyph takes it from the Unicode Consortium, but its licence file does not mention that. */
function unicodeTable(root: string): ShippedPart {
  const { version } = JSON.parse(readFileSync(resolve('unhomoglyph/package.json'), 'utf8')) as Package
  const text = readFileSync(join(root, 'tools/build/unicode-3.0.txt'), 'utf8').trim()
  return { name: 'Unicode confusables', version, kind: 'data', licence: 'Unicode-3.0', text, integrity: null }
}

/** Our data files, which describe scales made by others in our own words. The samples are entirely our own. */
function dataFiles(root: string): ShippedPart[] {
  const { version, license = '' } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
  return ['data', 'samples'].flatMap((folder) =>
    readdirSync(join(root, 'resources', folder))
      .toSorted()
      .map((file): ShippedPart => {
        const bytes = readFileSync(join(root, 'resources', folder, file))
        const integrity = createHash('sha256').update(bytes).digest('hex')
        return { name: `resources/${folder}/${file}`, version, kind: 'data', licence: license, text: '', integrity }
      }),
  )
}

import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, normalizePath, type Plugin } from 'vite'
import { longerWords } from './longer-words.ts'
import { translateStrings, translateTables } from './translate.ts'

const root = join(import.meta.dirname, '../../..')

/**
 * Makes a copy of the built app whose window speaks a made-up language, with words 40 % longer and from right to left, in a folder below
 * the checkout. The app that is shipped has nothing of it. Dates, the system's menus and what is printed stay English.
 */
export async function buildLonger(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of ['package.json', 'resources', 'out/main', 'out/preload', 'out/fonts'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
  const { plugins = [], ...renderer } = config!.renderer!
  // The list of what is shipped is not about this one.
  const own = plugins.flat().filter((one) => !(one && 'name' in one && one.name === 'attache:shipped-packages'))
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    plugins: [longerLanguage(), ...own],
    build: { ...renderer.build, outDir: join(folder, 'out/renderer'), sourcemap: false, minify: false },
  })
}

/** Translates the files of strings and the tables of words as they are bundled, and turns the page around. */
function longerLanguage(): Plugin {
  const domain = normalizePath(join(root, 'src/shared/'))
  return {
    name: 'attache:longer-language',
    enforce: 'pre',
    transform: (code, id) => {
      if (/\/strings\.tsx?$/u.test(id)) return translateStrings(id, code, longerWords)
      if (id.startsWith(domain) && id.endsWith('.ts')) return translateTables(id, code, longerWords)
      return null
    },
    transformIndexHtml: (html) => html.replace('<html lang="en">', '<html lang="en-x-longer" dir="rtl">'),
  }
}

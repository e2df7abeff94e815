import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Desk, type OtherLanguage } from './desk.ts'
import type { LibraryName } from './libraries.ts'
import { pictureName } from './picture-name.ts'
import type { State } from './state.ts'
import { states } from './states.ts'
import { variants, variantTitle, type VariantName } from './variants.ts'
import { View } from './view.ts'
import { writePage } from './write-page.ts'

const variantNames = Object.keys(variants) as VariantName[]

/**
 * `npm run pictures -- --all`: a picture of every state in every variant, in `folder`, and a page that shows them side by side, with
 * the mock-ups of a folder if one is given. `only` narrows to states whose name contains it, `language` shows another build of the app.
 * @returns the states that could not be reached, with the reason; all others are there
 */
export async function takeAllPictures(
  folder: string,
  {
    only = '',
    mockups,
    language,
  }: {
    readonly only?: string | undefined
    readonly mockups?: string | undefined
    readonly language?: OtherLanguage | undefined
  },
): Promise<readonly string[]> {
  if (only === '') rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const failures: string[] = []
  for (const library of Object.keys(states) as LibraryName[]) {
    const wanted = states[library].filter(({ name }) => name.includes(only))
    if (wanted.length > 0) failures.push(...(await takeLibrary(library, wanted, folder, language)))
  }
  writePage(folder, Object.values(states).flat(), mockups)
  return failures
}

/** Takes the pictures of states that are shown on one library. */
async function takeLibrary(
  library: LibraryName,
  wanted: readonly State[],
  folder: string,
  language?: OtherLanguage,
): Promise<string[]> {
  const desk = await Desk.start(library, language)
  try {
    const view = await View.of(desk.page)
    const failures: string[] = []
    for (const state of wanted) {
      console.log(state.name)
      failures.push(...(await takeState(desk, view, state, folder)))
    }
    return failures
  } finally {
    await desk.close()
  }
}

/** Reaches a state once and looks at it in each variant. Where a variant closed it, it is reached again in that variant. */
async function takeState(desk: Desk, view: View, state: State, folder: string): Promise<string[]> {
  const failures: string[] = []
  let isThere = false
  for (const name of variantNames) {
    const file = join(folder, pictureName(state.name, name))
    rmSync(file, { force: true })
    try {
      await view.show(variants[name])
      if (!isThere || !(await desk.page.locator(state.shows).first().isVisible())) {
        await desk.reach(state)
        // After many pictures, headless Chromium leaves what was laid over the page undrawn until the window changes.
        await view.show({ ...variants[name], height: variants[name].height - 1 })
        await view.show(variants[name])
      }
      isThere = true
      writeFileSync(file, await view.picture())
    } catch (error) {
      isThere = false
      failures.push(`${state.name}, ${variantTitle[name]}: ${reasonOf(error)}`)
    }
  }
  return failures
}

/** The first line of an error, and what Playwright waited for. */
function reasonOf(error: unknown): string {
  const lines = String(error).split('\n')
  return [lines[0], ...lines.filter((line) => line.includes('waiting for'))].join(' ')
}

import { expect, test } from '@playwright/test'
import { Desk } from '../tools/pictures/desk.ts'
import type { LibraryName } from '../tools/pictures/libraries.ts'
import type { State } from '../tools/pictures/state.ts'
import { states } from '../tools/pictures/states.ts'
import { variants, variantTitle, type VariantName } from '../tools/pictures/variants.ts'
import { View } from '../tools/pictures/view.ts'
import { tellPale } from './layout/contrast.ts'
import { tell } from './layout/find-faults.ts'
import { Hovers } from './layout/hovers.ts'
import { isKnown, knownFaults, type Told } from './layout/known-faults.ts'
import { readLayout } from './layout/read-layout.ts'

/**
 * Facts of the layout that hold on every screen in every size: no text is cut off without the whole a hover away, no two texts or controls
 * lie over each other, nothing reaches out of the window, and all text stands out from its ground. `npm test` looks at the states that are
 * marked as checked, the long run at all of them.
 */
const isLong = process.env['ATTACHE_LONG_TESTS'] === '1'
/** The sizes in which each state is looked at. Contrast is looked at in the first, by the long run in both themes: no other size changes a colour. */
const sizes: readonly VariantName[] = isLong ? ['small', 'twice', 'light', 'wide'] : ['small', 'twice']

const hovers = new Hovers()
const told: Told[] = []

for (const library of Object.keys(states) as LibraryName[]) {
  const looked = states[library].filter(({ checked }) => isLong || checked)
  if (looked.length === 0) continue
  test(`${library}: no text or control is cut off, covered, out of the window or too pale`, async () => {
    test.setTimeout(isLong ? 600_000 : 180_000)
    const desk = await Desk.start(library)
    const view = await View.of(desk.page)
    for (const state of looked) {
      await view.show(variants.small)
      await desk.reach(state)
      for (const size of sizes) {
        // At 200 % there are half as many px; to draw each twice as large would only take longer.
        const shown = { ...variants[size], zoom: 1 } as const
        await view.show(shown)
        if (!(await isShown(desk, state))) {
          expectNone(state, size, [`${state.name} is not shown`])
          continue
        }
        const layout = await hovers.withoutShown(desk.page, await readLayout(desk.page))
        expectNone(state, size, tell(layout))
        if (size !== sizes[0]) continue
        expectNone(state, size, await tellPale(desk.page, view, layout))
        // Axe looks at the main screens in the dark in every run (access.spec.ts).
        if (!isLong) continue
        await view.show({ ...shown, theme: 'dark' })
        expectNone(state, 'dark', await tellPale(desk.page, view, layout))
      }
    }
    await desk.close()
  })
}

/** Whether a state is still shown in a new size; some that close are reached again. */
async function isShown(desk: Desk, state: State): Promise<boolean> {
  if (await desk.page.locator(state.shows).first().isVisible()) return true
  return desk.reach(state).then(
    () => true,
    () => false,
  )
}

/** Fails, but goes on, if there is a fault that is not known. */
function expectNone({ name }: State, variant: VariantName, lines: readonly string[]): void {
  told.push(...lines.map((line) => ({ variant, line })))
  const unknown = lines.filter((line) => !isKnown({ variant, line }))
  expect.soft(unknown, `${name}, ${variantTitle[variant]}`).toEqual([])
}

if (isLong)
  test('a known fault that no state shows any more is taken from the list', () => {
    expect(knownFaults.filter((known) => !told.some((one) => isKnown(one, [known])))).toEqual([])
  })

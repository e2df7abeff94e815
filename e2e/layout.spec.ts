import { expect, test } from '@playwright/test'
import type { LibraryName } from '../tools/pictures/libraries.ts'
import { states } from '../tools/pictures/states.ts'
import { isKnown, knownFaults } from './layout/known-faults.ts'
import { LookOver, type Looks } from './layout/look-over.ts'

/**
 * Facts of the layout that hold on every screen in every size: no text is cut off without the whole a hover away, no two texts or controls
 * lie over each other, nothing reaches out of the window, and all text stands out from its ground. `npm test` looks at the states that are
 * marked as checked, the long run at all of them.
 */
const isLong = process.env['ATTACHE_LONG_TESTS'] === '1'
/** Axe looks at the main screens in the dark in every run (access.spec.ts). */
const looks: Looks = isLong
  ? { sizes: ['small', 'twice', 'light', 'wide'], themes: ['light', 'dark'] }
  : { sizes: ['small', 'twice'], themes: ['light'] }

const over = new LookOver()

for (const library of Object.keys(states) as LibraryName[]) {
  const looked = states[library].filter(({ checked }) => isLong || checked)
  if (looked.length === 0) continue
  test(`${library}: no text or control is cut off, covered, out of the window or too pale`, async () => {
    test.setTimeout(isLong ? 600_000 : 180_000)
    await over.states(library, looked, looks)
  })
}

if (isLong)
  test('a known fault that no state shows any more is taken from the list', () => {
    expect(knownFaults.filter((known) => !over.told.some((one) => isKnown(one, [known])))).toEqual([])
  })

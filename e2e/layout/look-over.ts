import { expect } from '@playwright/test'
import { Desk, type OtherLanguage } from '../../tools/pictures/desk.ts'
import type { LibraryName } from '../../tools/pictures/libraries.ts'
import type { State } from '../../tools/pictures/state.ts'
import { variants, variantTitle, type VariantName } from '../../tools/pictures/variants.ts'
import { View } from '../../tools/pictures/view.ts'
import { tellPale } from './contrast.ts'
import { tell } from './find-faults.ts'
import { Hovers } from './hovers.ts'
import { isKnown, type Told } from './known-faults.ts'
import { tellNoWayOut } from './no-way-out.ts'
import { readLayout } from './read-layout.ts'

/** How states are looked over. */
export type Looks = {
  readonly sizes: readonly VariantName[]
  /** The themes in which the contrast is looked at, in the first size: no other size changes a colour. */
  readonly themes: readonly ('light' | 'dark')[]
  readonly language?: OtherLanguage
}

/** Reads the layout of states in each size. Fails, but goes on, where there is a fault that is not known. */
export class LookOver {
  private readonly hovers = new Hovers()
  /** Every fault that was told, known or not. */
  readonly told: Told[] = []

  async states(library: LibraryName, states: readonly State[], { sizes, themes, language }: Looks): Promise<void> {
    const desk = await Desk.start(library, language)
    const view = await View.of(desk.page)
    for (const state of states) {
      await view.show(variants[sizes[0]!])
      await desk.reach(state).catch((error: unknown) => {
        throw new Error(`${state.name} was not reached: ${String(error)}`)
      })
      for (const size of sizes) {
        // At 200 % there are half as many px; to draw each twice as large would only take longer.
        const shown = { ...variants[size], zoom: 1 } as const
        await view.show(shown)
        if (!(await isShown(desk, state))) {
          this.expectNone(state, size, [`${state.name} is not shown`])
          continue
        }
        const layout = await this.hovers.withoutShown(desk.page, await readLayout(desk.page))
        this.expectNone(state, size, [...tell(layout), ...(await tellNoWayOut(desk.page))])
        if (size !== sizes[0]) continue
        for (const theme of themes) {
          await view.show({ ...shown, theme })
          this.expectNone(state, theme === 'dark' ? theme : size, await tellPale(desk.page, view, layout))
        }
      }
    }
    await desk.close()
  }

  private expectNone({ name }: State, variant: VariantName, lines: readonly string[]): void {
    this.told.push(...lines.map((line) => ({ variant, line })))
    const unknown = lines.filter((line) => !isKnown({ variant, line }))
    expect.soft(unknown, `${name}, ${variantTitle[variant]}`).toEqual([])
  }
}

/** Whether a state is still shown in a new size; some that close are reached again. */
async function isShown(desk: Desk, state: State): Promise<boolean> {
  if (await desk.page.locator(state.shows).first().isVisible()) return true
  return desk.reach(state).then(
    () => true,
    () => false,
  )
}

import { cut } from '../../src/renderer/src/records/claims/short-claim.ts'
import { claimRelations, type ClaimRelation } from '../../src/shared/model/enums.ts'
import type { ResolvedClaim } from '../../src/shared/story/resolve-claim.ts'
import type { CountedKeys } from './counted-keys.ts'
import { tabTo, takeOffered } from './walk.ts'

/** Relates the claim that was just saved to others, on its open card, and returns to the text. */
export async function relate(
  keys: CountedKeys,
  links: readonly { readonly is: ClaimRelation; readonly other: ResolvedClaim }[],
  text: string,
): Promise<{ readonly keys: number; readonly mouse: number }> {
  const before = keys.pressed
  if (links.length === 0) return { keys: 0, mouse: 0 }
  const card = keys.page.locator('.margin-card.open')
  const field = card.locator('[data-field="links"]')
  await keys.press('Enter')
  await card.locator(':focus').waitFor()
  for (const { is, other } of links) {
    await keys.press('=')
    if (claimRelations.indexOf(is) > 0) {
      await tabTo(keys, field.locator('.choices button[tabindex="0"]'))
      await keys.press(`Digit${claimRelations.indexOf(is) + 1}`)
      await tabTo(keys, field.getByRole('combobox'))
    }
    const words = cut(other.inOurWords ?? other.content.map(({ start, end }) => text.slice(start, end)).join(' … '))
    if (!(await takeOffered(keys, field, words, (row) => row.endsWith(`: ${words}`))))
      throw new Error(`“${words}” is not found to be linked`)
    await field
      .locator('.chip-main')
      .filter({ hasText: words.slice(0, 20) })
      .waitFor()
  }
  await keys.press('Escape')
  await keys.page.locator('.reader').and(keys.page.locator(':focus')).waitFor()
  return { keys: keys.pressed - before, mouse: 1 + 3 * links.length }
}

import { expect } from '@playwright/test'
import axe from 'axe-core'
import type { Page } from 'playwright'

const themes = ['light', 'dark'] as const

/**
 * Checks the whole window, or what is open over it, in both themes. The structure is the same in both; the dark theme can differ in
 * contrast.
 */
export async function findNothing(page: Page, where: string, part = 'html'): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const violations = await lookFor(page, part, theme === 'light' ? null : ['color-contrast', 'link-in-text-block'])
    expect.soft(violations.map((one) => `${theme} ${where}: ${one}`)).toEqual([])
  }
}

/** What axe finds in a part of the window. axe is injected only once: half a megabyte takes longer to inject than a check takes. */
async function lookFor(page: Page, part: string, rules: readonly string[] | null): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([within, only]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const { violations } = await run(within, { resultTypes: ['violations'], ...(only && { runOnly: [...only] }) })
      return violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes.map(({ html }) => html).join(' | ')}`)
    },
    [part, rules] as const,
  )
}

import type { Page } from 'playwright'

/** What opens over the page, but for menus, which any press closes. */
const opened = '[role="dialog"]:visible:not(:has([role="menu"]))'

/** Dialogs without a cross that can be seen: who has a mouse would have to know that a press beside them closes them. */
export async function tellNoWayOut(page: Page): Promise<string[]> {
  const shut: string[] = []
  for (const dialog of await page.locator(opened).all())
    if ((await dialog.locator('.leave-button:visible').count()) === 0)
      shut.push(`no way out of ${(await dialog.getAttribute('aria-label')) ?? (await dialog.getAttribute('class'))}`)
  return shut
}

import { paste } from '../../../e2e/launch.ts'
import type { Desk } from '../desk.ts'
import type { State } from '../state.ts'

const report =
  'By Ana Ruiz and Tom Berg\nUpdated 14:05, 4 March 2026\n\nPort stays closed\n\nPORT AMREY, Norvia, 3 March (Newsroom) – The harbour board set two conditions:\n\n- access for no more than 40 vessels;\n- an observer on each of them.\n\nA memo of the port authority says that the quays will be sold. Anders Vik could have said that the plan was dead.\n\n“Nothing has been signed,” Vik wrote in a post that he later deleted.\n'

/** States of a library in which nothing was marked yet: first of one with nothing in it, then of one with one text. */
export const firstStates: readonly State[] = [
  {
    name: 'first start',
    shows: '.first',
    reach: async () => undefined,
    mockup: 'first-start-2.png',
    checked: true,
  },
  {
    name: 'refused file',
    shows: '.notice.error',
    reach: (desk) =>
      desk.openFiles({ 'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) }),
    checked: true,
  },
  {
    name: 'new source',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await haveText(desk)
      await desk.open('Control+i')
    },
    checked: true,
  },
  ...['questions', 'claims', 'actors', 'briefing'].map((list, i) =>
    empty(list, (desk) => desk.press(`Control+${i + 2}`)),
  ),
  empty('tags', (desk) => desk.run('go.tags')),
  empty('memos', (desk) => desk.run('go.memos')),
  { name: 'reader, nothing marked', shows: '.reader', reach: haveText, checked: true },
]

/** Brings in the one text, unless it is there. */
async function haveText(desk: Desk): Promise<void> {
  if ((await desk.page.locator('.source-row').count()) > 0) return
  await paste(desk.page, report)
  await desk.dialog.waitFor()
  await desk.press('Escape')
  await desk.page.locator('.reader:focus').waitFor()
}

/** A screen that has nothing to show yet, and says what to do. */
function empty(list: string, go: (desk: Desk) => Promise<void>): State {
  return {
    name: `no ${list}`,
    shows: '.register-empty, .start-briefing',
    reach: async (desk) => {
      await haveText(desk)
      await go(desk)
    },
    ...(list === 'claims' && { checked: true }),
  }
}

import type { State } from '../state.ts'

/** The same screens with a lot on them: names of 60 characters, ten sources, 10,000 words. */
export const crowdedStates: readonly State[] = [
  { name: 'crowded reader', shows: '.reader', reach: (desk) => desk.press('Control+Home'), checked: true },
  {
    name: 'crowded claim',
    shows: '.margin-card.open',
    reach: (desk) => desk.selectMark('stretch 1.3 of'),
  },
  {
    name: 'crowded claim, card open',
    shows: '.margin-card.open :focus',
    reach: (desk) => desk.openCard('stretch 1.3 of'),
  },
  {
    name: 'crowded actor picker',
    shows: '[role="dialog"] [role="option"]',
    reach: async (desk) => {
      await desk.select('lighthouse keeper')
      await desk.open('a')
      await desk.type('ma')
    },
  },
  {
    name: 'crowded new claim',
    shows: '.claim-card',
    reach: async (desk) => {
      await desk.select('lighthouse keeper wrote the depth into her book')
      await desk.open('c')
    },
  },
  { name: 'crowded questions', shows: '[role="grid"]', reach: (desk) => desk.rows('Control+2'), checked: true },
  {
    name: 'crowded chronology',
    shows: '.questions-screen',
    reach: async (desk) => {
      await desk.rows('Control+2')
      await desk.press('s')
    },
  },
  {
    name: 'crowded claims',
    shows: '[role="row"][aria-selected]',
    reach: (desk) => desk.rows('Control+3'),
    checked: true,
  },
  { name: 'crowded actors', shows: '.actor-file', reach: (desk) => desk.rows('Control+4'), checked: true },
  {
    name: 'crowded merge',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.rows('Control+4')
      await desk.open('Home', 'g')
      await desk.type('mini')
      await desk.dialog.getByRole('option').first().waitFor()
      await desk.press('Enter')
      await desk.page.locator('[role="dialog"] button:focus').waitFor()
    },
  },
  {
    name: 'crowded history',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.rows('Control+4')
      await desk.open('Home', 'Control+Shift+H')
    },
  },
  { name: 'crowded tags', shows: '.labels [role="grid"]', reach: (desk) => desk.run('go.tags') },
  { name: 'crowded memos', shows: '.labels [role="grid"]', reach: (desk) => desk.run('go.memos') },
  {
    name: 'crowded find anything',
    shows: '[role="option"]',
    reach: async (desk) => {
      await desk.open('Control+k')
      await desk.type('northern')
    },
  },
  { name: 'crowded briefing', shows: '.composer .said', reach: (desk) => desk.press('Control+5'), checked: true },
  {
    name: 'crowded export',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.press('Control+5')
      await desk.page.locator('.composer .said').first().waitFor()
      await desk.open('Control+e')
    },
  },
]

import type { Desk } from '../desk.ts'
import type { State } from '../state.ts'

/** The briefing with what is computed on it. */
async function openBriefing(desk: Desk): Promise<void> {
  await desk.press('Control+5')
  await desk.page.locator('.composer .said').first().waitFor()
}

/** What opens over every screen, and the briefing, which has most of them. */
export const frameStates: readonly State[] = [
  {
    name: 'find anything',
    shows: '[role="option"]',
    reach: async (desk) => {
      await desk.open('Control+k')
      await desk.type('zel')
    },
    checked: true,
  },
  { name: 'all commands', shows: '[role="option"]', reach: (desk) => desk.open('Control+Shift+p') },
  // Settings are commands, in the menus and here.
  {
    name: 'settings',
    shows: '[role="option"]',
    reach: async (desk) => {
      await desk.open('Control+Shift+p')
      await desk.type(desk.worded('theme'))
    },
  },
  { name: 'keyboard shortcuts', shows: '[role="dialog"]', reach: (desk) => desk.open('F1'), checked: true },
  {
    name: 'change shortcuts',
    shows: '[role="dialog"] [role="searchbox"], [role="dialog"] input',
    reach: (desk) => desk.run('help.changeKeys'),
  },
  { name: 'licences', shows: '[role="dialog"]', reach: (desk) => desk.run('help.licences') },
  { name: 'case', shows: '[role="dialog"]', reach: (desk) => desk.run('case.rename') },
  { name: 'new case', shows: '[role="dialog"]', reach: (desk) => desk.run('case.new') },
  { name: 'verify library', shows: '[role="dialog"]', reach: (desk) => desk.run('library.verify') },
  {
    name: 'briefing',
    shows: '.composer .said',
    reach: (desk) => desk.press('Control+5'),
    mockup: 'briefing-2.png',
    checked: true,
  },
  {
    name: 'briefing, evidence chosen',
    shows: '.evidence-card.chosen',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+Shift+E', 'Home')
    },
    mockup: 'briefing-2.png',
  },
  {
    name: 'templates of a briefing',
    shows: '[role="menu"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+n')
    },
  },
  {
    name: 'save as template',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.run('briefings.saveTemplate')
    },
  },
  {
    name: 'likelihood scales of a briefing',
    shows: '[role="menu"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.run('briefings.scale')
    },
  },
  {
    name: 'misspelled word of a briefing',
    shows: '[role="menu"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+End')
      await desk.type(' It is widely beleived that nobody signs.')
      await desk.press('Control+Home', 'F7')
    },
  },
  {
    name: 'insert in a briefing',
    shows: '[role="menu"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+Shift+I')
    },
  },
  {
    name: 'find in the briefing',
    shows: '.note-find small',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+f')
      await desk.type('the')
    },
    checked: true,
  },
  {
    name: 'what a section shows',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+Shift+L', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'F4')
    },
    checked: true,
  },
  {
    name: 'read back',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.press('Control+Shift+K')
    },
    checked: true,
  },
  {
    name: 'export',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await openBriefing(desk)
      await desk.open('Control+e')
    },
    mockup: 'export-2.png',
    checked: true,
  },
]

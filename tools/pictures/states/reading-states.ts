import type { Desk } from '../desk.ts'
import type { State } from '../state.ts'

/** States of reading and marking one source that is marked in full. */
export const readingStates: readonly State[] = [
  {
    name: 'reader',
    shows: '.reader',
    reach: (desk) => desk.press('Control+Home'),
    mockup: 'reader-2.png',
    checked: true,
  },
  { name: 'selection', shows: '.reader', reach: (desk) => desk.select('a full peace deal') },
  {
    name: 'actor picker',
    shows: '[role="dialog"] [role="combobox"]',
    reach: async (desk) => {
      await desk.select('NATO')
      await desk.open('a')
    },
    mockup: 'marking.png',
    checked: true,
  },
  {
    name: 'actor picker, somebody not named',
    shows: '[role="dialog"] textarea, [role="dialog"] [role="textbox"], [role="dialog"] input',
    reach: async (desk) => {
      await desk.select('His Russia envoy')
      await desk.open('a')
      await desk.press('?')
    },
  },
  {
    name: 'new claim',
    shows: '.claim-card',
    reach: (desk) => newClaim(desk),
    mockup: 'marking.png',
    checked: true,
  },
  {
    name: 'new claim, all fields',
    shows: '.claim-card [data-field="status"]',
    reach: async (desk) => {
      await newClaim(desk)
      await desk.press('.')
    },
    checked: true,
  },
  {
    name: 'claim',
    shows: '.margin-card.open',
    reach: (desk) => desk.selectMark('settled on'),
  },
  {
    name: 'claim, card open',
    shows: '.margin-card.open :focus',
    reach: (desk) => desk.openCard('settled on'),
    mockup: 'reader-2.png',
    checked: true,
  },
  {
    name: 'claim, all fields',
    shows: '.margin-card.open [data-field="status"]',
    reach: async (desk) => {
      await desk.openCard('would take all')
      await desk.press('.')
    },
  },
  {
    name: 'nested marks',
    shows: '.margin-card.open',
    reach: async (desk) => {
      await desk.selectMark('US', 'a US offer')
      await desk.press(';')
    },
  },
  {
    name: 'mention, card open',
    shows: '.margin-card.open :focus',
    reach: (desk) => desk.openCard('Ursula'),
  },
  {
    name: 'tag at a place',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.select('a full peace deal')
      await desk.open('t')
    },
  },
  {
    name: 'memo at a place',
    shows: '[role="dialog"]',
    reach: async (desk) => {
      await desk.select('a full peace deal')
      await desk.open('m')
      await desk.type('Ask the desk whether “truce” and “ceasefire” are told apart here.')
    },
    checked: true,
  },
  {
    name: 'other mentions',
    shows: '[role="grid"]',
    reach: async (desk) => {
      await unmarkOne(desk)
      await desk.selectMark('Donald Trump')
      await desk.press('w')
      await desk.page.locator('[role="grid"]:focus').waitFor()
    },
  },
  {
    name: 'find in the text',
    shows: '.find-strip',
    reach: async (desk) => {
      await desk.press('Control+f')
      await desk.page.locator('.find-strip input:focus').waitFor()
      await desk.type('guarantee')
      await desk.press('Enter')
    },
    mockup: 'reader-2.png',
    checked: true,
  },
  { name: 'source card', shows: '[role="dialog"]', reach: (desk) => desk.open('Control+i'), checked: true },
  {
    name: 'menu of a source',
    shows: '[role="menu"]',
    reach: (desk) => desk.page.locator('.source-row').first().click({ button: 'right' }),
  },
  { name: 'delete source', shows: '[role="dialog"]', reach: (desk) => desk.run('source.delete') },
  { name: 'erase source', shows: '[role="dialog"]', reach: (desk) => desk.run('source.erase') },
]

/** The card of a new claim over words that are in none. */
async function newClaim(desk: Desk): Promise<void> {
  await desk.select('gave no details')
  await desk.open('c')
}

/** Takes back one of the mentions “Trump”, so that there is one to find. */
async function unmarkOne({ page }: Desk): Promise<void> {
  await page.evaluate(async () => {
    const sources = await window.attache.listSources({})
    const mentions = sources.ok && (await window.attache.listMentions({ source: sources.value[0]!.id }))
    const actors = await window.attache.listActors({})
    if (!mentions || !mentions.ok || !actors.ok) throw new Error('The library does not answer.')
    const trump = actors.value.find(({ name }) => name === 'Donald Trump')!
    const marked = mentions.value.filter(({ actor }) => actor === trump.id).toSorted((a, b) => a.start - b.start)
    if (marked.length > 10) await window.attache.deleteMention({ id: marked.at(-2)!.id })
  })
}

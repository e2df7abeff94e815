import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { comeBack, holdAsked, leave } from './launch.ts'
import { readByKeys, storedWords } from './pages/read-by-keys.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../resources/samples', name), 'utf8')
const washington = sample('washington-talks.txt')

/** All functions for actors, by keyboard alone: duplicates, merging, what a place means, unnamed actors, and what is known about them. */
test.describe.configure({ mode: 'serial' })

test('who is likely the same is shown before a new one is made; Enter takes them, Tab goes on', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await read.open(washington, 'Newsroom')
  await read.markActor({ words: 'Donald Trump' }, 'p')
  await read.select({ words: 'Trump', within: 'after Trump' })
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  await expect(page.getByText('Possible duplicates:')).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toContainText('Donald Trump part of the name')
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('person Donald Trump, mention 2 of 2')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('person Trump, mention 1 of 1')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await read.stored()).actors.map(({ name }) => name)).toEqual(['Donald Trump'])
})

test('sweeping “Trump” finds “Trump’s”, yes by yes; one step of undo takes it back', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const panel = page.getByRole('region', { name: 'Other mentions of Donald Trump' })
  await read.select({ words: 'Trump', within: 'after Trump' })
  await page.keyboard.press('a')
  await expect(read.picker).toBeFocused()
  await expect(page.locator('.picker-foot')).toContainText('6 more in this text')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('grid', { name: 'Occurrences' })).toBeFocused()
  await expect(panel).toContainText('6 of 6 to mark')
  await page.keyboard.press('End')
  await expect(panel.getByRole('row', { selected: true })).toContainText('call with Trump')
  await page.keyboard.press('Home')
  let pressed = 0
  const press = async (key: string) => {
    pressed += 1
    await page.keyboard.press(key)
  }
  for (let left = 6; left > 0; left--) await press(left === 1 ? 'n' : 'y')
  await press('Enter')
  // The second press of a double Enter opens no card.
  await page.keyboard.press('Enter')
  await expect(read.reader).toBeFocused()
  await expect(read.announced).toContainText('Marked 5 mentions of Donald Trump')
  // Plus one for the Ctrl+Enter before it.
  expect(pressed + 1).toBeLessThanOrEqual(6 + 2)
  const marked = async () => (await storedWords(read)).mentions.length
  expect(await marked()).toBe(7)
  const { texts, mentions } = await read.stored()
  expect(mentions.map(({ start, end }) => texts[0]!.text.slice(start, end + 2))).toContain('Trump’s')
  await page.keyboard.press('Control+z')
  await expect.poll(marked).toBe(2)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(marked).toBe(7)
})

test('sweeping “US” leaves “RUSSIA” alone, and “the US leader” is shown but not ticked', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const panel = page.getByRole('region', { name: 'Other mentions of US' })
  await read.markActor({ words: 'the US leader', within: 'ceasefire the US leader' }, 't', 'r')
  await read.select({ words: 'US', within: 'a US offer' })
  await page.keyboard.press('a')
  await page.keyboard.press('s')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('2 of 3 to mark')
  await expect(panel.getByRole('row')).toContainText([/US leader/u, /welcomed the US offer/u, /the US leader backed/u])
  await expect(panel.getByRole('row').first()).toContainText('inside a mention of Donald Trump')
  await expect(panel).not.toContainText('RUSSIA')
  await page.keyboard.press('Escape')
  await expect(read.reader).toBeFocused()
  await page.keyboard.press('w')
  await expect(panel).toContainText('2 of 3 to mark')
  await page.keyboard.press('End')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await expect(read.reader).toBeFocused()
  await expect
    .poll(async () => (await storedWords(read)).mentions.filter((mention) => mention === 'US: US'))
    .toHaveLength(2)
})

test('case 6: Kyiv, Moscow, Washington are places that mean states; Brussels and Alaska stay places', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'Russia', within: 'end Russia' }, 's')
  await read.markActor({ words: 'Alaska', within: 'met in Alaska' }, 'l')
  await read.markActor({ words: 'Brussels' }, 'l')
  await read.markActor({ words: 'Moscow', within: 'ploy by Moscow' }, 'l')
  await expect(read.status).toContainText('place Moscow, mention 1 of 1')
  await page.keyboard.press('=')
  await expect(page.getByRole('dialog', { name: 'What does “Moscow” mean here?' })).toBeVisible()
  for (const key of ['r', 'u', 'Enter']) await page.keyboard.press(key)
  await expect(read.status).toContainText('place Moscow, meaning Russia, mention 1 of 1')
  await expect
    .poll(() => read.classesOver('Moscow'))
    .toEqual(expect.arrayContaining([{ classes: expect.arrayContaining(['actor']), sign: 'L→S' }]))
  await expect(read.openCard).toContainText('The place itself')
  await page.keyboard.press('Control+z')
  await expect(read.status).toContainText('place Moscow, mention 1 of 1')
  await page.keyboard.press('Control+Shift+z')
  await read.markActor({ words: 'Washington', within: 'that Washington was' }, 'l')
  await expect(read.status).toContainText('place Washington, mention 1 of 1')
  await page.keyboard.press('=')
  for (const key of ['u', 's', 'Enter']) await page.keyboard.press(key)
  await expect(read.status).toContainText('place Washington, meaning US')
  await read.markActor({ words: 'Kyiv', within: 'guarantees for Kyiv' }, 'l')
  await expect(read.status).toContainText('place Kyiv, mention 1 of 1')
  await page.keyboard.press('=')
  // A state that does not exist yet is created immediately, with the name of the place.
  for (const key of ['s', 'Tab', 'Enter']) await page.keyboard.press(key)
  await expect(read.status).toContainText('place Kyiv, meaning Kyiv')
  // “the Kremlin leader” is a person, and a recent one is chosen with one key: the nearest before the mention.
  await read.markActor({ words: 'Putin', within: 'Vladimir Putin' }, 'p')
  await read.select({ words: 'the Kremlin leader' })
  await page.keyboard.press('a')
  for (const key of ['p', 'u', 'Enter']) await page.keyboard.press(key)
  await expect(read.status).toContainText('person Putin, mention 2 of 2')
  await read.select({ words: 'he', within: '” he said' })
  await page.keyboard.press('a')
  await expect(page.getByRole('option').first()).toContainText('Donald Trump')
  await page.keyboard.press('Escape')
})

test('case 7: somebody not named takes along how they know and how many they are, and is nobody else', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  await read.select({ words: 'a source briefed on a phone call with Trump' })
  await page.keyboard.press('a')
  await page.keyboard.press('?')
  await expect(page.getByRole('textbox', { name: 'Access' })).toHaveValue('briefed on a phone call with Trump')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'How many' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('unnamed a source briefed on a phone call with Trump')
  expect((await read.stored()).actors.find(({ kind }) => kind === 'unnamed')).toMatchObject({
    accessBasis: 'briefed on a phone call with Trump',
    howMany: 'one',
  })
  await expect(read.openCard.getByRole('textbox', { name: 'Access' })).toHaveValue('briefed on a phone call with Trump')
})

test('the card says what is known: aliases unlearned and called so by one, offices, groups with their dates, ids', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  await read.markActor({ words: 'European leaders', within: 'of European leaders will' }, 'g')
  await read.markActor({ words: '“coalition of the willing”' }, 'e', 'u', 'r')
  await expect(read.status).toContainText('group European leaders, mention 2 of 2')
  await keys('r')
  const card = page.getByRole('region', { name: 'European leaders', exact: true })
  await expect(card).toBeVisible()
  const tabTo = async (name: string | RegExp) => {
    const wanted = page.locator(':focus').and(page.getByRole('button', { name }))
    for (let stops = 0; stops < 40 && (await wanted.count()) === 0; stops++) await keys('Tab')
    await expect(wanted).toHaveCount(1)
  }
  await keys('e')
  await expect(card.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await tabTo('+ alias')
  await keys('Enter')
  await page.keyboard.type('coalition of the willing')
  await keys('Tab')
  await page.keyboard.type('eur')
  await keys('Enter', 'Enter')
  await expect(card.getByRole('button', { name: /^coalition of the willing its own name/u })).toBeVisible()
  await tabTo('+ member')
  await keys('Enter')
  await page.keyboard.type('tru')
  await keys('Enter', 'Tab')
  await page.keyboard.type('2025-08')
  await keys('Enter')
  await expect(card.getByRole('button', { name: /^Donald Trump since 2025-08/u })).toBeVisible()
  await tabTo('+ id')
  await keys('Enter')
  await page.keyboard.type('wikidata')
  await keys('Tab')
  await page.keyboard.type('nonsense')
  await keys('Enter')
  await expect(page.locator('.notice')).toContainText('A Wikidata identifier is a Q and a number')
  await keys('Control+a')
  await page.keyboard.type('Q458')
  await keys('Enter')
  await expect(card.getByRole('button', { name: 'wikidata Q458' })).toBeVisible()
  await expect(card.getByRole('button', { name: '+ id' })).toBeFocused()

  // A learned alias is removed, and is then listed as removed.
  await keys('Escape', '/')
  await page.keyboard.type('trump')
  await keys('Enter', 'e')
  const trump = page.getByRole('region', { name: 'Donald Trump', exact: true })
  await expect(trump.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect(trump).toContainText('European leaders since 2025-08')
  await tabTo('Trump')
  await keys('Enter')
  await tabTo('Remove alias')
  await keys('Enter')
  await expect(trump.getByText('Not called', { exact: true })).toBeVisible()
  await tabTo('+ office')
  await keys('Enter')
  await page.keyboard.type('President')
  await keys('Tab')
  await page.keyboard.type('us')
  await keys('Enter', 'Tab')
  await page.keyboard.type('2025-01-20')
  await keys('Enter')
  await expect(trump.getByRole('button', { name: 'President, US since 2025-01-20' })).toBeVisible()
  expect((await read.stored()).actors.find(({ name }) => name === 'Donald Trump')).toMatchObject({
    aliases: [],
    office: 'President of the US',
  })
})

const membership = (of: Locator, name: string) =>
  of.getByRole('button', { name: new RegExp(`^${name} since 2025-08 · by Newsroom ¶1`, 'u') })

test('what a group says is listed under its members, as the group’s word and not as theirs', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  await keys('Escape', 'Control+1')
  await expect(read.reader).toBeFocused()
  await read.beginClaim({ words: 'will travel with Ukrainian President Volodymyr Zelensky to Washington' })
  const speakers = page.locator('[data-field="speaker"] .choice')
  await keys(`${(await speakers.allTextContents()).findIndex((name) => name.includes('European leaders')) + 1}`)
  await expect(page.locator('[data-field="speaker"] .choice.on')).toContainText('European leaders')
  await keys('Enter')
  await expect(read.newClaim).toHaveCount(0)
  await keys('Control+4')
  const card = page.getByRole('region', { name: 'Donald Trump', exact: true })
  await expect(card).toBeVisible()
  const groups = card.getByRole('region', { name: 'Its groups say' })
  await expect(groups).toContainText('will travel with Ukrainian President')
  await expect(groups).toContainText('by European leaders, of which Donald Trump is a member')
  await expect(card).toContainText('No claim has this speaker alone.')
  expect((await read.stored()).claims.map(({ speakers: ids }) => ids.length)).toEqual([1])

  // The claim behind the membership is named on both cards, and leads to its words.
  await card.getByRole('button', { name: /^European leaders since 2025-08/u }).focus()
  await keys('Enter', 'Tab')
  await card.getByRole('combobox', { name: 'By the claim' }).focus()
  await keys('ArrowDown')
  await card.getByRole('button', { name: 'Save ↵' }).focus()
  await keys('Enter')
  await expect(membership(card, 'European leaders')).toBeVisible()
  await keys('Escape', '/', 'Control+a')
  await page.keyboard.type('coalition of the willing')
  await keys('Enter', 'Home')
  const group = page.getByRole('region', { name: 'European leaders', exact: true })
  await membership(group, 'Donald Trump').focus()
  await keys('Enter')
  await group.getByRole('button', { name: 'In the text' }).focus()
  await keys('Enter')
  await expect(read.reader).toBeFocused()
  await expect(read.status).toContainText('claim, European leaders')
  await keys('Control+4')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
})

test('a merge shows what it changes, and is one step of undo', async ({ app }) => {
  const { page } = app
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  const names = async () => (await read.stored()).actors.map(({ name }) => name)
  await keys('Escape', '/', 'Control+a')
  await page.keyboard.type('moscow')
  await keys('Enter', 'g')
  const sheet = page.getByRole('dialog', { name: 'Merge two actors' })
  await expect(sheet.getByRole('combobox', { name: 'Merge into' })).toBeFocused()
  await page.keyboard.type('russ')
  await leave(app)
  await comeBack(app)
  await expect(sheet.getByRole('combobox', { name: 'Merge into' })).toHaveValue('russ')
  await keys('Enter')
  await expect(sheet).toContainText('1 mention will move')
  await expect(sheet).toContainText('Also called from now on: Moscow')
  await expect(sheet).toContainText('Will be lost: kind “place”')
  await keys('Enter', 'Enter')
  await expect(sheet).toBeHidden()
  await expect(page.locator('.toast')).toContainText('“Moscow” merged into “Russia”')
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  expect(await names()).not.toContain('Moscow')
  await keys('Control+z')
  await expect.poll(names).toContain('Moscow')
})

test('a split takes the picked mentions to somebody new, in one step', async ({ app }) => {
  const { page } = app
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  await keys('Escape', '/', 'Control+a')
  await page.keyboard.type('trump')
  const letGo = await holdAsked(app, 'listActorMentions')
  await keys('Enter', 'p')
  const sheet = page.getByRole('dialog', { name: 'Split Donald Trump' })
  // The sheet takes the keys before its rows are loaded.
  await expect(sheet).toBeFocused()
  await keys('Delete', 'ArrowDown')
  await letGo()
  await expect(sheet.getByRole('grid', { name: 'Mentions and claims' })).toBeFocused()
  await keys('End', 'x')
  await expect(sheet).toContainText('1 of 8 selected')
  await keys('Tab')
  await page.keyboard.type('Someone else')
  await keys('Control+Enter')
  await expect(sheet).toBeHidden()
  await expect
    .poll(async () => (await storedWords(read)).mentions.filter((mention) => mention.startsWith('Someone else')))
    .toHaveLength(1)
  await keys('Control+z')
  await expect
    .poll(async () => (await storedWords(read)).mentions.filter((mention) => mention.startsWith('Donald Trump')))
    .toHaveLength(8)
})

test('what waits for a decision is a list: the same or not, a state or a place', async ({ app }) => {
  const { page } = app
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  await keys('Control+1')
  await expect(read.reader).toBeFocused()
  await read.markActor({ words: 'Moscow', within: 'Kyiv and Moscow again' }, 'm', 'o')
  await expect(read.status).toContainText('mention 2 of 2')
  const letGo = await holdAsked(app, 'listDoubtfulReadings')
  await keys('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill('> place names')
  await keys('Enter')
  const places = page.getByRole('dialog', { name: 'Place names to check' })
  await expect(places).toBeFocused()
  await keys('y')
  await letGo()
  await expect(places.getByRole('row').first()).toContainText('Moscow')
  await expect(places.getByRole('button', { name: /^Means Russia/u })).toBeVisible()
  // A press of an answer leaves the focus in the list, where the keys go on.
  await places.getByRole('row').first().click()
  await places.getByRole('button', { name: /^Means Russia/u }).click()
  await expect
    .poll(async () => (await read.stored()).mentions.filter(({ reading }) => reading !== null))
    .toHaveLength(4)
  await expect(places.getByRole('grid').or(places.getByRole('button', { name: 'Close Esc' }))).toBeFocused()
  await places.getByRole('button', { name: 'Close Esc' }).click()
  await expect(places).toBeHidden()
})

test('the register: filter by kind, select with X, change many in one step, and back at the same place', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  const grid = page.getByRole('grid', { name: 'Actors' })
  const rows = grid.locator('[role="row"][aria-selected]')
  await keys('Control+1')
  await expect(read.reader).toBeFocused()
  await keys('Control+4')
  await expect(grid).toBeFocused()
  await keys('Backspace', 'f')
  await page.keyboard.type('kind place')
  await keys('Enter', 'Escape')
  await expect(grid).toBeFocused()
  await expect(page.getByRole('heading', { name: /^5 of \d+ actors$/u })).toBeVisible()
  await keys('Home', 'x', 'ArrowDown', 'x')
  await expect(page.getByText('2 selected')).toBeVisible()
  await keys('e')
  const sheet = page.getByRole('dialog', { name: 'Edit 2 actors' })
  await expect(sheet.getByRole('combobox', { name: 'Kind' })).toBeFocused()
  await keys('Tab')
  await page.keyboard.type('places/capitals')
  await keys('Enter')
  await expect(sheet).toBeHidden()
  const tagged = async () => (await read.stored()).actors.filter(({ tags }) => tags.includes('places/capitals')).length
  expect(await tagged()).toBe(2)
  await keys('Control+z')
  await expect.poll(tagged).toBe(0)

  await keys('Escape', 'End')
  const last = (await rows.last().textContent()) ?? ''
  await keys('Enter')
  await expect(read.reader).toBeFocused()
  await keys('Control+4')
  await expect(grid).toBeFocused()
  await expect(grid.locator('[role="row"].chosen')).toHaveText(last)
  await expect(page.getByRole('heading', { name: /^5 of/u })).toBeVisible()
  // Of two selected actors, the focused one remains after the merge.
  await keys('Home', 'x', 'ArrowDown', 'x', 'g')
  await expect(page.getByRole('dialog', { name: 'Merge two actors' })).toContainText('(kept)')
  await keys('Escape')
  await expect(grid).toBeFocused()
  await keys('v')
  await expect(page.locator('.actor-file')).toHaveCount(0)
  await keys('v', 'Backspace')
})

test('case 7: “officials in both capitals” are not named and several; a sweep goes over the whole case, source by source', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  await keys('Control+1')
  await expect(read.reader).toBeFocused()
  await read.open(sample('orsa-dam-1.txt'), 'Levant Wire')
  await read.open(sample('orsa-dam-2.txt'), 'Delta Post')
  await expect(read.reader).toContainText('officials in both capitals')
  await read.select({ words: 'officials in both capitals' })
  await keys('a', '?', 'Tab', 'Tab')
  await page.keyboard.type('several, jointly')
  await keys('Enter')
  await expect(read.status).toContainText('unnamed officials in both capitals, mention 1 of 1')
  expect((await read.stored()).actors.find(({ name }) => name === 'officials in both capitals')).toMatchObject({
    kind: 'unnamed',
    howMany: 'several, jointly',
  })

  // An unnamed actor that stands for several people is still one speaker.
  const round = 'Halden or Port Lisse will host a third round'
  await read.beginClaim({ words: round })
  await expect(page.locator('[data-field="speaker"] .choice.on')).toContainText('officials in both capitals')
  await keys('Enter')
  await expect(read.newClaim).toHaveCount(0)
  expect((await storedWords(read)).claims.find(({ content }) => content === round)).toMatchObject({
    speakers: ['officials in both capitals'],
  })

  // Two unnamed actors are merged only with an explicit confirmation.
  await read.select({ words: 'officials in both capitals' }, true)
  await expect(read.status).toContainText('mention 1 of 1')
  await keys('r')
  await expect(page.getByRole('region', { name: 'officials in both capitals', exact: true })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Actors' })).toBeFocused()
  // The earlier selection is gone.
  await keys('Escape', 'g')
  await expect(page.getByRole('combobox', { name: 'Merge into' })).toBeFocused()
  await page.keyboard.type('briefed')
  await keys('Enter')
  const sheet = page.getByRole('dialog', { name: 'Merge two actors' })
  const meant = sheet.getByRole('checkbox', { name: 'Neither is named, but I know that they are the same' })
  const unnamed = async () => (await read.stored()).actors.filter(({ kind }) => kind === 'unnamed').length
  await expect(meant).toBeFocused()
  await keys('Enter')
  await expect(sheet.getByRole('button', { name: /^Merge/u })).toBeDisabled()
  expect(await unnamed()).toBe(2)
  await keys('Space', 'Enter')
  await expect(sheet).toBeHidden()
  expect(await unnamed()).toBe(1)
  await keys('Control+z')
  await expect.poll(unnamed).toBe(2)
  await keys('Control+1')
  await expect(read.reader).toBeFocused()

  await read.select({ words: 'Norvolt' })
  // This text has no further occurrence, so the whole case is searched.
  await keys('a', 'o', 'Control+Enter')
  const panel = page.getByRole('region', { name: 'Other mentions of Norvolt' })
  await expect(panel).toContainText('the whole case')
  // The focused row is shown in the text of its own source.
  await expect(panel.getByRole('row', { selected: true })).toContainText('Levant Wire')
  await expect(read.reader).not.toContainText('officials in both capitals')
  await keys('Enter')
  await expect.poll(async () => (await read.stored()).mentions.length).toBeGreaterThan(0)
  await expect
    .poll(async () => (await read.stored()).actors.find(({ name }) => name === 'Norvolt'))
    .toMatchObject({ mentions: 3, sources: { length: 2 } })
})

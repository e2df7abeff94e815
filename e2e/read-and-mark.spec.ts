import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actorKindLetter, type ActorKind } from '#shared/model/enums.ts'
import { expect, test } from './app.ts'
import { startApp } from './launch.ts'
import { boxOf, readByKeys, storedWords } from './pages/read-by-keys.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../resources/samples', name), 'utf8')
const washington = sample('washington-talks.txt')

test.describe.configure({ mode: 'serial' })

test('shows the text as it is, with numbered paragraphs that are no part of it', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.open(washington, 'Newsroom')
  expect(await read.reader.locator('.block').allTextContents()).toEqual(washington.trimEnd().split('\n'))
  expect(
    await read.reader
      .locator('.block')
      .evaluateAll((blocks) => blocks.map((block) => (block as HTMLElement).dataset.number ?? '')),
  ).toEqual(['', '1', '2', '3', '', '4', '5', '6', '7'])
})

test('marks, confirms, moves, deletes and takes back with nothing but keys', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Control+Home', 'ArrowDown', 'Home')
  await expect(read.status.locator('.place')).toHaveText(/^(?:¶\d+|title|heading)$/u)
  // A caret without a selection means the word it is in.
  await press('a')
  await expect(read.picker).toBeFocused()
  await press('g', 'Enter')
  await expect(read.status).toContainText(/group .+, mention 1 of 1/u)
  await press('Delete')
  await expect(read.announced).toContainText('deleted from')
  await press('Control+z')
  await expect(read.announced).toContainText('Undone')
  await press('Control+Shift+z')
  await expect(read.announced).toContainText('Redone')
  expect((await storedWords(read)).mentions).toEqual([])

  await read.select({ words: 'Brussels' }, true)
  await press(']', ']')
  expect(await page.evaluate(() => document.getSelection()!.toString().length)).toBeGreaterThan('Brussels'.length)
  await press('[')
  expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('Brussels')
  await press('a', 'l', 'Enter')
  await expect(read.status).toContainText('place Brussels, mention 1 of 1')
  await press('<', 'Control+ArrowLeft', 'Enter')
  await expect.poll(async () => (await storedWords(read)).mentions).toEqual(['Brussels: in Brussels'])
  await press('<', 'Control+ArrowRight', 'Escape')
  await expect.poll(async () => (await storedWords(read)).mentions).toEqual(['Brussels: Brussels'])
})

test('case 1: nested actors, with speaker and cue inside the claim', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'European leaders', within: 'of European leaders will' }, 'g')
  await read.markActor({ words: 'Volodymyr Zelensky' }, 'p')
  await read.markActor({ words: 'Washington', within: 'to Washington on Monday' }, 'l')
  await read.markActor({ words: 'US', within: 'a US offer' }, 's')
  await read.markActor({ words: 'Kyiv', within: 'for Kyiv' }, 's')
  await read.beginClaim({ words: 'a US offer of security guarantees for Kyiv' })
  await expect(page.locator('[data-field="speaker"] .choice.on')).toContainText('US')
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('claim, US commits, suggested')
  expect((await storedWords(read)).claims).toMatchObject([
    {
      content: 'a US offer of security guarantees for Kyiv',
      cue: 'offer',
      speakers: ['US'],
      kind: 'commitment',
      proposed: ['speakers', 'kind', 'form', 'cue'],
    },
  ])
  expect(await read.classesOver('US')).toEqual([
    { classes: expect.arrayContaining(['actor', 'line', 'proposed']), sign: 'S' },
  ])
  expect(await read.classesOver('offer')).toEqual([{ classes: expect.arrayContaining(['cue', 'line']), sign: '' }])
  await page.keyboard.press('y')
  await expect.poll(async () => (await storedWords(read)).claims[0]?.proposed).toEqual([])
  await expect
    .poll(() => read.classesOver('offer'))
    .toEqual([{ classes: expect.not.arrayContaining(['proposed']), sign: '' }])

  // Delete pressed twice removes the mention, but not the claim around it.
  const before = await storedWords(read)
  await page.keyboard.press('Escape')
  await read.select({ words: 'US', within: 'a US offer' }, true)
  await expect(read.status).toContainText('state US')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(read.announced).toContainText('Mention of US deleted from')
  const after = await storedWords(read)
  expect([after.claims.length, after.mentions.length]).toEqual([before.claims.length, before.mentions.length - 1])
  await expect(page.locator('.notice')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedWords(read)).mentions.length).toBe(before.mentions.length)

  // Words in a later paragraph that refer back to it.
  await read.beginClaim({ words: 'the US offer', within: 'welcomed the US offer' })
  await expect(page.locator('[data-field="about"] .is-proposed')).toContainText('a US offer of security guarantees')
  // Who welcomed it is no actor yet, so that nobody is proposed, and the source is not taken for the speaker in silence.
  await expect(page.locator('[data-field="speaker"] .choice.on')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(read.announced).toContainText('Choose a speaker first')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(read.newClaim).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedWords(read)).claims.length).toBe(1)
})

test('case 2: words that are part quoted keep their marks and dashes', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'Trump', within: 'Donald Trump' }, 'p')
  await read.markActor({ words: 'Steve Witkoff' }, 'p')
  await read.markActor({ words: 'Putin', within: 'Vladimir Putin' }, 'p')
  const words = 'Trump and Putin had settled on “robust security guarantees” for Ukraine'
  await read.beginClaim({ words })
  await page.keyboard.press('Control+Enter')
  await expect(read.newClaim).toBeHidden()
  await expect
    .poll(async () => (await storedWords(read)).claims.find((claim) => claim.content === words))
    .toMatchObject({ cue: 'said that', speakers: ['Steve Witkoff'], kind: 'statement', form: 'mixed', proposed: [] })
  await read.beginClaim({ words: 'modelled on—but separate from—NATO’s Article 5' })
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await storedWords(read)).claims.map((claim) => claim.content))
    .toContain('modelled on—but separate from—NATO’s Article 5')
})

test('case 3: a direct quotation with its cue after it, whose “he” is Zelensky', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'Zelensky', within: 'Brussels, Zelensky' }, 'z', 'e')
  await read.beginClaim({ words: 'Putin will not give any security guarantees' })
  await expect(page.locator('[data-field="speaker"] .choice.on')).toContainText('Volodymyr Zelensky')
  await expect(read.newClaim).toContainText('Suggested: “he” is Volodymyr Zelensky, subject of the sentence.')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await storedWords(read)).claims.find((claim) => claim.content.startsWith('Putin will')))
    .toMatchObject({ cue: 'said', speakers: ['Volodymyr Zelensky'], kind: 'prediction', form: 'direct' })
  await read.markActor({ words: 'he', within: '” he said' }, 'z', 'e')
  expect((await storedWords(read)).mentions).toContain('Volodymyr Zelensky: he')
  await expect(
    page.locator('.margin-card').filter({ hasText: 'Putin will not give any security guarantees' }).first(),
  ).toContainText('“Putin will not give any security guarantees”')
})

test('case 4: other words for an actor are mentions of the one actor', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'the US leader', within: 'ceasefire the US leader' }, 't', 'r')
  await read.markActor({ words: 'The Ukrainian president' }, 'z', 'e')
  await expect(read.status).toContainText('person Volodymyr Zelensky, mention 4 of 4')
  const { mentions } = await storedWords(read)
  expect(mentions).toEqual(
    expect.arrayContaining(['Trump: Trump', 'Trump: the US leader', 'Volodymyr Zelensky: The Ukrainian president']),
  )
})

test('case 5: what the source says itself', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.markActor({ words: 'Moscow', within: 'Kyiv and Moscow again' }, 's')
  await read.beginClaim({ words: 'Kyiv and Moscow again sent attack drones at each other' })
  await expect(page.locator('[data-field="speaker"] .choice.on')).toHaveText(/Newsroom \(own voice\)/u)
  await page.keyboard.press('Enter')
  await expect(read.status).toContainText('¶7 · claim, Newsroom says, suggested')
  expect((await storedWords(read)).claims.at(-1)).toMatchObject({ speakers: [], cue: '' })
})

test('a card that was left comes back as a draft at its place', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const words = { words: 'he saw “no sign” that the Kremlin leader was ready for one' }
  await read.beginClaim(words)
  await page.keyboard.press('o')
  await page.keyboard.type('press conference')
  await page.keyboard.press('Escape')
  await expect(read.newClaim).toBeHidden()
  await expect(read.reader).toBeFocused()
  expect(await page.evaluate(() => document.getSelection()!.toString())).toBe(words.words)
  await expect(page.locator('.draft-outline path')).not.toHaveCount(0)
  await page.getByRole('button', { name: /^Your draft/u }).click()
  await expect(read.newClaim).toContainText('Your draft')
  await page.keyboard.press('Escape')
  await expect(read.reader).toBeFocused()
  await page.keyboard.press('c')
  await expect(read.newClaim).toContainText('Your draft')
  await expect(page.locator('[data-field="occasion"]')).toContainText('press conference')
  // The focused field is saved too.
  await page.keyboard.press('t')
  await page.keyboard.type('talks/summit, security')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await read.stored()).claims.at(-1))
    .toMatchObject({ occasion: { label: 'press conference' }, tags: { length: 2 } })
})

test('speakers may be several, unclear, or found by two letters; words may stand in two places', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const speaker = page.locator('[data-field="speaker"]')
  await read.beginClaim({ words: 'no details' })
  await page.keyboard.press('1')
  await page.keyboard.press('Shift+2')
  await expect(speaker.locator('.choice[aria-pressed="true"]')).toHaveCount(2)
  await page.keyboard.press('Tab')
  await page.keyboard.type('vol')
  await page.keyboard.press('Shift+Enter')
  await expect(speaker.locator('.choice[aria-pressed="true"]')).toHaveCount(3)
  await speaker.getByRole('button', { name: 'Unclear which' }).press('Space')
  await page.keyboard.press('Escape')
  await read.beginClaim({ words: 'BIG PROGRESS ON RUSSIA' })
  await page.getByRole('button', { name: 'Add these words to your draft' }).press('Space')
  await expect(read.newClaim).toContainText('Your draft')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await read.stored()).claims.at(-1))
    .toMatchObject({
      speakersUnclear: true,
      speakers: { length: 3 },
      anchors: expect.arrayContaining([
        expect.objectContaining({ exact: 'BIG PROGRESS ON RUSSIA' }),
        expect.objectContaining({ exact: 'no details' }),
      ]),
    })
  await page.keyboard.press('Delete')
  await expect(read.announced).toContainText('deleted from')
})

test('edits in an open card are saved when typing rests, and say so', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.select({ words: 'attack', within: 'sent attack drones' }, true)
  await page.keyboard.press('Enter')
  await expect(read.openCard).toBeVisible()
  await page.keyboard.press('m')
  const said = await page.evaluateHandle(() => {
    const saved = document.querySelector('.status .saved')!
    const words: string[] = []
    new MutationObserver(() => words.push(saved.textContent)).observe(saved, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    return words
  })
  await page.keyboard.type('On the Sunday.')
  await expect.poll(async () => (await storedWords(read)).claims.map((claim) => claim.memo)).toContain('On the Sunday.')
  await expect(read.status).toContainText('Saved')
  expect((await said.jsonValue())[0]).toBe('Saving…')
  await page.keyboard.press('Escape')
  await expect(read.reader).toBeFocused()
  // The line that loses the focus closes, and the element that the mouse presses below it stays under the mouse.
  await page.keyboard.press('Enter')
  await expect(read.openCard.locator('[data-field="speaker"] :focus')).toHaveCount(1)
  // The status bar names the keys that work where the focus is.
  await expect(read.status).toContainText('O Occasion')
  await expect(read.status).not.toContainText('A Actor')
  await read.openCard.getByRole('button', { name: /^More/u }).click()
  await expect(read.openCard.locator('[data-field="status"]')).toBeVisible()
  await expect(read.openCard.locator('[data-field="speaker"] .choice:visible')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(read.reader).toBeFocused()
  await expect(read.status).toContainText('Y Confirm')
})

test('overlapping marks: a click takes the shortest, a key goes on to the others', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await read.reader
    .locator('span', { hasText: /^Kyiv$/u })
    .first()
    .click()
  await expect(read.status).toContainText('state Kyiv')
  await page.keyboard.press(';')
  await expect(read.status).toContainText('claim, US commits')
  await page.keyboard.press(';')
  await expect(read.status).toContainText('state Kyiv')
})

test('marks with the mouse alone: drag, toolbar, picker; double click opens the card; a boundary is dragged', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const name = await boxOf(page, 'Emmanuel Macron')
  await page.mouse.move(name.left + 1, name.y)
  await page.mouse.down()
  await page.mouse.move(name.right - 1, name.y, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('toolbar', { name: 'Mark the selection' }).getByRole('button', { name: /Actor/u }).click()
  await page
    .getByRole('group', { name: 'New actor of this kind' })
    .getByRole('button', { name: /person/u })
    .click()
  await expect(read.status).toContainText('person Emmanuel Macron, mention 1 of 1')

  await read.reader.locator('span', { hasText: 'Emmanuel Macron' }).dblclick()
  await expect(read.openCard.getByRole('textbox').first()).toBeFocused()
  const target = await boxOf(page, 'German')
  await page.locator('.boundary.end').hover()
  await page.mouse.down()
  await page.mouse.move(target.right - 1, target.y, { steps: 8 })
  await page.mouse.up()
  await expect
    .poll(async () => (await storedWords(read)).mentions)
    .toContain('Emmanuel Macron: Emmanuel Macron and German')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedWords(read)).mentions).toContain('Emmanuel Macron: Emmanuel Macron')
})

test('a drag selects anew: from words already selected, and right beside a selected mark', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const drag = async (from: readonly [x: number, y: number], to: readonly [x: number, y: number]) => {
    await page.mouse.move(...from)
    await page.mouse.down()
    await page.mouse.move(...to, { steps: 6 })
    await page.mouse.up()
    return page.evaluate(() => document.getSelection()!.toString())
  }
  await read.select({ words: 'are among them' })
  const words = await boxOf(page, 'among them')
  expect(await drag([words.left + 1, words.y], [words.right, words.y])).toBe('among them')

  await read.select({ words: 'Moscow', within: 'Kyiv and Moscow again' }, true)
  await page.keyboard.press(';')
  await expect(page.locator('.boundary')).toHaveCount(2)
  const beside = await boxOf(page, ' again')
  expect(await drag([beside.left + 2, beside.y], [beside.right, beside.y])).toMatch(/^ ?again$/u)
})

test('a drag 30 px above the end of the page leaves the text where it is', async ({ app: { page } }) => {
  const column = page.locator('.read-page')
  const place = () => column.evaluate((page) => page.scrollTop)
  const words = await boxOf(page, 'give up the Donbas')
  const before = await place()
  const y = await column.evaluate((page) => page.getBoundingClientRect().bottom - 30)
  await column.evaluate((page, by) => page.scrollBy(0, by), words.y - y)
  const scrolled = await place()
  expect(before - scrolled).toBeCloseTo(y - words.y, 0)
  await page.mouse.move(words.left + 1, y)
  await page.mouse.down()
  await page.mouse.move(words.right, y, { steps: 6 })
  // Chromium scrolls under a pressed pointer every 50 ms, by itself within 20 px of the edge.
  await page.waitForTimeout(300)
  expect(await place()).toBe(scrolled)
  await page.mouse.up()
  expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('give up the Donbas')
})

test('a card leads to its words, and an actor to its next mention', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await page.locator('.margin-card').filter({ hasText: 'Newsroom' }).last().click()
  await expect(read.status).toContainText('¶7 · claim')
  await expect(read.reader).toBeFocused()
  const zelensky = page
    .getByRole('region', { name: 'Actors here' })
    .getByRole('button', { name: /Volodymyr Zelensky/u })
  await zelensky.click()
  await expect(read.status).toContainText('mention 1 of 4')
  await zelensky.click()
  await expect(read.status).toContainText('mention 2 of 4')
})

test('a claim of the list leads to its words, which are outlined', async ({ app: { page } }) => {
  const read = readByKeys(page)
  await page.keyboard.press('Control+3')
  await page.getByText('Kyiv and Moscow again sent attack drones').first().click()
  await page.keyboard.press('Enter')
  await expect(read.reader).toBeFocused()
  await expect(read.status).toContainText('¶7 · claim')
  await expect(page.locator('.selection-outline path')).toHaveCount(1)
  await expect(read.reader.locator('[data-number="7"]')).toBeInViewport()
})

test('one key turns a paragraph into a heading; numbers follow, marks stay', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const before = (await storedWords(read)).mentions.toSorted()
  await read.select({ words: 'Since Alaska' }, true)
  await page.keyboard.press('h')
  await expect(read.reader.locator('.block.heading').first()).toContainText('Since Alaska')
  await expect(read.reader.locator('[data-number="2"]')).toContainText('Speaking in Brussels')
  expect((await storedWords(read)).mentions.toSorted()).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(read.reader.locator('[data-number="2"]')).toContainText('Since Alaska')
})

test('case 6: emoji, accents and right-to-left words keep their offsets on screen and in the library', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const text = sample('unicode-fixture.txt')
  const story = JSON.parse(sample('unicode-fixture.story.json')) as {
    readonly actors: readonly { readonly name: string; readonly kind: ActorKind }[]
    readonly claims: readonly { readonly quotes: readonly string[] }[]
  }
  await read.open(text, 'Halden Post')
  expect(await read.reader.locator('.block').allTextContents()).toEqual(text.trimEnd().split('\n'))
  // Each block determines its own direction: an Arabic one may stand between two English ones.
  await expect(read.reader.locator('.block:not([dir="auto"])')).toHaveCount(0)
  const mentioned = story.actors.filter(({ name }) => text.includes(name))
  for (const { name, kind } of mentioned) await read.markActor({ words: name }, actorKindLetter[kind].toLowerCase())
  const quotes = story.claims.flatMap((claim) => claim.quotes)
  for (const words of quotes) {
    await read.beginClaim({ words })
    await page.keyboard.press('Enter')
    await expect(read.newClaim).toBeHidden()
  }
  await expect
    .poll(async () => (await storedWords(read)).claims.map((claim) => claim.content))
    .toEqual(expect.arrayContaining(quotes))
  expect((await storedWords(read)).mentions).toEqual(
    expect.arrayContaining(mentioned.map(({ name }) => `${name}: ${name}`)),
  )
  const underlined = await read.reader.locator('.line').allTextContents()
  for (const words of quotes) expect(underlined.join('')).toContain(words)
})

test('everything is there after a restart, at the same place', async ({ app, home }) => {
  const read = readByKeys(app.page)
  const before = await storedWords(read)
  await read.select({ words: 'officials' }, true)
  await app.page.waitForTimeout(700)
  await app.close()
  const again = await startApp(home)
  const readAgain = readByKeys(again.page)
  await expect(readAgain.reader).toBeFocused()
  await expect(readAgain.status).toContainText('unnamed 🇨🇭 and 🇺🇳 officials')
  expect(await storedWords(readAgain)).toEqual(before)
  // The reader waits for one file of code, which contains nothing unnecessary for it; see electron.vite.config.ts.
  const waitedFor = await again.page.evaluate(scriptsBeforeText)
  const names = waitedFor.map((name) => name.replace(/-[\w-]{8}\.js$/, ''))
  expect(names[0]).toBe('index')
  // The bundler's own few lines may come just before the text or just after it.
  expect(names.slice(1).filter((name) => name !== 'rolldown-runtime')).toEqual([])
  expect(readFileSync(join(import.meta.dirname, '../out/renderer/assets', waitedFor[0]!), 'utf8')).not.toContain(
    'ZodString',
  )
  await again.close()
})

/** Runs in the page: the scripts that were loaded before the first contentful paint. */
function scriptsBeforeText(): string[] {
  const [text] = performance.getEntriesByName('first-contentful-paint')
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime < text!.startTime)
    .map(({ name }) => name.split('/').at(-1)!)
    .sort()
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { expect, test } from './app.ts'
import { comeBack, leave } from './launch.ts'
import { readByKeys, type ReadByKeys, type Words } from './pages/read-by-keys.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../resources/samples', name), 'utf8')
const guarantee = 'Will Russia itself guarantee Ukraine’s security?'
const sum = 'How much does Karvia pay?'

/** Everything a claim can hold, by keys alone: the acceptance cases on Washington and the Orsa dam. */
test.describe.configure({ mode: 'serial' })

/** The newest claim over these words, with names instead of ids. */
async function claimOver(read: ReadByKeys, words: string) {
  const { claims, actors } = await read.stored()
  const claim = claims
    .toReversed()
    .find(({ anchors }) => anchors.some(({ exact, role }) => role === 'content' && exact === words))
  if (!claim) throw new Error(`No claim over “${words}”`)
  return { ...told(claim, claims, (id) => actors.find((actor) => actor.id === id)?.name ?? '?'), claim }
}

function told(claim: ClaimView, claims: readonly ClaimView[], nameOf: (id: string) => string) {
  return {
    kind: claim.kind,
    speakers: claim.speakers.map(nameOf),
    unclear: claim.speakersUnclear,
    chain: claim.chain.map(
      ({ actor, hedge }) =>
        `${actor === null ? 'someone' : nameOf(actor)}${hedge.length > 0 ? `, ${exact(hedge)}` : ''}`,
    ),
    condition: claim.condition.map(({ anchors }) => exact(anchors)),
    about: claim.about.map((one) =>
      one.of === 'idea'
        ? `idea: ${exact(one.anchors)}`
        : exact(claims.find(({ id }) => id === one.claim)?.anchors.filter(({ role }) => role === 'content') ?? []),
    ),
    occasion: claim.occasion?.label ?? null,
    answers: claim.answers.map(({ answer }) => answer),
    computed: claim.computed,
  }
}

function exact(anchors: readonly { readonly exact: string }[]): string {
  return anchors.map((anchor) => anchor.exact).join(' … ')
}

/** Presses C on these words, fills in the card with `fill`, and saves it with the key `save`. */
async function mark(read: ReadByKeys, words: Words, fill: () => Promise<void>, save = 'Control+Enter') {
  await read.beginClaim(words)
  await fill()
  const before = await read.place()
  await read.reader.page().keyboard.press(save)
  await expect(read.newClaim).toHaveCount(0)
  await expect(read.reader).toBeFocused()
  // Waits until the status bar shows the new claim instead of the one before, because the next proposals depend on the known claims.
  await expect
    .poll(async () => {
      const place = await read.place()
      return place !== before && place?.includes(' · claim, ')
    })
    .toBe(true)
}

test('case 1: what Trump backed, through an unnamed source, and what Putin proposed, on what condition', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  await read.open(sample('washington-talks.txt'), 'Newsroom')
  await press('Control+i', 'Tab', 'Tab')
  await page.getByLabel('Published').fill('2025-08-17')
  await press('Enter')
  await expect(read.reader).toBeFocused()
  await read.markActor({ words: 'Donald Trump' }, 'p')
  await read.markActor({ words: 'Vladimir Putin' }, 'p')
  await read.markActor({ words: 'a source briefed on a phone call with Trump' }, '?')
  await read.markActor({ words: 'the US leader', within: 'Trump, the US leader' }, 't', 'r')
  await read.markActor({ words: 'Putin', within: 'proposal by Putin' }, 'p', 'u')
  const proposal =
    'Russia would take all of Donetsk and Lugansk in exchange for freezing the front line in Kherson and Zaporizhzhia'
  await mark(read, { words: proposal }, async () => {
    await expect(page.locator('[data-field="condition"] .is-proposed')).toContainText(
      'in exchange for freezing the front line',
    )
    await expect(page.locator('[data-field="chain"]')).toContainText('Newsroom ›')
  })
  expect(await claimOver(read, proposal)).toMatchObject({
    kind: 'proposal',
    speakers: ['Vladimir Putin'],
    chain: ['a source briefed on a phone call with Trump'],
    condition: ['in exchange for freezing the front line in Kherson and Zaporizhzhia'],
  })
  const backed = 'the US leader backed a proposal by Putin'
  const speak = async (name: string) => {
    const names = await page.locator('[data-field="speaker"] .choice').allTextContents()
    await press(`${names.findIndex((one) => one.includes(name)) + 1}`)
  }
  await mark(read, { words: backed }, async () => {
    // An actor who becomes the speaker is removed from the chain, and is in it again when another actor speaks.
    const links = page.locator('[data-field="chain"]')
    await speak('a source briefed')
    await expect(links.filter({ hasText: 'a source briefed' })).toHaveCount(0)
    await speak('Donald Trump')
    await expect(links.locator('.is-proposed')).toContainText('a source briefed')
    // A proposed value is removed and then found again by its words.
    await press('b', 'Shift+Tab', 'Delete')
    await type('donetsk')
    await press('Enter', 'o')
    await type('Phone call, by 17 August')
    await press('Enter', 'Tab', 'Enter', 'Tab')
    await type('by 17 August')
    await press('Tab')
  })
  expect(await claimOver(read, backed)).toMatchObject({
    kind: 'evaluation',
    speakers: ['Donald Trump'],
    chain: ['a source briefed on a phone call with Trump'],
    about: [proposal],
    occasion: 'Phone call, by 17 August',
  })
  expect((await claimOver(read, backed)).claim.occasion).toMatchObject({
    date: { edtf: '../2025-08-17', words: 'by 17 August' },
  })
  await expect(
    page.locator('.margin-card').filter({ hasText: 'Vladimir Putin' }).filter({ hasText: 'of this' }),
  ).toContainText('Donald Trump judges')

  // The same on the card of the saved claim, whose links are no longer proposals.
  const chain = async () => (await claimOver(read, backed)).chain
  await press('Enter')
  await speak('a source briefed')
  await expect.poll(chain).toEqual([])
  await speak('Donald Trump')
  await expect.poll(chain).toEqual(['a source briefed on a phone call with Trump'])
  await press('Escape')
})

test('case 2: a refusal that somebody not named reports, with the hedge on that report', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  await read.markActor({ words: 'Volodymyr Zelensky' }, 'p')
  await read.markActor({ words: 'The Ukrainian president' }, 'z', 'e')
  const words = 'to give up the Donbas'
  await mark(read, { words }, async () => {
    await press('u')
    await type('Will Ukraine give up territory?')
    await press('Enter', '2')
  })
  expect(await claimOver(read, words)).toMatchObject({
    kind: 'refusal',
    speakers: ['Volodymyr Zelensky'],
    chain: ['someone, reportedly'],
    answers: ['no'],
  })
  await expect(page.locator('.margin-card.open .card-chain')).toHaveText('Newsroom › someone not named, reportedly ›')
  expect(await read.classesOver('reportedly')).toEqual([{ classes: expect.arrayContaining(['hedge']), sign: '' }])
})

test('case 3: one does not say, one says no, and no contradiction is shown', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  await read.markActor({ words: 'Steve Witkoff' }, 'p')
  await read.markActor({ words: 'Zelensky', within: 'Brussels, Zelensky' }, 'z', 'e')
  const witkoff = 'Trump and Putin had settled on “robust security guarantees” for Ukraine'
  await mark(
    read,
    { words: witkoff },
    async () => {
      await press('u')
      await type(guarantee)
      await press('Enter')
      // Nothing is saved while the question has no answer.
      await press('Enter')
      await expect(read.announced).toContainText('Choose an answer first')
      await press('4')
    },
    'Enter',
  )
  const zelensky = 'Putin will not give any security guarantees'
  await mark(read, { words: zelensky }, () => press('u', 'Alt+1', '2'))
  expect(await claimOver(read, witkoff)).toMatchObject({
    speakers: ['Steve Witkoff'],
    answers: ['does-not-say'],
    computed: null,
  })
  expect(await claimOver(read, zelensky)).toMatchObject({
    kind: 'prediction',
    speakers: ['Volodymyr Zelensky'],
    answers: ['no'],
    computed: null,
  })
  await expect(page.locator('.margin')).not.toContainText('contested')
})

test('case 4: an idea that nobody holds, and a speaker that is unclear', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  const rejected = 'the notion that Russia could be a guarantor'
  await mark(read, { words: rejected }, () => press('u', 'Alt+1', '2'))
  expect(await claimOver(read, rejected)).toMatchObject({
    kind: 'evaluation',
    speakers: ['Volodymyr Zelensky'],
    about: ['idea: Russia could be a guarantor'],
    answers: ['no'],
  })
  await read.select({ words: 'guarantor', within: 'be a guarantor' }, true)
  await press(';', 'Enter')
  await expect(page.getByRole('group', { name: /^idea, nobody says it/u })).toContainText('Volodymyr Zelensky judges')
  await expect(page.getByRole('textbox', { name: 'The idea in our words' })).toBeFocused()
  await type('Russia guarantees')
  await press('Enter')
  await expect(read.reader).toBeFocused()
  await expect
    .poll(async () => (await claimOver(read, rejected)).claim.about)
    .toMatchObject([{ gloss: 'Russia guarantees' }])

  await read.markActor({ words: 'Ursula von der Leyen' }, 'p')
  const modelled = 'modelled on—but separate from—NATO’s Article 5'
  await mark(
    read,
    { words: modelled },
    async () => {
      await expect(page.locator('[data-field="speaker"] .choice.on')).toHaveText([
        /Ursula von der Leyen/u,
        /Unclear: possibly Newsroom/u,
      ])
    },
    'Enter',
  )
  expect(await claimOver(read, modelled)).toMatchObject({ speakers: ['Ursula von der Leyen'], unclear: true })
})

test('case 5: the source’s own voice, and a joint evaluation about it', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const { press } = keysOf(page)
  await read.markActor({ words: 'Ukraine', within: 'that Ukraine and its' }, 's')
  await read.markActor({ words: 'its European allies' }, 'g')
  const line = 'a line that Putin has held for a long time'
  await mark(read, { words: line }, async () => {
    const itself = page.locator('[data-field="speaker"] .choice').filter({ hasText: 'Newsroom (own voice)' })
    await press((await itself.locator('kbd').textContent())!)
  })
  const ploy = 'a ploy by Moscow to win time on the battlefield'
  await mark(read, { words: ploy }, async () => {
    await press('b')
    if ((await page.locator('[data-field="about"] .chip-main').count()) === 0) await press('Alt+1')
  })
  expect(await claimOver(read, line)).toMatchObject({ speakers: [], kind: 'statement' })
  expect(await claimOver(read, ploy)).toMatchObject({
    kind: 'evaluation',
    speakers: ['Ukraine', 'its European allies'],
    unclear: false,
    about: [line],
  })
})

test('a date is read against the day of the source; links, tags, status and rating are found or chosen by keys', async ({
  app,
}) => {
  const { page } = app
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  const drones = 'Kyiv and Moscow again sent attack drones at each other'
  await mark(read, { words: 'On Sunday, Kyiv and Moscow again sent attack drones at each other' }, async () => {
    await expect(page.getByRole('textbox', { name: 'About date, suggested' })).toHaveValue('Sunday')
    await press('t')
    await type('fighting/drones, ai')
    // Half a word is not saved as a tag, and is still in the field when the person comes back.
    await leave(app)
    await comeBack(app)
    await expect(page.getByRole('combobox', { name: 'Tags' })).toHaveValue('fighting/drones, ai')
    await type('r')
    await press('Escape')
    await press('c', 't')
    await type('fighting')
    await press('Enter')
  })
  const kept = await claimOver(read, `On Sunday, ${drones}`)
  expect(kept.claim).toMatchObject({
    aboutDate: { edtf: '2025-08-17' },
    tags: expect.arrayContaining(['fighting/drones', 'air']),
  })
  await press('Enter')
  const aboutDate = page.locator('.margin-card.open').getByRole('textbox', { name: /^About date/u })
  // Disables saving after idle time: long timers never fire.
  await page.evaluate(() => {
    const inTime = window.setTimeout
    const never = (work: () => void, ms = 0) => inTime(work, ms >= 300 ? 1e9 : ms)
    Object.assign(window, { setTimeout: never, letRest: () => Object.assign(window, { setTimeout: inTime }) })
  })
  await aboutDate.fill('2025-08-18')
  await leave(app)
  await expect
    .poll(async () => (await claimOver(read, `On Sunday, ${drones}`)).claim.aboutDate?.edtf)
    .toBe('2025-08-18')
  await page.evaluate(() => (window as unknown as { letRest: () => void }).letRest())
  await comeBack(app)
  await expect(aboutDate).toBeFocused()
  await page.keyboard.press('Escape')
  await press('Enter', '=')
  await expect(page.locator('.margin-card.open [data-field="links"] .finder input')).toBeFocused()
  await type('donbas')
  // Words that were not chosen yet are still in the field when the person comes back.
  await leave(app)
  await comeBack(app)
  await expect(page.locator('.margin-card.open [data-field="links"] .finder input')).toHaveValue('donbas')
  await press('Enter')
  await expect
    .poll(async () => (await claimOver(read, `On Sunday, ${drones}`)).claim.relations)
    .toMatchObject([{ type: 'same-as' }])
  await tabInto(page, '[data-field="links"] .chip-main', 'Shift+Tab')
  await press('Delete')
  await expect.poll(async () => (await claimOver(read, `On Sunday, ${drones}`)).claim.relations).toEqual([])
  await press('.')
  await tabInto(page, '[data-field="status"] .choice', 'Shift+Tab')
  await press('2')
  await expect
    .poll(async () => read.classesOver(`On Sunday, ${drones}`))
    .toEqual([{ classes: expect.arrayContaining(['line-refuted']), sign: '✕' }])
  // Undo takes back the half-typed date and not the status set before it.
  await page.getByRole('textbox', { name: 'Since when refuted' }).focus()
  await type('2025-08-18')
  await press('Control+z')
  await expect(read.announced).toContainText('Undone')
  await expect(page.getByRole('textbox', { name: 'Since when refuted' })).toHaveValue('')
  await press('Control+Shift+z')
  await expect
    .poll(async () => (await claimOver(read, `On Sunday, ${drones}`)).claim)
    .toMatchObject({ status: 'refuted', statusDate: '2025-08-18' })
  await press('Escape')
})

test('case 7: if, and only if; won’t say without words of its own; officials jointly', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  await read.open(sample('orsa-dam-1.txt'), 'Karvia Daily')
  await read.markActor({ words: 'Piet Aram' }, 'p')
  await read.markActor({ words: 'Ines Dolca' }, 'p')
  await read.markActor({ words: 'Her office' }, 'o')
  const gates = 'his government would open the gates “if, and only if, Karvia pays its share of the repairs”'
  await mark(read, { words: gates }, async () => {
    await press('u')
    await type('Will Ostmark open the gates?')
    await press('Enter', '3')
  })
  expect(await claimOver(read, gates)).toMatchObject({
    speakers: ['Piet Aram'],
    condition: ['if, and only if, Karvia pays its share of the repairs'],
    answers: ['only-if'],
  })

  await mark(read, { words: 'declined to comment' }, async () => {
    await tabInto(page, '[data-field="kind"] .choice')
    await expect(page.locator('[data-field="kind"] .is-proposed .choice.on')).toHaveText(/won’t say/u)
    await tabInto(page, '[aria-label^="Remove"]', 'Shift+Tab')
    await press('Enter')
    await expect(page.locator('[data-field="words"]')).toContainText('none of its own')
    await tabInto(page, '[data-field="speaker"] .choice')
  })
  await expect
    .poll(async () =>
      (await read.stored()).claims
        .find(({ kind }) => kind === 'no-comment')
        ?.anchors.map(({ role, exact }) => [role, exact]),
    )
    .toEqual([['cue', 'declined to comment']])

  await mark(read, { words: '40 million crowns', within: '40 million crowns for the dam' }, async () => {
    await press('u')
    await type(sum)
    await press('Enter', '5')
    await type('40 million')
  })
  expect(await claimOver(read, '40 million crowns')).toMatchObject({
    kind: 'commitment',
    speakers: ['Ines Dolca'],
    answers: [{ named: '40 million' }],
    computed: null,
  })
})

test('case 7: two named answers contest each other, and one key says why', async ({ app: { page } }) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  await read.open(sample('orsa-dam-2.txt'), 'Halden Post')
  await read.markActor({ words: 'Teo Marin' }, 'p')
  await mark(read, { words: '14 million' }, async () => {
    await press('u', 'Alt+1')
    await expect(page.locator('.answer-line')).toContainText(sum)
    // An answer that was named before is offered again; this is another one.
    await expect(page.locator('.answer-line .choice').nth(4)).toContainText('40 million')
    await press('6')
    await type('14 million')
  })
  const kept = await claimOver(read, '14 million')
  expect(kept).toMatchObject({ speakers: ['Teo Marin'], answers: [{ named: '14 million' }], computed: 'contested' })
  expect(await read.classesOver('14 million')).toEqual([
    { classes: expect.arrayContaining(['line-contested']), sign: '' },
  ])
  await press('Enter', 'w')
  await expect(page.locator('.status-reason')).toHaveText(
    `Contested: to “${sum}” 14 million (1 report, 1 origin: Teo Marin), 40 million (1 report, 1 origin: Ines Dolca).`,
  )
  await expect(read.announced).toContainText('Contested: to')
  await press('Escape')

  await read.markActor({ words: 'officials in both capitals' }, '?')
  const round = 'Halden or Port Lisse will host a third round'
  await mark(read, { words: round }, () => Promise.resolve(), 'Enter')
  expect(await claimOver(read, round)).toMatchObject({ speakers: ['officials in both capitals'] })
})

test('what a memo says; what nobody is made to say; words translated, unclear and withdrawn since', async ({
  app: { page },
}) => {
  const read = readByKeys(page)
  const { press, type } = keysOf(page)
  await read.open(
    `A memo of the port authority says that the quays will be sold.

Anders Vik is reportedly considering a sale to Norrgas.

“Nothing has been signed,” Vik wrote in a post that he later deleted.

Lund rejected the plan.
`,
    'Holm Gazette',
  )
  await read.markActor({ words: 'A memo of the port authority' }, 'd')
  await read.markActor({ words: 'Anders Vik' }, 'p')
  const sold = 'the quays will be sold'
  await mark(read, { words: sold }, () => Promise.resolve())
  expect(await claimOver(read, sold)).toMatchObject({ speakers: ['A memo of the port authority'] })
  const sale = 'considering a sale to Norrgas'
  await mark(read, { words: sale }, async () => {
    const itself = page.locator('[data-field="speaker"] .choice').filter({ hasText: 'Holm Gazette (own voice)' })
    await press((await itself.locator('kbd').textContent())!, '.')
    await tabInto(page, '[data-field="saidAbout"] .finder input')
    await type('vik')
    await press('Enter')
  })
  await expect(page.locator('.margin-card').filter({ hasText: 'considering' })).toContainText(
    /Holm Gazette.*\(own voice\), of Anders Vik/u,
  )
  const signed = 'Nothing has been signed'
  await mark(read, { words: signed }, async () => {
    await press('o')
    await type('Post')
    await press('Enter', 'Tab', 'Enter')
    await tabInto(page, '[data-field="occasion"] input[type="checkbox"]')
    await press('Space', 'Tab')
    await type('2025-03-05')
    await press('Tab')
    await type('Vik')
    await tabInto(page, '[data-field="kind"] .choice', 'Shift+Tab')
    await press('.')
    await tabInto(page, '[data-field="translation"] .finder input')
    await type('norw')
    await press('Enter')
  })
  expect((await claimOver(read, signed)).claim).toMatchObject({
    form: 'direct',
    originalLanguage: expect.stringMatching(/^Norwegian/u),
    translatedBy: '',
    occasion: { label: 'Post', withdrawn: { date: '2025-03-05', by: 'Vik' } },
  })
  await read.markActor({ words: 'Lund' }, 'p')
  await mark(read, { words: 'the plan' }, async () => {
    // What is proposed is removed.
    await press('b', 'Shift+Tab', 'Delete')
    await type('quays')
    await press('Enter', 'b')
    await type('considering')
    await press('Enter')
    await tabInto(page, '[data-field="about"] input[type="checkbox"]')
    await press('Space')
  })
  expect(await claimOver(read, 'the plan')).toMatchObject({
    about: [sold, sale],
    claim: { aboutUnclear: true },
  })
  await expect(page.locator('.margin-card').filter({ hasText: 'the plan' })).toContainText('unclear: possibly')
  // A card that has little room shows all while the mouse rests on it.
  await page.locator('.margin-card').filter({ hasText: signed }).hover()
  await expect(page.locator('.margin-card').filter({ hasText: signed })).toContainText(
    /translated from Norwegian.* by Holm Gazette.*withdrawn by Vik on Wed 5 Mar 2025/u,
  )
})

/** Presses Tab until the focus is on a matching element. */
async function tabInto(
  page: ReturnType<ReadByKeys['reader']['page']>,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
) {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press(key)
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

function keysOf(page: ReturnType<ReadByKeys['reader']['page']>) {
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (words: string) => page.keyboard.type(words),
  }
}

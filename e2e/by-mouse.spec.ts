import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'
import { expect, test } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './launch.ts'
import { Mouse } from './pages/mouse.ts'
import { askLibrary } from './pages/read-by-keys.ts'

/**
 * The demo's whole story with the mouse alone: no key is pressed but those of typed words. Each step is one that the demo takes by keys.
 */
test.describe.configure({ mode: 'serial' })

const text = `Quay stays shut

Ida Brekke, the harbour master, said that the quay would stay shut until Friday. “No ship will be let in before that,” Brekke said.

Tom Berg of the Ferry League denied that the quay was shut. The Ferry League demanded that ferries be let in if the wind falls, a dock worker said.

In Kalvik, Norvia has its only deep quay.
`
const question = 'Is the quay shut?'

/** A claim: what its card is to say. Whatever is not named stays as it is suggested. */
type Marked = {
  readonly words: string
  readonly speaker?: string
  readonly kind?: string
  readonly form?: string
  readonly answer?: string
  readonly reporter?: string
  readonly condition?: string
  readonly more?: (mouse: Mouse, card: Locator) => Promise<void>
}

const marked: readonly Marked[] = [
  {
    words: 'the quay would stay shut until Friday',
    speaker: 'Ida Brekke',
    kind: 'says',
    answer: 'yes',
    more: fillMore,
  },
  { words: 'No ship will be let in before that', speaker: 'Brekke', kind: 'predicts', form: 'direct quotation' },
  { words: 'the quay was shut', speaker: 'Tom Berg', kind: 'denies', form: 'paraphrase', answer: 'no' },
  {
    words: 'ferries be let in',
    speaker: 'Ferry League',
    kind: 'demands',
    reporter: 'dock worker',
    condition: 'if the wind falls',
  },
]

test('a source comes in with its card', async ({ app, home }) => {
  const { page } = app
  const mouse = new Mouse(page)
  const file = join(home.folder, 'quay.txt')
  writeFileSync(file, text)
  await answerOpenDialog(app, [file])
  await mouse.press('button', /^Choose files/u)
  const card = page.getByRole('dialog', { name: 'New source' })
  await mouse.type(card.getByLabel('Publisher'), 'Kyst News')
  await mouse.type(card.getByLabel('Published'), '3 March 2026')
  await mouse.type(card.getByLabel('Author'), 'Ana Ruiz')
  await mouse.type(card.getByLabel('Place'), 'Kalvik')
  await card.getByRole('combobox', { name: /^Reliability/u }).selectOption('B')
  await card.getByLabel('Marking').selectOption('TLP:GREEN')
  await mouse.press('button', /^Read and mark/u, card)
  await expect(page.locator('.source-row')).toContainText('Kyst News · 3 Mar · B')
})

test('actors of several kinds, a tag and a memo are marked', async ({ app: { page } }) => {
  const mouse = new Mouse(page)
  const toolbar = page.getByRole('toolbar', { name: 'Mark the selection' })
  for (const [name, kind] of [
    ['Ida Brekke', 'person'],
    ['Tom Berg', 'person'],
    ['Ferry League', 'organisation'],
    ['a dock worker', 'unnamed'],
    ['Kalvik', 'place'],
    ['Norvia', 'state'],
    // To be merged.
    ['Brekke', 'person'],
  ] as const satisfies readonly (readonly [string, ActorKind])[]) {
    await mouse.select(name, name === 'Brekke' ? 'Brekke said.' : name)
    await mouse.press('button', /^Actor/u, toolbar)
    await mouse.press('button', new RegExp(kind, 'u'), page.getByRole('group', { name: 'New actor of this kind' }))
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Actors here' })).toContainText(name)
  }
  await mouse.select('deep quay')
  await mouse.press('button', /^Tag/u, toolbar)
  await mouse.type(page.getByRole('combobox', { name: 'Tag' }), 'harbours')
  await mouse.press('option', /harbours/u)
  await mouse.select('only')
  await mouse.press('button', /^Memo/u, toolbar)
  await mouse.type(page.getByRole('textbox', { name: 'Memo' }), 'Is that so?')
  await mouse.press('button', 'Save', page.getByRole('dialog', { name: /^Memo on/u }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('claims are marked with all their fields', async ({ app: { page } }) => {
  const mouse = new Mouse(page)
  const toolbar = page.getByRole('toolbar', { name: 'Mark the selection' })
  const card = page.getByRole('dialog', { name: 'New claim' })
  const field = (name: string) => card.locator(`[data-field="${name}"]`)
  for (const { words, speaker, kind, form, answer, reporter, condition, more } of marked) {
    await mouse.select(words)
    await mouse.press('button', /^Claim/u, toolbar)
    if (speaker !== undefined) await mouse.press('button', new RegExp(speaker, 'u'), field('speaker'))
    if (kind !== undefined) await mouse.press('radio', kind, field('kind'))
    if (answer !== undefined) {
      await mouse.find(field('question'), question)
      await mouse.press('radio', answer, field('question'))
    }
    await mouse.press('button', /^More/u, card)
    if (reporter !== undefined) await mouse.find(field('chain'), reporter)
    if (condition !== undefined) {
      // It is suggested; taken off, and found again.
      await field('condition').locator('.chip-off').click()
      await mouse.find(field('condition'), condition)
    }
    if (form !== undefined) await mouse.press('radio', form, field('form'))
    await more?.(mouse, card)
    await mouse.press('button', /^Save and confirm/u, card)
    await expect(card).toBeHidden()
  }
  await expect(page.locator('.margin-card')).toHaveCount(marked.length)
  expect(await heldClaims(page)).toEqual([
    ['the quay would stay shut until Friday', 'Ida Brekke', 'statement', 'paraphrase', '', ['yes'], ''],
    ['No ship will be let in before that', 'Brekke', 'prediction', 'direct', '', [], ''],
    ['the quay was shut', 'Tom Berg', 'denial', 'paraphrase', '', ['no'], ''],
    ['ferries be let in', 'Ferry League', 'demand', 'paraphrase', 'a dock worker', [], 'if the wind falls'],
  ])
  const [first] = await askLibrary<ClaimView[]>(page, 'listClaims', {})
  expect(first).toMatchObject({
    occasion: { label: 'Call with the harbour', place: 'Kalvik', date: { edtf: '2026-03-02' } },
    aboutDate: { edtf: '2026-03-06' },
    saidDate: { edtf: '2026-03-02' },
    gloss: 'The quay is shut until Friday',
    tags: ['harbours'],
    credibility: 2,
    memo: 'Ask when she said so.',
    proposed: [],
  })
})

/** The claims of the library: words, speaker, kind, form, who reports, answers, condition. */
async function heldClaims(page: Page): Promise<unknown[]> {
  const [claims, actors] = await Promise.all([
    askLibrary<ClaimView[]>(page, 'listClaims', {}),
    askLibrary<ActorView[]>(page, 'listActors', {}),
  ])
  const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? ''
  return claims.map(({ anchors, speakers, kind, form, chain, answers, condition }) => [
    anchors.find(({ role }) => role === 'content')?.exact,
    speakers.map(nameOf).join(),
    kind,
    form,
    chain.map(({ actor }) => nameOf(actor)).join(),
    answers.map(({ answer }) => answer),
    condition.flatMap((one) => one.anchors.map(({ exact }) => exact)).join(),
  ])
}

/** What a claim can also say: on what occasion, when, in our words, under which tag, how credible, and a memo. */
async function fillMore(mouse: Mouse, card: Locator): Promise<void> {
  const field = (name: string) => card.locator(`[data-field="${name}"]`)
  await mouse.find(field('occasion'), 'Call with the harbour')
  await mouse.press('button', 'Where, when', field('occasion'))
  await mouse.type(field('occasion').getByRole('textbox', { name: 'Where' }), 'Kalvik')
  await mouse.type(field('occasion').getByRole('textbox', { name: 'When' }), '2 March 2026')
  await mouse.type(card.getByRole('textbox', { name: 'Memo' }), 'Ask when she said so.')
  await mouse.replace(field('aboutDate').getByRole('textbox'), '6 March 2026')
  await mouse.type(field('saidDate').getByRole('textbox'), '2 March 2026')
  await mouse.type(card.getByRole('textbox', { name: 'In our words', exact: true }), 'The quay is shut until Friday')
  await mouse.find(field('tags'), 'harbours')
  await mouse.press('radio', /^2/u, field('rating'))
}

test('two actors are merged, and an actor gets its office', async ({ app: { page } }) => {
  const mouse = new Mouse(page)
  await goTo(page, 'Actors')
  const actors = page.getByRole('grid', { name: 'Actors' }).getByRole('row')
  await mouse.choose(actors.filter({ has: page.getByTitle('Brekke', { exact: true }) }), /^Merge/u)
  const sheet = page.getByRole('dialog')
  await mouse.find(sheet, 'Ida Brekke')
  await mouse.press('button', /^Merge ↵/u, sheet)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const card = page.getByRole('region', { name: 'Ida Brekke', exact: true })
  const offices = card.getByRole('group', { name: 'Offices', exact: true })
  await mouse.press('button', '+ office', offices)
  await mouse.type(offices.getByRole('textbox', { name: 'Title' }), 'Harbour master')
  await mouse.press('button', /^Save/u, offices)
  await expect(offices).toContainText('Harbour master')
})

test('the question is contested, and has our view', async ({ app: { page } }) => {
  const mouse = new Mouse(page)
  await goTo(page, 'Questions')
  await expect(page.getByRole('grid', { name: 'Questions' })).toContainText('contested')
  await mouse.press('button', /^Write our view/u)
  const sheet = page.getByRole('dialog', { name: 'Our view' })
  await mouse.type(sheet.getByRole('textbox', { name: 'Judgement' }), 'The quay is likely shut.')
  await sheet.getByRole('combobox', { name: 'Likelihood' }).selectOption('likely')
  await sheet.getByRole('combobox', { name: 'Confidence' }).selectOption('moderate')
  await mouse.type(sheet.getByRole('textbox', { name: 'Because' }), 'the harbour master says so')
  await mouse.type(sheet.getByRole('textbox', { name: 'What would change it' }), 'a ship in the port')
  await sheet.locator('.basis').getByRole('checkbox').first().click()
  await mouse.press('button', /^Save/u, sheet)
  await expect(page.getByRole('grid', { name: 'Questions' })).toContainText('moderate')
})

test('a briefing is written, and handed over as a PDF', async ({ app, home }) => {
  const { page } = app
  const mouse = new Mouse(page)
  await goTo(page, 'Briefing')
  await mouse.press('button', /^Start a briefing/u)
  await mouse.replace(page.getByRole('textbox', { name: 'Title' }), 'Kalvik: one quay')
  await mouse.type(page.getByRole('textbox', { name: 'Prepared by' }), 'Desk')
  await mouse.type(page.getByRole('textbox', { name: 'For', exact: true }), 'Minister')
  await mouse.type(page.locator('section.section-lead p').first(), 'One quay, two answers.')
  await mouse.type(page.locator('section.section-judgements p').first(), 'The quay is likely shut')
  const evidence = page.getByRole('grid', { name: 'Claims to write from' }).getByRole('row')
  const shut = evidence.filter({ hasText: 'shut until Friday' })
  await shut.click()
  await mouse.press('button', /cite/iu, shut)
  const fields = page.locator('.judgement-fields').last()
  await fields.getByRole('combobox', { name: 'Likelihood' }).selectOption('likely')
  await fields.getByRole('combobox', { name: 'Confidence' }).selectOption('moderate')
  await mouse.type(fields.getByRole('textbox', { name: 'Reason for the confidence' }), 'one of two knows the quay')
  await shut.dblclick()
  await expect(page.locator('.composer .said')).toContainText('said that the quay would stay shut until Friday')
  await mouse.type(page.locator('section.section-unknown p').first(), 'Why it is shut.')

  const pdf = join(home.documents, 'quay.pdf')
  await answerSaveDialog(app, pdf)
  await mouse.press('button', /^Export PDF/u)
  const dialog = page.getByRole('dialog', { name: /^Export/u })
  await mouse.press('radio', /^Cited paragraphs/u, dialog)
  await mouse.press('button', /^Export/u, dialog)
  await expect(dialog).toContainText('quay.pdf')
  await mouse.press('button', /^Done/u, dialog)
  const printed = (await readPdf(readFileSync(pdf))).text
    .map((run) => run.text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  for (const words of [
    'Kalvik: one quay',
    'The quay is likely shut',
    'the quay would stay shut until Friday',
    'Why it is shut',
  ])
    expect(printed).toContain(words)
})

async function goTo(page: Page, screen: string): Promise<void> {
  await new Mouse(page).press('button', screen, page.getByRole('navigation', { name: 'Screens' }))
}

import type { Locator } from 'playwright'
import { resolveDateWords } from '../../src/shared/dates/date-words.ts'
import { answers, claimKinds, type ClaimKind } from '../../src/shared/model/enums.ts'
import { answerText } from '../../src/shared/questions/answer.ts'
import type { ResolvedClaim } from '../../src/shared/story/resolve-claim.ts'
import type { CountedKeys } from './counted-keys.ts'
import { leaveWriting, offers, tabTo } from './walk.ts'

/** A correction on the card, with the number of mouse presses for the same, without letters. */
type Fix = { readonly field: 'speaker' | 'kind' | 'occasion' | 'question' | 'memo'; readonly mouse: number }

/** Fills in four of the five fields of the open card by keys, if the proposed value is wrong. */
export async function fillCard(
  keys: CountedKeys,
  claim: ResolvedClaim,
  source: { readonly publisher: string; readonly published: string },
): Promise<Fix[]> {
  const card = keys.page.getByRole('dialog', { name: 'New claim' })
  const fixes: Fix[] = []
  const field = (name: string) => card.locator(`[data-field="${name}"]`)
  const speaker = await setSpeakers(keys, field('speaker'), claim, `${source.publisher} (own voice)`)
  if (speaker > 0) fixes.push({ field: 'speaker', mouse: speaker })
  if (await setKind(keys, field('kind'), claim.kind)) fixes.push({ field: 'kind', mouse: 1 })
  for (const answer of claim.answers)
    fixes.push({ field: 'question', mouse: await setAnswer(keys, field('question'), answer) })
  const occasion = await setOccasion(keys, field('occasion'), claim.occasion, source.published)
  if (occasion > 0) fixes.push({ field: 'occasion', mouse: occasion })
  return fixes
}

/** Fills in the fifth field. It comes last, because letters are no longer keys while it has the focus. */
export async function fillMemo(keys: CountedKeys, { memo = '' }: ResolvedClaim): Promise<Fix[]> {
  if (memo === '') return []
  await leaveWriting(keys)
  await keys.press('m')
  await keys.write(memo)
  return [{ field: 'memo', mouse: 1 }]
}

async function setSpeakers(
  keys: CountedKeys,
  field: Locator,
  { speakers, speakersUnclear = false }: ResolvedClaim,
  ownVoice: string,
): Promise<number> {
  const choices = () =>
    field
      .locator('.choices > button')
      .evaluateAll((buttons) =>
        buttons.map((button) => ({ title: (button as HTMLElement).title, on: button.classList.contains('on') })),
      )
  const wanted = speakers.length === 0 ? [ownVoice] : speakers
  let clicks = 0
  const chosen = (await choices()).filter(({ on, title }) => on && title !== 'unclear').map(({ title }) => title)
  if (chosen.toSorted().join() !== wanted.toSorted().join()) {
    for (const [i, name] of wanted.entries()) {
      const at = (await choices()).findIndex(({ title }) => title === name)
      if (at >= 0 && at < 9) await keys.press(`${i > 0 ? 'Shift+' : ''}Digit${at + 1}`)
      else await findSpeaker(keys, field, name, i > 0)
      clicks += 1
    }
  }
  const now = await choices()
  const unclear = now.findIndex(({ title }) => title === 'unclear')
  if ((now[unclear]?.on ?? false) !== speakersUnclear) {
    await keys.press(`Digit${unclear + 1}`)
    clicks += 1
  }
  return clicks
}

async function findSpeaker(keys: CountedKeys, field: Locator, name: string, adding: boolean): Promise<void> {
  await keys.press('Tab')
  await keys.find(name.split(' ').at(-1)!.slice(0, 2).toLowerCase())
  const rows = () =>
    field.getByRole('option').evaluateAll((options) => options.map((option) => (option as HTMLElement).title))
  for (let row = (await rows()).indexOf(name); row > 0; row--) await keys.press('ArrowDown')
  await keys.press(adding ? 'Shift+Enter' : 'Enter')
}

/** Two stops after the speaker; a digit, or arrows for a kind without one. */
async function setKind(keys: CountedKeys, field: Locator, kind: ClaimKind): Promise<boolean> {
  const chosen = await field.locator('.choice.on').getAttribute('title')
  if (chosen === kind) return false
  await tabTo(keys, field.locator('.choice.on'))
  const at = claimKinds.indexOf(kind)
  if (at < 9) await keys.press(`Digit${at + 1}`)
  else {
    const forward = (at - claimKinds.findIndex((one) => one === chosen) + claimKinds.length) % claimKinds.length
    const back = claimKinds.length - forward
    for (let step = 0; step < Math.min(forward, back); step++)
      await keys.press(forward <= back ? 'ArrowRight' : 'ArrowLeft')
  }
  return true
}

async function setAnswer(
  keys: CountedKeys,
  field: Locator,
  { question, answer }: ResolvedClaim['answers'][number],
): Promise<number> {
  await keys.press('u')
  const offered = await offers(field)
  const at = offered.indexOf(question)
  if (at >= 0) await keys.press(`Alt+Digit${at + 1}`)
  else {
    await keys.write(question)
    await keys.press('Enter')
  }
  const line = field.locator('.answer-line').last()
  const titles = await line
    .locator('.choices > button')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).title))
  const known = typeof answer === 'string' ? answers.indexOf(answer) : titles.indexOf(answerText(answer))
  if (known >= 0) await keys.press(`Digit${known + 1}`)
  else {
    await keys.press(`Digit${titles.length}`)
    await keys.write(answerText(answer))
  }
  return 3
}

async function setOccasion(
  keys: CountedKeys,
  field: Locator,
  occasion: ResolvedClaim['occasion'],
  published: string,
): Promise<number> {
  const chip = field.locator('.chip-main')
  const proposed = (await chip.count()) > 0 ? await chip.getAttribute('title') : null
  if (proposed === (occasion?.label ?? null)) return 0
  await leaveWriting(keys, field.getByRole('combobox'))
  await keys.press('o')
  if (!occasion) {
    await tabTo(keys, chip)
    await keys.press('Delete')
    return 1
  }
  const at = (await offers(field)).indexOf(occasion.label)
  if (at >= 0) {
    await keys.press(`Alt+Digit${at + 1}`)
    return 2
  }
  await keys.write(occasion.label)
  await keys.press('Enter')
  const date =
    occasion.date &&
    (resolveDateWords(occasion.words ?? '', published) === occasion.date ? occasion.words : occasion.date)
  const details = (
    [
      ['Where', occasion.place],
      ['When', date],
      ['To whom', occasion.addressee],
      ['Medium', occasion.channel],
    ] as const
  ).filter(([, value]) => value)
  if (details.length === 0) return 1
  await tabTo(keys, field.getByRole('button', { name: 'Where, when' }))
  await keys.press('Enter')
  for (const [label, value] of details) {
    await tabTo(keys, field.getByRole('textbox', { name: label }))
    await keys.write(value!)
  }
  return 2 + details.length
}

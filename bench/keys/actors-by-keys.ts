import { ReadPage } from '../../e2e/pages/read-page.ts'
import { actorKindLetter } from '../../src/shared/model/enums.ts'
import type { ResolvedStory } from '../../src/shared/story/resolve-story.ts'
import { compareRanges, overlaps } from '../../src/shared/text/range.ts'
import type { CountedKeys } from './counted-keys.ts'
import { askThrough } from '../library-in-window.ts'

export type Pick = {
  readonly how: 'recent' | 'two letters' | 'new'
  readonly words: string
  readonly pressed: number
  readonly typed: string
}

/**
 * Marks every mention of a story in text order, starting from its selection. A known actor is chosen with A and then Alt with a digit or two
 * letters by turns (letters if it is not among the nine recent ones; `letters` says which turns). A new actor is made with the letter of
 * its kind and Enter.
 */
export async function* markActorsByKeys(
  keys: CountedKeys,
  story: ResolvedStory,
  text: string,
  called: Map<string, string>,
  letters: 'odd' | 'even',
): AsyncGenerator<Pick> {
  const reading = new ReadPage(keys.page, text)
  const picker = keys.page.getByRole('combobox', { name: 'Actor' })
  const rows = () => keys.page.getByRole('listbox', { name: 'Actors' }).locator('.picker-name bdi').allTextContents()
  const mentions = story.actors
    .flatMap((actor) => actor.mentions.map((range) => ({ actor, range })))
    .sort((a, b) => compareRanges(a.range, b.range))
  for (const [turn, { actor, range }] of mentions.entries()) {
    await reading.select(range)
    const before = { pressed: keys.pressed, written: 0 }
    await keys.press('a')
    await picker.waitFor()
    const name = called.get(actor.name)
    const recent = name === undefined ? -1 : (await rows()).indexOf(name)
    let how: Pick['how'] = 'recent'
    let typed = ''
    if (name === undefined) {
      how = 'new'
      typed = actorKindLetter[actor.kind].toLowerCase()
      await keys.find(typed)
      // A probable duplicate is shown first; Tab moves on to the new actor.
      if (await keys.page.getByText('Possible duplicates:').isVisible()) await keys.press('Tab')
      await keys.press('Enter')
      called.set(actor.name, text.slice(range.start, range.end))
    } else if (turn % 2 === (letters === 'odd' ? 0 : 1) && recent >= 0 && recent < 9)
      await keys.press(`Alt+Digit${recent + 1}`)
    else {
      how = 'two letters'
      // A person is searched by the last name, any other actor by the first word.
      typed = name
        .split(' ')
        .at(actor.kind === 'person' ? -1 : 0)!
        .slice(0, 2)
        .toLowerCase()
      await keys.find(typed)
      for (let row = (await rows()).indexOf(name); row > 0; row--) await keys.press('ArrowDown')
      await keys.press('Enter')
    }
    await picker.waitFor({ state: 'detached' })
    await reading.saved()
    await keys.page.locator('.margin-card.open').waitFor()
    yield { how, words: text.slice(range.start, range.end), pressed: keys.since(before).pressed, typed }
  }
}

export type Sweep = {
  readonly name: string
  readonly offered: number
  readonly pressed: number
  readonly corrected: number
  readonly right: boolean
}

/** Marks the first mention of each actor that is named again, sweeps for the rest, and answers every offered occurrence. */
export async function* sweepByKeys(keys: CountedKeys, story: ResolvedStory, text: string): AsyncGenerator<Sweep> {
  const { page } = keys
  const ask = askThrough(page, text)
  const reading = new ReadPage(page, text)
  const picker = page.getByRole('combobox', { name: 'Actor' })
  const source = (await ask('listSources', {})).find(({ title }) => title === story.source.title)!.id
  for (const actor of story.actors) {
    const [first, ...others] = actor.mentions.filter((range) => /^\p{Lu}/u.test(text.slice(range.start, range.end)))
    if (!first || others.length === 0) continue
    await reading.select(first)
    await page.keyboard.press('a')
    await picker.waitFor()
    await page.keyboard.type(actorKindLetter[actor.kind].toLowerCase())
    if (await page.getByText('Possible duplicates:').isVisible()) await page.keyboard.press('Tab')
    const before = { pressed: keys.pressed, written: 0 }
    await keys.press('Control+Enter')
    await picker.waitFor({ state: 'detached' })
    await reading.saved()
    const id = (await ask('listActors', {})).find(({ name }) => name === text.slice(first.start, first.end))!.id
    const { candidates } = await ask('sweepActor', { actor: id, words: [], source })
    if (candidates.length === 0) continue
    const panel = page.getByRole('region', { name: /^Other mentions of/u })
    await panel.waitFor()
    const isTheirs = (place: { readonly start: number; readonly end: number }) =>
      actor.mentions.some((range) => overlaps(range, place) && range.start <= place.start && place.end <= range.end)
    for (const candidate of candidates) await keys.press(isTheirs(candidate) ? 'y' : 'n')
    await keys.press('Enter')
    await panel.waitFor({ state: 'detached' })
    await reading.saved()
    const marked = (await ask('listMentions', { source }))
      .filter((mention) => mention.actor === id)
      .map(({ start, end }) => `${start}-${end}`)
      .toSorted()
    const wanted = [first, ...candidates.filter(isTheirs)].map(({ start, end }) => `${start}-${end}`).toSorted()
    yield {
      name: actor.name,
      offered: candidates.length,
      pressed: keys.since(before).pressed,
      corrected: candidates.filter((candidate) => isTheirs(candidate) === (candidate.inside !== null)).length,
      right: marked.join() === wanted.join(),
    }
  }
}

import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { makeHome, startApp } from '../e2e/launch.ts'
import { fixtureCase, fixtureNames } from '../src/main/libraries/fixture-cases.ts'
import type { Case } from '../src/main/libraries/play-case.ts'
import { playStory } from '../src/main/libraries/play-story.ts'
import { machine } from './figures.ts'
import { markActorsByKeys, sweepByKeys, type Pick, type Sweep } from './keys/actors-by-keys.ts'
import { CountedKeys } from './keys/counted-keys.ts'
import { markByKeys, type Counted } from './keys/mark-by-keys.ts'
import { askThrough } from './library-in-window.ts'

/**
 * Keys in the built app for both fixtures. Every press counts: a chord as one, each typed letter as one.
 *
 * Claims are counted from saved claim to saved claim, in text order: moving, selecting, C, correcting every proposed value that differs
 * from the fixture, Enter, then links to other claims on the card of the saved one. The actors are marked before, as after a first
 * reading; occasions, questions and tags are new if a claim is the first to name them. The way to the words is the shortest that
 * `keys/moves.ts` finds with the keys of the text. Each saved claim is compared with the fixture in every field. `written` counts letters
 * that only a person can supply: memos, glosses, questions, occasions. `five` counts only what the card asks for: speaker, kind, occasion,
 * question, memo.
 * Mouse: a drag over the words, Claim on the toolbar, a press for each choice or field on the card, Save, and the same letters.
 * Calculated, not pressed.
 *
 * Actors are counted from the selection of a mention; each known one is chosen by letters once and by a digit once. Sweeps are counted
 * from the key that starts one, and each offered occurrence is answered.
 * `node bench/keys.bench.ts actors` leaves the claims out, `… claims` the actors.
 */
console.log(`Keys, not milliseconds. ${machine()}`)
const claims: Counted[] = []
const picks: Pick[] = []
const sweeps: Sweep[] = []
if (process.argv[2] !== 'actors')
  for (const name of fixtureNames) claims.push(...(await markClaims(name, fixtureCase(name))))
if (claims.length > 0) summary('both', claims)
if (process.argv[2] !== 'claims') for (const name of fixtureNames) await markActors(fixtureCase(name))
if (picks.length > 0) actorSummary()

async function markClaims(name: string, { stories }: Case): Promise<Counted[]> {
  const counted: Counted[] = []
  await inApp(async (page) => {
    await fill(page, stories, {})
    for (const { story, text } of stories) {
      await openSource(page, story.source.title)
      console.log(`\n${story.source.title}\n  keys  move  written  five  mouse  claim`)
      for await (const one of markByKeys(new CountedKeys(page), story, text)) {
        counted.push(one)
        const row = [one.pressed, one.moved, one.written, one.five, one.mouse]
          .map((count) => String(count).padStart(5))
          .join('  ')
        console.log(
          `${row}    ${one.words.slice(0, 52).padEnd(52)}  ${one.keys}${one.misses.map((miss) => `\n        MISS ${miss}`).join('')}${one.mended.length > 0 ? `\n        not as detected: ${one.mended.join(', ')}` : ''}`,
        )
      }
    }
  })
  summary(name, counted)
  return counted
}

async function markActors({ stories }: Case): Promise<void> {
  // Runs twice, so that each mention of a known actor is found by letters once.
  for (const letters of ['odd', 'even'] as const) {
    await inApp(async (page) => {
      await fill(page, stories, { actors: [] })
      const called = new Map<string, string>()
      for (const { story, text } of stories) {
        await openSource(page, story.source.title)
        for await (const pick of markActorsByKeys(new CountedKeys(page), story, text, called, letters)) picks.push(pick)
      }
    })
  }
  for (const source of stories) {
    // In a separate library, because a sweep covers the whole case if its text has no more occurrences.
    await inApp(async (page) => {
      await fill(page, [source], { actors: [] })
      await openSource(page, source.story.source.title)
      for await (const sweep of sweepByKeys(new CountedKeys(page), source.story, source.text)) sweeps.push(sweep)
    })
  }
}

/** Imports the sources with their cards and, unless left out, the actors with their mentions. */
async function fill(page: Page, sources: Case['stories'], without: { readonly actors?: [] }): Promise<void> {
  for (const { story, text, name, bytes } of sources)
    await playStory(askThrough(page, text), { ...story, claims: [], ...without }, { name, bytes })
  await page.reload()
}

async function inApp(work: (page: Page) => Promise<void>): Promise<void> {
  const home = makeHome()
  const app = await startApp(home)
  // A missing element is an error of the driver, not a slow app.
  app.page.setDefaultTimeout(5000)
  try {
    await work(app.page)
  } finally {
    await app.close()
    rmSync(home.folder, { recursive: true, force: true })
  }
}

async function openSource(page: Page, title: string): Promise<void> {
  await page.locator('.reader').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill(title)
  await page.getByRole('option').filter({ hasText: title }).first().click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('.reader').filter({ hasText: title }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Home')
}

function summary(name: string, counted: readonly Counted[]): void {
  const of = (count: (one: Counted) => number) => middle(counted.map(count))
  const keys = of(({ pressed, written }) => pressed - written)
  const right = counted.filter(({ misses }) => misses.length === 0).length
  const detected = counted.filter(({ mended }) => mended.length === 0).length
  console.log(
    `\n${keys <= 12 ? 'met    ' : 'NOT MET'} ${name}: median ${keys} keys a claim with all that the fixture holds, goal 12, beside the letters that are written (with them ${of(({ pressed }) => pressed)}); ` +
      `the five fields alone ${of(({ five }) => five)}; moving and selecting ${of(({ moved }) => moved)}; by mouse ${of(({ mouse, written }) => mouse - written)}, with the letters ${of(({ mouse }) => mouse)}. ` +
      `${right} of ${counted.length} claims are as in the fixture in every field, ${detected} of them with nothing detected that had to be mended`,
  )
}

function actorSummary(): void {
  console.log('\nActors, from the selection on')
  for (const [how, goal] of [
    ['recent', 3],
    ['two letters', 4],
    ['new', 3],
  ] as const) {
    const own = picks.filter((pick) => pick.how === how)
    const over = own.filter(({ pressed }) => pressed > goal)
    console.log(
      `${over.length === 0 ? 'met    ' : 'NOT MET'} ${how}: median ${middle(own.map(({ pressed }) => pressed))}, most ${Math.max(...own.map(({ pressed }) => pressed))}, goal ${goal}; ${own.length - over.length} of ${own.length} mentions within it`,
    )
    for (const { words, typed, pressed } of over)
      console.log(`        ${pressed} keys for “${words}”, typed “${typed}”`)
  }
  const wide = sweeps.filter(({ offered, pressed }) => pressed > offered + 2)
  console.log(`${wide.length === 0 ? 'met    ' : 'NOT MET'} sweep of n, each answered: goal n + 2`)
  for (const { name, offered, pressed, corrected, right } of sweeps)
    console.log(
      `        ${name}: ${offered} offered, ${pressed} keys; ${corrected} had another tick than the fixture${right ? '' : '; MISS: marked otherwise than answered'}`,
    )
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
}

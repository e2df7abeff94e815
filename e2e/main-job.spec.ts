import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { anchorsOf } from '#shared/claims/claim-view.ts'
import { claimsOfLibrary, claimsOfStory } from '#shared/story/claims-in-words.ts'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import { libraryInWords } from '../src/main/libraries/library-in-words.ts'
import { openPlayed } from '../src/main/libraries/open-fixture.ts'
import type { Ask } from '../src/main/libraries/play-story.ts'
import { readCase } from '../src/main/libraries/read-case.ts'
import { playedStories } from '../tools/demo/played-stories.ts'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'
import { playDemo } from '../tools/demo/play.ts'
import { dataFolders, wordsUnder } from './kept-words.ts'
import { makeHome, startApp } from './launch.ts'
import { askLibrary } from './pages/read-by-keys.ts'

const isLong = process.env['ATTACHE_LONG_TESTS'] === '1'

/**
 * The main job through the app's own screens, as in the demo, and the result in the library and on paper. The text of odd scripts is played
 * in the long run: in every run it is read, marked and printed without screens, and e2e/ugly-texts draws such texts.
 */
for (const path of playedStories.filter((one) => isLong || !one.includes('unicode'))) {
  const file = basename(path)
  test(`${file}: from the text to the printed briefing`, async ({}, info) => {
    test.setTimeout(180_000)
    const read = readCase(join(import.meta.dirname, '..', path))
    if (!read.ok) throw new Error(read.error.message)
    const { stories, over } = read.value
    const home = makeHome()
    const app = await startApp(home)
    const refusals: string[] = []
    app.page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusals.push(message.text())
    })
    const out = info.outputPath('pictures')
    mkdirSync(out, { recursive: true })
    const pdf = join(home.documents, 'briefing.pdf')
    await playDemo(app, read.value, { files: home.documents, pdf, out })

    const kept = await app.page.evaluate(async () => {
      const sources = await window.attache.listSources({})
      const [claims, actors, questions] = await Promise.all([
        window.attache.listClaims({}),
        window.attache.listActors({}),
        window.attache.listQuestions({}),
      ])
      if (!sources.ok || !claims.ok || !actors.ok || !questions.ok) throw new Error('The library did not answer.')
      const read = await Promise.all(
        sources.value.map(async ({ id, title }) => {
          const mentions = await window.attache.listMentions({ source: id })
          if (!mentions.ok) throw new Error('The library did not answer.')
          return { title, mentions: mentions.value, claims: claims.value.filter(({ source }) => source === id) }
        }),
      )
      return { sources: read, claims: claims.value, actors: actors.value, questions: questions.value }
    })
    const inOrder = stories.map((one) => ({
      ...one,
      kept: kept.sources.find(({ title }) => title === one.story.source.title)!,
    }))
    const nameOf = new Map<string | null, string | null>([
      [null, null],
      ...kept.actors.map((actor) => [actor.id, actor.name] as const),
    ])

    await test.step('every mention stands where the story has it, under its actor, and metonyms mean whom the story says', () => {
      for (const { story, kept: source } of inOrder) {
        const wanted = story.actors.flatMap((actor) =>
          actor.mentions.map(({ start, end, means }) => [start, end, actor.name, means ?? null]),
        )
        expect(
          source.mentions
            .map((mention) => [mention.start, mention.end, nameOf.get(mention.actor), nameOf.get(mention.reading)])
            .toSorted(),
        ).toEqual(wanted.toSorted())
      }
    })

    await test.step('every claim has all that the story says of it, and every quote is a slice of the source', () => {
      for (const { story, text, kept: source } of inOrder) {
        expect(claimsOfLibrary(source.claims, kept.actors, kept.questions)).toEqual(claimsOfStory(story, text))
        for (const claim of source.claims)
          for (const anchor of anchorsOf(claim)) expect(anchor.exact).toBe(text.slice(anchor.start, anchor.end))
      }
    })

    await test.step('the library is the one that the gestures make of the story, in every field', async () => {
      const played = await openPlayed(read.value)
      const ask = ((method: string, input: object) => askLibrary(app.page, method, input)) as Ask
      try {
        expect(await libraryInWords(ask)).toEqual(await libraryInWords(played.do))
      } finally {
        await played.close()
      }
    })

    await test.step('the library verifies, and the paper holds the judgements and the quotes', async () => {
      const report = await app.page.evaluate(() => window.attache.verifyLibrary({}))
      expect(report).toMatchObject({ ok: true, value: { sources: stories.length, problems: [] } })
      const printed = await readPdf(new Uint8Array(readFileSync(pdf)))
      const words = plain(printed.text.map((run) => run.text).join(''))
      for (const { text: sentence } of over.briefing?.judgements ?? []) expect(words).toContain(plain(sentence))
      const direct = kept.claims.filter(
        (claim) =>
          claim.form === 'direct' && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(claim.anchors[0]?.exact ?? ''),
      )
      for (const claim of direct) expect(words).toContain(plain(claim.anchors[0]?.exact ?? ''))
    })
    await test.step('nothing that the screens are made of was refused by their policy', async () => {
      await app.page.reload()
      await app.page.locator('.bar .case:not(:empty)').waitFor()
      expect(refusals).toEqual([])
    })

    await test.step('no word of the source is kept outside of its library, nor of what was made of it, searched for or printed', async () => {
      const { page } = app
      const words = stories.flatMap(({ story, text }) => wordsOf(story, text))
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find anything' }).fill(words[0]!)
      await page.getByRole('option').filter({ hasText: words[0]! }).first().waitFor()
      await page.keyboard.press('Escape')
      await page.evaluate(keepInPage, words.join(', '))
      // Proves that the search finds all of the words where they must be.
      const found = wordsUnder(join(home.documents, 'Attaché'), words).map((line) => line.split(': ').at(-1))
      expect(new Set(found)).toEqual(new Set(words))
      for (const folder of await dataFolders(app, home)) expect(wordsUnder(folder, words)).toEqual([])
    })
    await app.close()
    for (const { story, text } of stories) expect(wordsUnder(home.userData, wordsOf(story, text))).toEqual([])
    rmSync(home.folder, { recursive: true, force: true })
  })
}

/** Runs in the page: stores words in every kind of storage that a browser offers to a page. */
async function keepInPage(words: string): Promise<void> {
  localStorage.setItem('words', words)
  sessionStorage.setItem('words', words)
  history.replaceState(words, '')
  await (await caches.open('words')).put('/words', new Response(words))
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('words')
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('words'))
    opening.addEventListener('error', () => reject(opening.error!))
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' })
      writing.objectStore('words').put(words, 'words')
      writing.addEventListener('complete', () => resolve())
    })
  })
}

/** Words that are on no other disk: names from the story, and the first words of its claims. */
function wordsOf({ actors, claims }: ResolvedStory, text: string): string[] {
  const quotes = claims.flatMap(({ content: [first] }) =>
    first ? [text.slice(first.start, first.end).slice(0, 24)] : [],
  )
  return [...actors.map(({ name }) => name), ...quotes].filter((words) => words.length >= 9 && !words.includes('\n'))
}

/**
 * Removes differences of the PDF's text: line breaks, and emoji, which are joined into one glyph. print-briefing.test.ts checks those in
 * detail.
 */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+|\p{Extended_Pictographic}|\p{Variation_Selector}|\u200d/gu, '')
}

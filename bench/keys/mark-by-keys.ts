import { claimsOfLibrary, claimsOfStory, type ClaimInWords } from '../../src/shared/story/claims-in-words.ts'
import type { ResolvedClaim, ResolvedStory } from '../../src/shared/story/resolve-story.ts'
import { findBlocks } from '../../src/shared/text/blocks.ts'
import { compareRanges, type Range } from '../../src/shared/text/range.ts'
import type { CountedKeys } from './counted-keys.ts'
import { fillCard } from './fill-card.ts'
import { askThrough } from '../library-in-window.ts'
import { caretAt, shortestWay, type Marked } from './moves.ts'

export type Counted = {
  readonly words: string
  readonly pressed: number
  /** Of the presses, those before C. */
  readonly moved: number
  readonly written: number
  /** What a mouse would press, and the letters. */
  readonly mouse: number
  readonly keys: string
  /** Where the claim that was saved is not what the fixture has: in what was asked for, and in what was detected. */
  readonly misses: readonly string[]
  readonly notDetected: readonly string[]
}

/** The words, and the fields that a person is asked for. */
const asked = ['content', 'speakers', 'unclear', 'kind', 'occasion', 'answers', 'memo'] as const
/** What is detected and shows on the card, and costs no key here, right or wrong. */
const detected = ['form', 'cue', 'chain', 'hedge', 'condition', 'aboutDate', 'saidDate'] as const

/** Marks each claim of a story by keys, in the order of the text, from the caret at its start. */
export async function* markByKeys(keys: CountedKeys, story: ResolvedStory, text: string): AsyncGenerator<Counted> {
  const { page } = keys
  const blocks = findBlocks(text)
  const marks: Marked[] = story.actors.flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end, content: false }))).sort(compareRanges)
  const source = { publisher: story.source.publisher ?? '', published: story.source.published ?? '' }
  let from = caretAt(0)
  for (const claim of story.claims.toSorted((a, b) => compareRanges(a.content[0]!, b.content[0]!))) {
    const content = claim.content[0]!
    const before = { pressed: keys.pressed, written: keys.written }
    const misses: string[] = []
    const way = shortestWay({ text, blocks, marks }, from, content)
    if (!way) misses.push('no keys lead to these words')
    await keys.press(...(way?.keys ?? []))
    const moved = keys.pressed - before.pressed
    const count = (await claimsNow(keys, text)).length
    await keys.press('c')
    const card = page.getByRole('dialog', { name: 'New claim' })
    await card.waitFor({ timeout: 5000 }).catch(() => { throw new Error(`C opens no card after ${way?.keys.join(' ')}, over “${text.slice(content.start, content.end)}”`) })
    const taken = await page.evaluate(() => [...(CSS.highlights.get('pending') ?? [])].map(String).join(' … '))
    const wanted = claim.content.map(({ start, end }) => text.slice(start, end)).join(' … ')
    if (taken !== wanted) misses.push(`the words are “${taken}”`)
    const fixes = await fillCard(keys, claim, source)
    await keys.press('Enter')
    await card.waitFor({ state: 'detached', timeout: 5000 })
    await page.locator('.reader').and(page.locator(':focus')).waitFor()
    await page.waitForFunction(async (more) => {
      const claims = await window.attache.listClaims({})
      return claims.ok && claims.value.length === more && document.querySelector('.margin-card.open') !== null
    }, count + 1)
    const { pressed, written } = keys.since(before)
    const saved = await claimsNow(keys, text)
    misses.push(...differences(asked, claim, story, text, saved))
    yield {
      words: wanted, pressed, moved, written, mouse: 3 + fixes.reduce((sum, { mouse }) => sum + mouse, 0) + written,
      keys: inShort([...(way?.keys ?? []), 'c', ...fixes.map(({ field }) => field), 'Enter']), misses,
      notDetected: differences(detected, claim, story, text, saved),
    }
    marks.push({ ...content, content: true })
    marks.sort(compareRanges)
    from = caretAt(content.end, marks.findIndex((mark) => mark.content && isAt(mark, content)))
  }
}

async function claimsNow({ page }: CountedKeys, text: string): Promise<ClaimInWords[]> {
  const ask = askThrough(page, text)
  return claimsOfLibrary(await ask('listClaims', {}), await ask('listActors', {}), await ask('listQuestions', {}))
}

/** What the claim over these words says otherwise than the fixture. */
function differences(fields: readonly (keyof ClaimInWords)[], claim: ResolvedClaim, story: ResolvedStory, text: string, claims: readonly ClaimInWords[]): string[] {
  const [wanted] = claimsOfStory({ ...story, claims: [{ ...claim, about: [] }] }, text)
  const found = claims.findLast(({ content }) => content === wanted!.content)
  if (!found) return ['no claim over these words']
  return fields.flatMap((field) => {
    const [a, b] = [wanted![field], found[field]].map((value) => JSON.stringify(value))
    return a === b ? [] : [`${field}: ${b} instead of ${a}`]
  })
}

function isAt(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

/** One after the other, what is pressed again and again once: "Ctrl+Shift+Right ×3". */
function inShort(keys: readonly string[]): string {
  const runs: { readonly key: string; times: number }[] = []
  for (const key of keys) {
    const last = runs.at(-1)
    if (last?.key === key) last.times += 1
    else runs.push({ key, times: 1 })
  }
  return runs.map(({ key, times }) => key.replaceAll('Control', 'Ctrl').replaceAll('Arrow', '') + (times > 1 ? ` ×${times}` : '')).join(' ')
}

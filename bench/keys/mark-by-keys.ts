import { claimsOfLibrary, claimsOfStory, type ClaimInWords } from '../../src/shared/story/claims-in-words.ts'
import type { ResolvedClaim, ResolvedStory } from '../../src/shared/story/resolve-story.ts'
import { findBlocks } from '../../src/shared/text/blocks.ts'
import { compareRanges, contains, type Range } from '../../src/shared/text/range.ts'
import type { CountedKeys } from './counted-keys.ts'
import { fillCard, fillMemo } from './fill-card.ts'
import { fillFurther } from './fill-further.ts'
import { relate } from './relate.ts'
import { askThrough } from '../library-in-window.ts'
import { caretAt, shortestWay, type Marked } from './moves.ts'

export type Counted = {
  readonly words: string
  readonly pressed: number
  /** The presses before C. */
  readonly moved: number
  readonly written: number
  /** The presses without the fields that the card does not ask for: the way to the words, the five fields, saving. */
  readonly five: number
  /** The presses of a mouse, and the letters. */
  readonly mouse: number
  readonly keys: string
  /** Proposed values that had to be corrected. */
  readonly mended: readonly string[]
  /** Differences between the saved claim and the fixture. */
  readonly misses: readonly string[]
}

/** Fields that are detected, and cost keys if they are not. */
const detected: ReadonlySet<string> = new Set([
  'chain',
  'about',
  'saidDate',
  'aboutDate',
  'cue',
  'form',
  'hedge',
  'condition',
])

/**
 * Marks each claim of a story by keys, in text order, except that a claim comes after those it is about. Starts from the caret at the
 * start of the text.
 */
export async function* markByKeys(keys: CountedKeys, story: ResolvedStory, text: string): AsyncGenerator<Counted> {
  const { page } = keys
  const blocks = findBlocks(text)
  const marks: Marked[] = story.actors
    .flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end, content: false })))
    .sort(compareRanges)
  const source = { publisher: story.source.publisher ?? '', published: story.source.published ?? '' }
  let from = caretAt(0)
  const kept = new Set<ResolvedClaim>()
  for (const claim of inOrder(story.claims)) {
    const content = claim.content[0]!
    const before = { pressed: keys.pressed, written: keys.written }
    const misses: string[] = []
    const way = shortestWay({ text, blocks, marks }, from, content)
    if (!way) misses.push('no keys lead to these words')
    await keys.press(...(way?.keys ?? []))
    const moved = keys.pressed - before.pressed
    const count = (await claimsNow(keys, text)).length
    const isSelected = await page.evaluate(() => document.getSelection()?.isCollapsed === false)
    await keys.press('c')
    // Over words of a claim that are selected, C opens that one; pressed again, it marks another.
    if (isSelected && [...kept].some((known) => known.content.some((words) => contains(words, content))))
      await keys.press('c')
    const card = page.getByRole('dialog', { name: 'New claim' })
    await card.waitFor({ timeout: 5000 }).catch(() => {
      throw new Error(`C opens no card after ${way?.keys.join(' ')}, over “${text.slice(content.start, content.end)}”`)
    })
    const taken = await page.evaluate(() => [...(CSS.highlights.get('pending') ?? [])].map(String).join(' … '))
    const wanted = claim.content.map(({ start, end }) => text.slice(start, end)).join(' … ')
    if (taken !== wanted) misses.push(`the words are “${taken}”`)
    const fixes = await fillCard(keys, claim, source)
    const further = await fillFurther(keys, card, claim, { text, published: source.published, claims: story.claims })
    fixes.push(...(await fillMemo(keys, claim)))
    await keys.press('Enter')
    await card.waitFor({ state: 'detached', timeout: 5000 })
    await page.locator('.reader').and(page.locator(':focus')).waitFor()
    await page.waitForFunction(async (more) => {
      const claims = await window.attache.listClaims({})
      return claims.ok && claims.value.length === more && document.querySelector('.margin-card.open') !== null
    }, count + 1)
    kept.add(claim)
    const links = story.links.filter(
      ({ claim: from, other }) =>
        [from, other].every((at) => kept.has(story.claims[at]!)) &&
        [from, other].some((at) => story.claims[at] === claim),
    )
    const related = await relate(
      keys,
      links.map(({ claim: from, is, other }) => ({
        is,
        other: story.claims[story.claims[from] === claim ? other : from]!,
      })),
      text,
    )
    const { pressed, written } = keys.since(before)
    misses.push(...differences(claim, story, text, await claimsNow(keys, text)))
    yield {
      words: wanted,
      pressed,
      moved,
      written,
      five: pressed - further.reduce((sum, fix) => sum + fix.keys, 0) - related.keys,
      mouse: 3 + [...fixes, ...further, related].reduce((sum, { mouse }) => sum + mouse, 0) + written,
      keys: inShort([
        ...(way?.keys ?? []),
        'c',
        ...fixes.map(({ field }) => field),
        ...further.map(({ field, keys: own }) => `${field} ${own}`),
        'Enter',
        ...(related.keys > 0 ? [`links ${related.keys}`] : []),
      ]),
      mended: further.flatMap(({ field }) => (detected.has(field) ? [field] : [])),
      misses,
    }
    marks.push({ ...content, content: true })
    marks.sort(compareRanges)
    from = caretAt(
      content.end,
      marks.findIndex((mark) => mark.content && isAt(mark, content)),
    )
  }
}

async function claimsNow({ page }: CountedKeys, text: string): Promise<ClaimInWords[]> {
  const ask = askThrough(page, text)
  return claimsOfLibrary(await ask('listClaims', {}), await ask('listActors', {}), await ask('listQuestions', {}))
}

/** The claims in text order, except that a claim comes after those it is about. */
function inOrder(claims: readonly ResolvedClaim[]): ResolvedClaim[] {
  const ordered = new Set<ResolvedClaim>()
  const add = (claim: ResolvedClaim): void => {
    for (const one of claim.about) if ('claim' in one) add(claims[one.claim]!)
    ordered.add(claim)
  }
  claims.toSorted((a, b) => compareRanges(a.content[0]!, b.content[0]!)).forEach(add)
  return [...ordered]
}

/** The differences between the saved claim over these words and the fixture. */
function differences(claim: ResolvedClaim, story: ResolvedStory, text: string, saved: ClaimInWords[]): string[] {
  const about = claim.about.map((one) =>
    'claim' in one ? { content: story.claims[one.claim]!.content, gloss: '' } : one,
  )
  const [wanted] = claimsOfStory({ ...story, claims: [{ ...claim, about }] }, text)
  const found = saved.findLast(({ content }) => content === wanted!.content)
  if (!found) return ['no claim over these words']
  return (Object.keys(wanted!) as (keyof ClaimInWords)[])
    .filter((field) => field !== 'proposed')
    .flatMap((field) => {
      const [a, b] = [wanted![field], found[field]].map((value) => JSON.stringify(value))
      return a === b ? [] : [`${field}: ${b} instead of ${a}`]
    })
}

function isAt(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

/** The keys in order, with repeated presses written once: "Ctrl+Shift+Right ×3". */
function inShort(keys: readonly string[]): string {
  const runs: { readonly key: string; times: number }[] = []
  for (const key of keys) {
    const last = runs.at(-1)
    if (last?.key === key) last.times += 1
    else runs.push({ key, times: 1 })
  }
  return runs
    .map(
      ({ key, times }) => key.replaceAll('Control', 'Ctrl').replaceAll('Arrow', '') + (times > 1 ? ` ×${times}` : ''),
    )
    .join(' ')
}

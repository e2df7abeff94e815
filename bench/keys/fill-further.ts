import type { Locator } from 'playwright'
import { shownDate } from '#shared/words/shown-date.ts'
import { cut } from '../../src/renderer/src/records/claims/short-claim.ts'
import { resolveDateWords } from '../../src/shared/dates/date-words.ts'
import { claimFormWord } from '../../src/shared/model/enums.ts'
import type { ResolvedClaim, ResolvedDate } from '../../src/shared/story/resolve-claim.ts'
import type { Range } from '../../src/shared/text/range.ts'
import type { CountedKeys } from './counted-keys.ts'
import { leaveWriting, tabTo, takeOffered, titlesIn } from './walk.ts'

/** Fields of a claim's card that are shown only with a value, or under *more*, by their names on the card. */
export type Further =
  | 'chain'
  | 'about'
  | 'idea'
  | 'tags'
  | 'rating'
  | 'gloss'
  | 'saidDate'
  | 'aboutDate'
  | 'cue'
  | 'form'
  | 'hedge'
  | 'condition'

/** What is needed to check a claim: the text, its publication date, and the claims it may be about. */
export type Held = { readonly text: string; readonly published: string; readonly claims: readonly ResolvedClaim[] }

/**
 * Fills in each field and returns the number of mouse presses for it, 0 if the proposed value is right. In the order that needs the fewest
 * keys.
 */
const fillers: readonly (readonly [
  field: Further,
  fill: (keys: CountedKeys, field: Locator, claim: ResolvedClaim, held: Held) => Promise<number>,
])[] = [
  [
    'chain',
    async (keys, field, { chain }, { text }) => {
      const wanted = chain.map(({ actor, hedge }) =>
        [actor ?? 'someone not named', ...hedge.map((range) => slice(text, range))].join(', '),
      )
      return setChips(keys, field, wanted, 'l', (title) => [
        title.split(',')[0]!.split(' ').at(-1)!.toLowerCase(),
        (row) => title.startsWith(row),
      ])
    },
  ],
  ['about', setAbout],
  ['idea', setIdeas],
  ['tags', (keys, field, { tags = [] }) => setChips(keys, field, tags, 't', (tag) => ['', (row) => row === tag])],
  [
    'rating',
    async (keys, field, { credibility = null }) => {
      if (credibility === null) return 0
      await tabTo(keys, stopOf(field))
      await keys.press(`Digit${credibility}`)
      return 1
    },
  ],
  [
    'gloss',
    async (keys, field, { inOurWords = '' }) => {
      if (inOurWords === '') return 0
      await tabTo(keys, field.getByRole('textbox'))
      await keys.write(inOurWords)
      return 1
    },
  ],
  ['saidDate', (keys, field, { saidDate }, { published }) => setDate(keys, field, saidDate, published)],
  ['aboutDate', (keys, field, { aboutDate }, { published }) => setDate(keys, field, aboutDate, published)],
  ['cue', (keys, field, { cue }, { text }) => choose(keys, field, slice(text, cue) || 'none', 'none')],
  ['form', (keys, field, { form }) => choose(keys, field, claimFormWord[form], claimFormWord.paraphrase)],
  [
    'hedge',
    (keys, field, { hedge, chain }, { text }) =>
      setWords(
        keys,
        field,
        [...hedge, ...chain.flatMap((link) => link.hedge)].map((range) => slice(text, range)),
      ),
  ],
  [
    'condition',
    (keys, field, { condition }, { text }) =>
      setWords(
        keys,
        field,
        condition.map((range) => slice(text, range)),
      ),
  ],
]

/** Fields with a key of their own, whether or not they are shown. */
const called: ReadonlySet<Further> = new Set<Further>(['chain', 'about', 'tags'])

type FurtherFix = { readonly field: Further; readonly keys: number; readonly mouse: number }

/** Fills in the further fields of a claim by keys, if the proposed value is wrong. */
export async function fillFurther(
  keys: CountedKeys,
  card: Locator,
  claim: ResolvedClaim,
  held: Held,
): Promise<FurtherFix[]> {
  const fixes: FurtherFix[] = []
  for (const [field, fill] of fillers) {
    const before = keys.pressed
    const place = card.locator(`[data-field="${field === 'idea' ? 'about' : field}"]`)
    if ((await place.count()) === 0) {
      if (isEmpty(claim, field)) continue
      await leaveWriting(keys)
      if (!called.has(field)) await keys.press('.')
    }
    const mouse = await fill(keys, place, claim, held)
    if (keys.pressed > before) fixes.push({ field, keys: keys.pressed - before, mouse })
  }
  return fixes
}

function isEmpty(claim: ResolvedClaim, field: Further): boolean {
  switch (field) {
    case 'gloss':
      return (claim.inOurWords ?? '') === ''
    case 'rating':
      return (claim.credibility ?? null) === null
    case 'form':
      return claim.form === 'paraphrase'
    case 'tags':
      return (claim.tags ?? []).length === 0
    case 'cue':
    case 'aboutDate':
    case 'saidDate':
      return claim[field] === null
    case 'idea':
      return true
    case 'chain':
    case 'about':
    case 'hedge':
    case 'condition':
      return claim[field].length === 0
  }
}

async function setAbout(
  keys: CountedKeys,
  field: Locator,
  { about }: ResolvedClaim,
  { text, claims }: Held,
): Promise<number> {
  const spans = (ranges: readonly Range[]) => ranges.map((range) => slice(text, range)).join(' … ')
  const wanted = about.map((one) => {
    if ('content' in one) return spans(one.content)
    const other = claims[one.claim]!
    return cut(other.inOurWords ?? spans(other.content))
  })
  return setChips(
    keys,
    field,
    wanted,
    'b',
    (words) => [words, (row) => row.endsWith(words)],
    (chip, words) => chip.endsWith(`: ${words}`),
  )
}

/** Sets ideas by the analyst's own words. */
async function setIdeas(keys: CountedKeys, field: Locator, { about }: ResolvedClaim): Promise<number> {
  let clicks = 0
  for (const one of about) {
    if (!('content' in one) || one.gloss === '') continue
    await tabTo(keys, field.getByRole('textbox', { name: 'The idea in our words' }).last())
    await keys.write(one.gloss)
    await keys.press('Tab')
    clicks += 1
  }
  return clicks
}

/** Removes wrong chips and adds missing ones. `key` moves to the combobox that finds them. */
async function setChips(
  keys: CountedKeys,
  field: Locator,
  wanted: readonly string[],
  key: string,
  how: (one: string) => [letters: string, isIt: (row: string) => boolean],
  isSame = (chip: string, one: string) => chip === one,
): Promise<number> {
  const chips = async (): Promise<string[]> =>
    (await field.count()) === 0 ? [] : titlesIn(field.locator('.chip-main'))
  const there: readonly string[] = await chips()
  let clicks = 0
  for (const chip of there) {
    if (wanted.some((one) => isSame(chip, one))) continue
    await leaveWriting(keys)
    await tabTo(keys, field.locator('.chip-main[tabindex="0"]'))
    for (let step = (await chips()).indexOf(chip); step > 0; step--) await keys.press('ArrowRight')
    await keys.press('Delete')
    clicks += 1
  }
  for (const one of wanted) {
    if (there.some((chip) => isSame(chip, one))) continue
    const box = field.getByRole('combobox').first()
    if (!(await box.and(keys.page.locator(':focus')).count())) {
      await leaveWriting(keys)
      await keys.press(key)
    }
    const [letters, isIt] = how(one)
    if (!(await takeOffered(keys, field, letters, isIt))) {
      await keys.write(one)
      await keys.press('Enter')
    }
    clicks += 2
  }
  return clicks
}

/** Chooses words of the text in a combobox: as offered, or typed in full. */
async function setWords(keys: CountedKeys, field: Locator, wanted: readonly string[]): Promise<number> {
  const there = await titlesIn(field.locator('.chip-main'))
  let clicks = 0
  for (const chip of there.filter((one) => !wanted.includes(one))) {
    await tabTo(keys, field.locator('.chip-main[tabindex="0"]'))
    for (let step = (await titlesIn(field.locator('.chip-main'))).indexOf(chip); step > 0; step--)
      await keys.press('ArrowRight')
    await keys.press('Delete')
    clicks += 1
  }
  for (const words of wanted.filter((one) => !there.includes(one))) {
    await tabTo(keys, field.getByRole('combobox'))
    if (!(await takeOffered(keys, field, '', (row) => row === words))) {
      await keys.write(words)
      await keys.press('Enter')
    }
    clicks += 2
  }
  return clicks
}

async function setDate(
  keys: CountedKeys,
  field: Locator,
  wanted: ResolvedDate | null,
  published: string,
): Promise<number> {
  const box = field.getByRole('textbox')
  const [words, meant] = [await box.inputValue(), (await field.locator('.date-input small').allTextContents()).join('')]
  if (wanted ? words === wanted.words && (meant === shownDate(wanted.edtf) || words === wanted.edtf) : words === '')
    return 0
  // Tab selects the contents of the field.
  await tabTo(keys, box)
  if (!wanted) await keys.press('Delete')
  else
    await keys.write(
      wanted.words !== '' && resolveDateWords(wanted.words, published) === wanted.edtf ? wanted.words : wanted.edtf,
    )
  return 1
}

async function choose(keys: CountedKeys, field: Locator, wanted: string, otherwise: string): Promise<number> {
  const options = await field.getByRole('radio').evaluateAll((radios) =>
    radios.map((radio) => ({
      words: (radio as HTMLElement).title || (radio.firstChild?.textContent ?? ''),
      on: radio.classList.contains('on'),
    })),
  )
  if ((options.find(({ on }) => on)?.words ?? otherwise) === wanted) return 0
  const at = options.findIndex(({ words }) => words === wanted)
  // Words that were not found as a cue must be taken from the text. This is not done here, and shows as a miss.
  if (at < 0) return 0
  await tabTo(keys, stopOf(field))
  await keys.press(`Digit${at + 1}`)
  return 1
}

function stopOf(field: Locator): Locator {
  return field.locator('.choices button[tabindex="0"]')
}

function slice(text: string, range: Range | null): string {
  return range ? text.slice(range.start, range.end) : ''
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedCard, ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { heldOutCards } from './fixtures/held-out-cards.ts'
import type { MadeCard } from './fixtures/card-page.ts'
import { madeCards } from './fixtures/made-cards.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp()
})
afterAll(() => app.close())

async function cardOf({ html }: MadeCard): Promise<ParsedCard> {
  const { result } = await app.readBytes('html', html)
  if (!result.ok) throw new Error(result.failure.code)
  const { link: _, ...card } = (result.value as ParsedSource).card
  return card
}

describe('the card of a page', () => {
  it.each(madeCards)('$name', async (made) => expect(await cardOf(made)).toEqual(made.card))
})

describe('of cards that were written after it', () => {
  let cards: readonly ParsedCard[]
  beforeAll(async () => {
    cards = await Promise.all(heldOutCards.map(cardOf))
  })
  // What they met when they were first read, before anything was changed for them.
  it.each([
    ['title', 1],
    ['published', 0.95],
    ['author', 0.85],
    ['updated', 1],
    ['publisher', 1],
    ['place', 1],
  ] as const)('“%s” is right in at least %f', (field, least) => {
    const right = heldOutCards.map((made, i) => cards[i]![field] === made.card[field])
    expect(right.filter(Boolean).length / right.length).toBeGreaterThanOrEqual(least)
  })
})

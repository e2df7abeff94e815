import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveStory } from '../../story/resolve-story.ts'
import { findBlocks } from '../../text/blocks.ts'
import { canonicalText } from '../../text/canonical.ts'
import { contentKeys } from './content-keys.ts'
import { bareSentence, contentAt, likelyContents } from './likely-contents.ts'

/** The readings of the content that a caret before `from` selects, likeliest first. */
function readings(text: string, from = text): string[] {
  const contents = likelyContents(text, { start: 0, end: text.length }, text.indexOf(from))
  const first = contentAt(contents, text.indexOf(from), [])
  return (
    contents.find((one) => one.readings[0] === first)?.readings.map(({ start, end }) => text.slice(start, end)) ?? []
  )
}

describe('the words that a caret at the start of a sentence means', () => {
  test.each([
    [
      'behind “said that”, without the stop',
      'His envoy, Steve Witkoff, said that Trump and Putin had settled on “guarantees” for Ukraine.',
      'Trump and Putin had settled on “guarantees” for Ukraine',
    ],
    [
      'behind a verb, past what leads into the sentence',
      'Speaking in Brussels, she rejected the notion that Russia could be a guarantor: “No,” she said.',
      'the notion that Russia could be a guarantor',
    ],
    [
      'inside the quotation',
      '“Both capitals have accepted the schedule,” she told a press conference.',
      'Both capitals have accepted the schedule',
    ],
    [
      'inside a quotation that the verb leads to',
      'On Truth Social he announced “BIG PROGRESS” and gave no details.',
      'BIG PROGRESS',
    ],
    [
      'before who said it',
      'Karvia and Ostmark are close to an agreement, the mediator Lena Virtaus said on Tuesday.',
      'Karvia and Ostmark are close to an agreement',
    ],
    [
      'before “said Ann”',
      '“We were promised a contract,” said Hanne Torvik, who leads the union.',
      'We were promised a contract',
    ],
    [
      'up to the next verb that reports',
      'She denied that it had been seen and insisted that no draft exists.',
      'it had been seen',
    ],
    [
      'an offer with its article',
      'On the table is a US offer of guarantees for Kyiv.',
      'a US offer of guarantees for Kyiv',
    ],
    [
      'what something is called',
      'Farmers called the schedule a gift to the power company.',
      'a gift to the power company',
    ],
    ['behind “according to”', 'According to a source briefed on a call, the leader backed it.', 'the leader backed it'],
    [
      'behind the introduction where nobody reports',
      'Since Alaska, Trump has turned to a full peace deal.',
      'Trump has turned to a full peace deal',
    ],
    ['all of it where nothing parts it', 'Her office declined to comment.', 'Her office declined to comment'],
  ])('%s', (_, text, words) => {
    expect(readings(text)[0]).toBe(words)
  })
})

test.each([
  [
    'what a comma adds',
    'He backed the US offer, a copy of Article 5.',
    ['the US offer, a copy of Article 5', 'the US offer'],
  ],
  [
    'what “under which” adds',
    'He backed a proposal by Putin under which Russia would gain.',
    ['a proposal by Putin under which Russia would gain', 'a proposal by Putin'],
  ],
  [
    'what leads to “that”',
    'She had spoken of a schedule that both capitals have accepted.',
    ['a schedule that both capitals have accepted', 'both capitals have accepted'],
  ],
])('the next reading leaves out %s', (_, text, expected) => {
  expect(readings(text).slice(0, 2)).toEqual(expected)
})

test('a caret behind marked words looks ahead of them, and past what is marked', () => {
  const text = 'She said no deal was near: “Nobody will sign,” she added.'
  const block = { start: 0, end: text.length }
  const marked = { start: text.indexOf('no deal'), end: text.indexOf(':') }
  const next = contentAt(likelyContents(text, block, marked.end), marked.end, [marked])
  expect(next && text.slice(next.start, next.end)).toBe('Nobody will sign')
})

test('a caret inside of likely words means these', () => {
  const text = 'He said that Trump had agreed, and she denied that it was so.'
  expect(readings(text, 'agreed')[0]).toBe('Trump had agreed')
})

function whole(text: string): string {
  const range = bareSentence(text, { start: 0, end: text.length }, 0)!
  return text.slice(range.start, range.end)
}

test('a sentence ends without its stop, and a quotation keeps the one inside of it', () => {
  expect(whole('It ended.')).toBe('It ended')
  expect(whole('“Let us get the facts first.”')).toBe('Let us get the facts first.')
  expect(whole('It moved to the U.S.')).toBe('It moved to the U.S.')
})

test('a text without any sentence has none', () => {
  expect(likelyContents(' ', { start: 0, end: 1 }, 0)).toEqual([])
})

/** Marked texts: how many of their contents must be reachable with two keys from their sentence, and of how many. */
test.each([
  ['../../../../resources/samples/washington-talks.story.json', 22, 24],
  ['../../../../resources/samples/orsa-dam-1.story.json', 9, 10],
  ['../../../../resources/samples/orsa-dam-2.story.json', 10, 10],
  ['../propose/gold/ferry-strike.story.json', 21, 29],
  ['../propose/gold/heart-pumps.story.json', 16, 23],
])('%s: two keys reach at least %i of %i contents from their sentence', (file, least, of) => {
  const path = join(import.meta.dirname, file)
  const json = JSON.parse(readFileSync(path, 'utf8')) as { readonly source: { readonly file: string } }
  const text = canonicalText(readFileSync(join(dirname(path), json.source.file), 'utf8'))
  const story = resolveStory(json, text)
  if (!story.ok) throw new Error(story.error.message)
  const keys = contentKeys(
    text,
    findBlocks(text),
    story.value.claims.flatMap(({ content }) => content),
  )
  const reached = keys.filter(({ keys: count }) => count !== null && count <= 2).length
  expect(keys.length).toBe(of)
  expect(reached).toBeGreaterThanOrEqual(least)
})

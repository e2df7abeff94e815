import { describe, expect, test } from 'vitest'
import { findBlocks, numberParagraphs } from './blocks.ts'

const typed = (text: string) => findBlocks(text).map(({ type, start, end }) => [type, text.slice(start, end)])
const wrapped = 'This line has been wrapped by a mail program at about seventy characters'
const sentence = 'A sentence that is body.'

describe('each line is a block', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'and blank lines are none',
      `${sentence}\n\n \t\n${sentence}\n\n`,
      [
        ['paragraph', sentence],
        ['paragraph', sentence],
      ],
    ],
    ['and spaces inside it stay', `  ${sentence} \n`, [['paragraph', `  ${sentence} `]]],
    [
      'without a final line feed',
      `${sentence}\nAnother one!`,
      [
        ['paragraph', sentence],
        ['paragraph', 'Another one!'],
      ],
    ],
    [
      'where lines are wrapped but no blank line is there',
      `${wrapped}\n${wrapped}.`,
      [
        ['title', wrapped],
        ['paragraph', `${wrapped}.`],
      ],
    ],
    [
      'where blank lines are there but lines are short',
      `One.\nTwo.\n\nThree.`,
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
        ['paragraph', 'Three.'],
      ],
    ],
    [
      'where fewer than four lines in five are wrapped',
      `${wrapped}.\n${wrapped}.\nshort.\nshort.\n\nEnd.`,
      [
        ['paragraph', `${wrapped}.`],
        ['paragraph', `${wrapped}.`],
        ['paragraph', 'short.'],
        ['paragraph', 'short.'],
        ['paragraph', 'End.'],
      ],
    ],
    ['and an empty text has none', '\n \n', []],
  ])('%s', (_, text, expected) => {
    expect(typed(text)).toEqual(expected)
  })
})

test('hard-wrapped text is cut at blank lines and keeps its single breaks', () => {
  const text = `The title\n\n${wrapped}\n${wrapped}\nends here.\n\n\nA heading\n\n${wrapped}\n${wrapped}.`
  expect(typed(text)).toEqual([
    ['title', 'The title'],
    ['paragraph', `${wrapped}\n${wrapped}\nends here.`],
    ['heading', 'A heading'],
    ['paragraph', `${wrapped}\n${wrapped}.`],
  ])
})

describe('a short block without a stop at its end', () => {
  test.each<[string, string, string[]]>([
    ['is the title if it is the first', `Title\n${sentence}`, ['title', 'paragraph']],
    ['is a heading if body text follows', `${sentence}\nHeading\n${sentence}`, ['paragraph', 'heading', 'paragraph']],
    ['is body if nothing follows', `${sentence}\nLast words`, ['paragraph', 'paragraph']],
    [
      'is body if another short one follows',
      `${sentence}\napples\npears\n${sentence}`,
      ['paragraph', 'paragraph', 'heading', 'paragraph'],
    ],
    ['must be under 80 units', `${'x'.repeat(80)}\n${sentence}`, ['paragraph', 'paragraph']],
    ['may have 79', `${'x'.repeat(79)}\n${sentence}`, ['title', 'paragraph']],
  ])('%s', (_, text, types) => {
    expect(findBlocks(text).map((block) => block.type)).toEqual(types)
  })

  test.each(['.', '!', '?', ':', '”', '. '])('is none if it ends in “%s”', (stop) => {
    expect(findBlocks(`Short${stop}\n${sentence}`)[0]?.type).toBe('paragraph')
  })
})

test('¶ numbers count body only', () => {
  const blocks = findBlocks(`Title\n${sentence}\nHeading\n${sentence}\n${sentence}`)
  expect(numberParagraphs(blocks).map((block) => block.number)).toEqual([null, 1, null, 2, 3])
})

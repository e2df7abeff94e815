// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, mentionOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { openTestText, type TestText } from './fixtures.ts'
import { nextUntouched, stepParagraph, stepSentence } from './steps.ts'

const text = sourceTextOf(
  'The talks\nThe envoy came. He saw no sign. He left.\n\nMerz waited.\n\nNobody else was there. It rained.\n',
)
const merz = actorOf('Merz')
const mention = mentionOf(text, merz, 'Merz')

let t: TestText
beforeEach(() => {
  t = openTestText(text, { actors: [merz], mentions: [mention] })
})
/** The words that the caret stands before. */
const before = () => text.text.slice(t.caret() ?? text.text.length).slice(0, 9)
const noise = (level: 'quiet' | 'normal' | 'everything') => {
  const { set, settings } = t.app.state.getState()
  set({ settings: { ...settings, noise: level } })
}

describe('a step by sentence', () => {
  it.each([
    ['He saw', 'before', 1, 'He left.\n'],
    ['saw no', 'after', 1, 'He left.\n'],
    ['He left.', 'before', 1, 'Merz wait'],
    ['He left.', 'after', 1, 'Merz wait'],
    ['saw no', 'after', -1, 'He saw no'],
    ['He saw', 'before', -1, 'The envoy'],
    ['Merz', 'before', -1, 'He left.\n'],
    ['The envoy', 'before', -1, 'The talks'],
  ] as const)('from “%s” (%s), %i, goes to “%s”', (words, how, step, target) => {
    t.select(words, how)
    stepSentence(t.openText, step)
    expect(before()).toBe(target)
    expect(t.selectedWords()).toBe('')
  })
  it('leaves a selection on the side it steps to', () => {
    t.select('The envoy came. He saw')
    stepSentence(t.openText, 1)
    expect(before()).toMatch(/^He left/u)
    t.select('He saw no sign. He')
    stepSentence(t.openText, -1)
    expect(before()).toMatch(/^The envoy/u)
  })
  it('stays where the text ends and says which end it is', () => {
    t.select('It rained.', 'before')
    const at = t.caret()
    stepSentence(t.openText, 1)
    const atTheEnd = t.said()
    t.select('The talks', 'before')
    stepSentence(t.openText, -1)
    expect([at, t.caret()]).toEqual([text.text.indexOf('It rained'), 0])
    expect([atTheEnd, t.said()]).toEqual([expect.stringContaining('last'), expect.stringContaining('first')])
  })
  it('reads the sentence aloud, and no more than it, if every step is announced', () => {
    t.select('The envoy', 'before')
    stepSentence(t.openText, 1)
    expect(t.said()).toBe('')
    noise('everything')
    t.select('The envoy', 'before')
    stepSentence(t.openText, 1)
    expect(t.said()).toBe('He saw no sign.')
    stepSentence(t.openText, 1)
    expect(t.said()).toBe('He left.')
    t.select('The talks', 'before')
    stepSentence(t.openText, 1)
    expect(t.said()).toBe('The envoy came.')
  })
  it('leaves the record that was selected', () => {
    t.openText.state.setState({ selected: mention.id })
    t.select('Merz', 'before')
    stepSentence(t.openText, -1)
    expect(t.selectedRecord()).toBeNull()
  })
  it('does nothing before there was a caret', () => {
    stepSentence(t.openText, 1)
    expect([t.caret(), t.said()]).toEqual([null, ''])
  })
})

describe('a step by paragraph', () => {
  it.each([
    ['He saw', 'before', 1, 'Merz wait'],
    ['He saw', 'before', -1, 'The envoy'],
    ['The envoy', 'before', -1, 'The talks'],
    ['Merz', 'before', 1, 'Nobody el'],
  ] as const)('from “%s” (%s), %i, goes to “%s”', (words, how, step, target) => {
    t.select(words, how)
    stepParagraph(t.openText, step)
    expect(before()).toBe(target)
  })
  it('stays where the text ends and says which end it is', () => {
    t.select('It rained.', 'before')
    stepParagraph(t.openText, 1)
    const atTheEnd = t.said()
    t.select('The talks', 'before')
    stepParagraph(t.openText, -1)
    expect(t.caret()).toBe(0)
    expect([atTheEnd, t.said()]).toEqual([expect.stringContaining('last'), expect.stringContaining('first')])
  })
  it('says the number of the paragraph, unless it should be quiet', () => {
    noise('quiet')
    t.select('The envoy', 'before')
    stepParagraph(t.openText, 1)
    expect(t.said()).toBe('')
    noise('normal')
    stepParagraph(t.openText, 1)
    expect(t.said()).toBe('¶3')
  })
  it('does nothing before there was a caret', () => {
    stepParagraph(t.openText, 1)
    expect(t.caret()).toBeNull()
  })
})

describe('the next paragraph without marks', () => {
  it('leaves out the title and those with marks, and begins again after the last', () => {
    t.select('The envoy', 'before')
    nextUntouched(t.openText)
    expect(before()).toBe('Nobody el')
    expect(t.said()).toMatch(/^¶3.*last one/u)
    nextUntouched(t.openText)
    expect(before()).toBe('The envoy')
  })
  it('counts those that are left', () => {
    t.show('mentions')
    t.select('The envoy', 'before')
    nextUntouched(t.openText)
    expect(before()).toBe('Merz wait')
    expect(t.said()).toMatch(/^¶2.*2 left/u)
  })
  it('is one further down, as long as there is one', () => {
    t.show('mentions')
    t.select('Merz', 'before')
    nextUntouched(t.openText)
    expect(before()).toBe('Nobody el')
    nextUntouched(t.openText)
    expect(before()).toBe('The envoy')
  })
  it('says so when there is none', () => {
    t.show('mentions', mentionOf(text, merz, 'Nobody'), mentionOf(text, merz, 'Merz'))
    t.select('He saw', 'before')
    const at = t.caret()
    nextUntouched(t.openText)
    expect(t.caret()).toBe(at)
    expect(t.said()).not.toBe('')
  })
})

describe('a line longer than any paragraph', () => {
  const sentences = Array.from({ length: 900 }, (_, i) => `Sentence number ${i} of them all was read out.`)
  const long = sourceTextOf(`The talks\n${sentences.join(' ')}\n`)
  it.each([
    [100, 1],
    [800, -1],
  ] as const)('is gone through sentence by sentence, from number %i, %i', (from, step) => {
    t = openTestText(long)
    t.select(sentences[from]!, 'before')
    for (let i = 1; i <= 600; i++) {
      stepSentence(t.openText, step)
      expect(long.text.startsWith(sentences[from + i * step]!, t.caret()!)).toBe(true)
    }
  })
})

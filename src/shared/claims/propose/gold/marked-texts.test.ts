import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resolveStory } from '../../../story/resolve-story.ts'
import { comparedParts } from '../compare-parts.ts'
import { comparedFields, compareWithStory } from '../compare-with-story.ts'

describe('on marked texts', () => {
  const root = new URL('../../../../../', import.meta.url)
  const compare = (file: string) => {
    const url = new URL(file, root)
    const json = JSON.parse(readFileSync(url, 'utf8')) as { source: { file: string } }
    const text = readFileSync(new URL(json.source.file, url), 'utf8')
    const story = resolveStory(json, text)
    if (!story.ok) throw new Error(story.error.message)
    return compareWithStory(story.value, text).map((comparison) => ({
      ...comparison,
      words: comparison.claim.content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    }))
  }
  const talks = compare('resources/samples/washington-talks.story.json')
  const others = [
    'resources/samples/orsa-dam-1',
    'resources/samples/orsa-dam-2',
    'src/shared/claims/propose/gold/ferry-strike',
    'src/shared/claims/propose/gold/heart-pumps',
  ].flatMap((name) => compare(`${name}.story.json`))

  test.each([
    ['a US offer of security guarantees for Kyiv', ['United States']],
    ['Trump and Putin had settled on “robust security guarantees” for Ukraine', ['Steve Witkoff']],
    ['Putin will not give any security guarantees', ['Volodymyr Zelensky']],
    ['BIG PROGRESS ON RUSSIA', ['Donald Trump']],
    ['a ploy by Moscow to win time on the battlefield', ['Ukraine', 'Ukraine’s European allies']],
    ['the US leader backed a proposal by Putin', ['Donald Trump']],
    ['On Sunday, Kyiv and Moscow again sent attack drones at each other', []],
  ])('“%s” is said by %j, as are its cue, kind and form', (words, speakers) => {
    const comparison = talks.find((candidate) => candidate.words === words)!
    expect(comparison.proposal.speakers).toEqual(speakers)
    expect(comparison.hits).toEqual({ speakers: true, cue: true, kind: true, form: true })
  })

  test.each(comparedFields)('%s: at least nine of ten are right', (field) => {
    const all = [...talks, ...others]
    expect(all.filter(({ hits }) => hits[field]).length / all.length).toBeGreaterThanOrEqual(0.9)
  })

  test.each(comparedParts.filter((part) => part !== 'hedge'))(
    '%s: at least seven of ten are right, and none is proposed where there is none',
    (part) => {
      const own = [...talks, ...others].flatMap(({ parts }) => parts).filter((one) => one.part === part)
      const marked = own.filter((one) => one.marked !== '')
      expect(marked.filter((one) => one.proposed === one.marked).length / marked.length).toBeGreaterThanOrEqual(0.7)
      expect(own.filter((one) => one.marked === '')).toEqual([])
    },
  )
})

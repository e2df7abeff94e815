import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClaimView } from '../../../claims/claim-view.ts'
import { wordedBy } from '../../../claims/claim-words.ts'
import { resolveStory } from '../../../story/resolve-story.ts'
import { briefingOfStory, sourceTextOf, sourceViewOf } from '../fixtures.ts'
import { saidLine, wordClaim, type Said } from '../said-wording.ts'
import { linesBelow, withoutNotes } from './lines-below.ts'
import { readSentence } from './grammar-sentences.ts'
import { voicesOf } from './reporters.ts'

const root = new URL('../../../../../', import.meta.url)
/** Every text that ships with its marks. A new one in these folders is printed here too. */
const stories = ['resources/samples', 'src/shared/claims/propose/gold'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.story.json'))
    .toSorted()
    .map((name) => `${folder}/${name.replace('.story.json', '')}`),
)
const invented = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

const nothing = { reasons: new Map(), claims: new Map(), sources: new Map() }

/** A claim with its text, as it is printed. */
type Case = {
  readonly claim: ClaimView
  readonly text: string
  readonly said: Said
  readonly line: string
  readonly lines: readonly string[]
}

const ofStories = new Map(stories.map((name) => [name, storyCases(name)]))
const ofSentences = new Map(invented.filter((line) => !line.startsWith('#')).map((line) => [line, inventedCase(line)]))
const all = [...[...ofStories.values()].flat(), ...ofSentences.values()]

describe('each claim', () => {
  it('is printed as English that asserts no more than its source', async () => {
    const parts = [
      `Every claim of our texts, and ${ofSentences.size} sentences of our own, as they are printed. Lines with a dash stand below the sentence.`,
      'Read every line that changes against its source before you accept it:',
      '  npx vitest run src/shared/briefing/compose/said/grammar.test.ts -u',
      ...[...ofStories].flatMap(([name, cases]) => [
        '',
        `# ${name}`,
        ...cases.flatMap((one, i) => shown(`${i + 1}  `, one)),
      ]),
      ...invented.flatMap((line) =>
        line.startsWith('#') ? ['', line] : [line, ...shown('  → ', ofSentences.get(line)!)],
      ),
    ]
    await expect(`${parts.join('\n')}\n`).toMatchFileSnapshot('grammar.golden.txt')
  })

  it('has at most one verb that reports', () => {
    const verb =
      '(?:said|says|told|tells|adds|added|announced|asked|asks|insisted|insists|judged|demanded|proposed|predicted)'
    expect(linesWith(new RegExp(`\\b${verb}[:,]? ${verb}\\b`, 'u'))).toEqual([])
  })

  it('is never “said: is”, “said: two” or “said that that”', () => {
    expect(
      linesWith(/\b(?:said|says|added|judged|asked): (?:is|was|are|were|has|had|will|would|to|of|\p{L}+\.$)\b/u),
    ).toEqual([])
    expect(linesWith(/\bthat that\b/u)).toEqual([])
  })

  it('has a capital after “that” only where the source writes the word so', () => {
    for (const { line, text, said } of all) {
      const word = /\bthat (?<word>\p{Lu}[\p{Ll}]+)/u.exec(line)?.groups?.['word']
      const isOurs = said.runs.some(
        (run) => (run.kind === 'cue' || run.kind === 'lead') && / that $|that$/u.test(run.text),
      )
      if (word !== undefined && isOurs && !text.includes(`that ${word}`))
        expect(text.slice(1), line).toMatch(new RegExp(String.raw`(?<=[\p{Ll},;] )${word}`, 'u'))
    }
  })

  it('says that it is a denial, if it is one', () => {
    const denying =
      /\bden(?:y|ie[sd]|ying|ials?)\b|\b(?:not|no|nothing|none|nobody|never|neither|reject|rejected|disput(?:e[sd]?|ing)|lie|false)\b|n’t\b/iu
    const wrong = all.filter(({ claim, line }) => claim.kind === 'denial' && !denying.test(line))
    expect(wrong.map(({ line }) => line)).toEqual([])
  })

  it('adds no quotation mark of its own, and none to a paraphrase', () => {
    for (const { claim, text, said, line } of all) {
      for (const run of said.runs) {
        if (/[“”"«»„]/u.test(run.text)) expect(['mark', 'content', 'context', 'cue'], line).toContain(run.kind)
        if (run.kind === 'content' || run.kind === 'context')
          expect(text.toLowerCase(), line).toContain(run.text.toLowerCase())
        if (run.kind === 'mark') expect(claim.form, line).not.toBe('paraphrase')
      }
      for (const mark of line.match(/[“”"«»„]/gu) ?? []) expect(text, line).toContain(mark)
    }
  })

  it('keeps the words of its cue', () => {
    const stem = (words: string) =>
      words
        .toLowerCase()
        .match(/\p{L}{3,}/gu)
        ?.map((word) => word.slice(0, 3)) ?? []
    for (const { claim, line } of all) {
      // A passive may be printed as an active: “were welcomed by” as “welcomed”.
      const cue =
        claim.anchors.find(({ role }) => role === 'cue')?.exact.replace(/^(?:he|she|they|it|was|were)\s/iu, '') ?? ''
      const printed = stem(line)
      // “saying” is printed as “said”.
      for (const start of stem(cue)) expect(printed.includes(start) || start === 'say', `${cue}: ${line}`).toBe(true)
    }
  })

  it('is one sentence with a full stop, and no gap in it', () => {
    expect(linesWith(/\s{2}|\s[,.;:]|[:,]\.|\(\)|[^.!?…”’"»]$/u).filter((line) => !/« | »/u.test(line))).toEqual([])
  })
})

function linesWith(pattern: RegExp): string[] {
  return all.flatMap(({ line }) => (pattern.test(line) ? [line] : []))
}

function shown(head: string, { line, lines }: Case): string[] {
  return [head + line, ...lines.map((one) => `    – ${one}`)]
}

function storyCases(name: string): Case[] {
  const text = readFileSync(new URL(`${name}.txt`, root), 'utf8')
  const story = resolveStory(JSON.parse(readFileSync(new URL(`${name}.story.json`, root), 'utf8')), text)
  if (!story.ok) throw new Error(story.error.message)
  const { claims, actors, sources } = briefingOfStory(story.value, sourceTextOf(text))
  const [{ view, text: source }] = sources as [(typeof sources)[0]]
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const byClaim = new Map(claims.map((claim) => [claim.id, claim]))
  const labelOf = (id: string) => `[1 no. ${claims.findIndex((claim) => claim.id === id) + 1}]`
  return claims.map((claim): Case => {
    const voices = voicesOf(claim, view, source, byId)
    const said = wordClaim(claim, { name: wordedBy(view), text: source.text, blocks: source.blocks }, voices)
    const lookups = { labelOf, claims: byClaim, actors: byId, standing: nothing }
    const lines = linesBelow(withoutNotes(claim), view, said.printed, true, lookups)
    return { claim, text, said, line: saidLine(voices.speaker || voices.source, said), lines }
  })
}

function inventedCase(line: string): Case {
  const { claim, source, voices } = readSentence(line)
  const said = wordClaim(claim, { name: 'the Gazette', ...source }, voices)
  const lookups = { labelOf: () => null, claims: new Map(), actors: new Map(), standing: nothing }
  const lines = linesBelow(claim, sourceViewOf(source), said.printed, true, lookups)
  return { claim, text: source.text, said, line: saidLine(voices.speaker || voices.source, said), lines }
}

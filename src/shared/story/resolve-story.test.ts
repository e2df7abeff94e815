import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../text/canonical.ts'
import { resolveCase, resolveStory } from './resolve-story.ts'

const text = 'The envoy said he saw no sign. The envoy left, she said. Officials declined to comment.'
const claim = { quotes: ['he saw no sign'], speakers: ['Envoy'], cue: 'said', form: 'paraphrase', kind: 'statement' }
const judgement = { text: 'It is likely.', likelihood: 'likely', confidence: 'low', cites: [1] }
const story = {
  source: { file: 'a.txt', title: 'A' },
  actors: [{ name: 'Envoy', kind: 'person', mentions: [{ quote: 'The envoy', nth: 2 }] }],
  claims: [claim],
  briefing: { title: 'B', date: '2026-03-04', judgements: [judgement] },
}
const withClaim = (fields: object) => ({ ...story, claims: [{ ...claim, ...fields }] })
const withJudgement = (fields: object) => ({
  ...story,
  briefing: { ...story.briefing, judgements: [{ ...judgement, ...fields }] },
})
const withActor = (fields: object) => ({ ...story, actors: [{ ...story.actors[0], ...fields }] })

test('finds every quote, and counts claims from 0', () => {
  const result = resolveStory(story, text)
  expect(result).toMatchObject({
    ok: true,
    value: {
      actors: [{ name: 'Envoy', mentions: [{ start: 31, end: 40 }] }],
      claims: [{ content: [{ start: 15, end: 29 }], cue: { start: 10, end: 14 }, about: [] }],
      briefing: { judgements: [{ cites: [0] }] },
    },
  })
})

test('a cue is the occurrence nearest to the claim', () => {
  const result = resolveStory(withClaim({ quotes: ['left'] }), text)
  expect(result).toMatchObject({ value: { claims: [{ cue: { start: 51, end: 55 } }] } })
})

test('of two cues as near, the one in the sentence of the claim', () => {
  const two = 'Nobody knew, they said. “No sign,” said the envoy.'
  const result = resolveStory(
    { ...withClaim({ quotes: ['No sign'] }), actors: [{ name: 'Envoy', kind: 'person', mentions: [] }] },
    two,
  )
  expect(result).toMatchObject({ value: { claims: [{ cue: { start: 35, end: 39 } }] } })
})

test('a no-comment needs no quote', () => {
  const result = resolveStory(withClaim({ quotes: [], kind: 'no-comment', cue: 'declined to comment' }), text)
  expect(result).toMatchObject({ value: { claims: [{ content: [], cue: { start: 67, end: 86 } }] } })
})

describe('names in one sentence', () => {
  test.each<[string, unknown, string]>([
    [
      'a quote that is not there',
      withClaim({ quotes: ['he saw signs'] }),
      'The quote “he saw signs” is not in the text.',
    ],
    [
      'a quote in other letters',
      withClaim({ quotes: ['He saw no sign'] }),
      'The quote “He saw no sign” is not in the text.',
    ],
    [
      'a quote that stands twice',
      withActor({ mentions: ['The envoy'] }),
      'The quote “The envoy” stands 2 times in the text; say which with "nth".',
    ],
    [
      'an occurrence too many',
      withActor({ mentions: [{ quote: 'The envoy', nth: 3 }] }),
      'The quote “The envoy” stands 2 times in the text; there is no "nth" of 3.',
    ],
    ['a cue that is not there', withClaim({ cue: 'denied' }), 'The cue “denied” is not in the text.'],
    [
      'an unknown speaker',
      withClaim({ speakers: ['Foo'] }),
      'Claim 1 names the speaker “Foo”, who is not among the actors.',
    ],
    [
      'an unknown link',
      withClaim({ chain: ['Foo'] }),
      'Claim 1 names “Foo” in its chain, who is not among the actors.',
    ],
    [
      'two actors of one name',
      { ...story, actors: [story.actors[0], story.actors[0]] },
      'Two actors are named “Envoy”.',
    ],
    [
      'a claim without a quote',
      withClaim({ quotes: [] }),
      'Claim 1 has no quote; only a claim of the kind no-comment may have none.',
    ],
    [
      'an unknown kind',
      withClaim({ kind: 'rumour' }),
      'Claim 1 names the kind “rumour”, which is none of statement, evaluation, prediction, proposal, commitment, denial, question, demand, refusal, decision, no-comment.',
    ],
    [
      'an unknown form',
      withClaim({ form: 'loose' }),
      'Claim 1 names the form “loose”, which is none of direct, mixed, paraphrase.',
    ],
    [
      'an unknown actor kind',
      withActor({ kind: 'robot' }),
      'Actor 1 names the kind “robot”, which is none of person, organisation, state, place, group, role, document, unnamed.',
    ],
    [
      'an unknown answer',
      withClaim({ answer: 'maybe' }),
      'Claim 1 names the answer "maybe", which is none of yes, no, only-if, does-not-say, or { "named": … }.',
    ],
    [
      'an answer to nothing',
      withClaim({ question: undefined, answer: 'yes' }),
      'Claim 1 has an answer, but names no question.',
    ],
    [
      'a question without an answer',
      withClaim({ question: 'Who?', answer: undefined }),
      'Claim 1 names a question, but has no answer.',
    ],
    [
      'an unknown likelihood',
      withJudgement({ likelihood: 'plausible' }),
      'Judgement 1 names the likelihood “plausible”, which is none of almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain, remote, highly improbable, improbable, roughly even odds, probable, highly probable, nearly certain.',
    ],
    [
      'an unknown confidence',
      withJudgement({ confidence: 'utter' }),
      'Judgement 1 names the confidence “utter”, which is none of high, moderate, low.',
    ],
    [
      'an unknown marking',
      { ...story, briefing: { ...story.briefing, marking: 'TLP:BLUE' } },
      'The briefing names the marking “TLP:BLUE”, which is none of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR.',
    ],
    ['a misspelt field', withClaim({ speekers: [] }), 'Claim 1 has a field “speekers”, which no story has.'],
    ['a missing field', withClaim({ speakers: undefined }), 'Claim 1 has no “speakers”.'],
    ['a field of the wrong kind', withClaim({ tags: 'one' }), 'Claim 1 has a “tags” that cannot be read: "one".'],
    ['a credibility beyond 6', withClaim({ credibility: 7 }), 'Claim 1 has a “credibility” that cannot be read: 7.'],
    [
      'a date that does not exist',
      { ...story, source: { ...story.source, published: '2026-02-30' } },
      'The source has a “published” that cannot be read: "2026-02-30".',
    ],
    ['a claim about none', withClaim({ about: [2] }), 'Claim 1 is about claim 2, which is not in the story.'],
    ['a claim about itself', withClaim({ about: 1 }), 'Claim 1 is about itself.'],
    [
      'an idea that is not in the text',
      withClaim({ about: [{ idea: ['nowhere'] }] }),
      'The quote “nowhere” is not in the text.',
    ],
    [
      'a claim about one that is about it',
      {
        ...story,
        claims: [
          { ...story.claims[0], about: 2 },
          { ...story.claims[0], about: 3 },
          { ...story.claims[0], about: 2 },
        ],
      },
      'Claim 2 is about claims that lead back to it.',
    ],
    [
      'a circular chain',
      withClaim({ speakers: [], chain: ['Envoy', null, 'Envoy'] }),
      'Claim 1: “Envoy” stands in the chain twice, which would be a circle, so nothing was changed; each reporter stands in it once.',
    ],
    [
      'a chain with a name that is none',
      withClaim({ chain: [{ actor: 'Nobody' }] }),
      'Claim 1 names “Nobody” in its chain, who is not among the actors.',
    ],
    [
      'a day that does not exist',
      withClaim({ aboutDate: { date: '2025-02-30' } }),
      'Claim 1 has a “date” that cannot be read: "2025-02-30".',
    ],
    ['a citation of none', withJudgement({ cites: [9] }), 'Judgement 1 cites claim 9, which is not in the story.'],
    [
      'a mention that means nobody',
      withActor({ mentions: [{ quote: 'The envoy', nth: 2, means: 'Nobody' }] }),
      '“Envoy” has a mention that means “Nobody”, who is not among the actors.',
    ],
    [
      'an office at nothing',
      withActor({ offices: [{ title: 'Envoy', organisation: 'Nothing' }] }),
      '“Envoy” has an office at “Nothing”, who is not among the actors.',
    ],
    [
      'an alias by nobody',
      withActor({ aliases: [{ text: 'E', speaker: 'Nobody' }] }),
      '“Envoy” has an alias by “Nobody”, who is not among the actors.',
    ],
    [
      'a side that is none of the actors',
      withActor({ side: 'Nobody' }),
      '“Envoy” has the side “Nobody”, who is not among the actors.',
    ],
    [
      'a member that is nobody',
      withActor({ members: [{ actor: 'Nobody' }] }),
      '“Envoy” has the member “Nobody”, who is not among the actors.',
    ],
    [
      'a membership that rests on none',
      withActor({ members: [{ actor: 'Envoy', claim: 7 }] }),
      'A member of “Envoy” rests on claim 7, which is not in the story.',
    ],
    [
      'a question that nothing answers',
      { ...story, questions: [{ text: 'Who?' }] },
      'No claim answers the question “Who?”.',
    ],
    [
      'a view that rests on none',
      {
        ...withClaim({ question: 'Who?', answer: 'yes' }),
        questions: [{ text: 'Who?', ourView: { sentence: 'He.', basis: [3] } }],
      },
      'Our view of “Who?” rests on claim 3, which is not in the story.',
    ],
    [
      'a view that rests on what answers nothing',
      {
        ...withClaim({ question: 'Who?', answer: 'yes' }),
        claims: [{ ...claim, question: 'Who?', answer: 'yes' }, claim],
        questions: [{ text: 'Who?', ourView: { sentence: 'He.', basis: [1, 2] } }],
      },
      'Our view of “Who?” rests on claim 2, which does not answer it.',
    ],
    [
      'a reliability where the card has none',
      withActor({ kind: 'state', reliability: 'B' }),
      '“Envoy” has a reliability, which the card of the kind state does not have.',
    ],
    [
      'an access basis of someone named',
      withActor({ accessBasis: 'was there' }),
      '“Envoy” has an access basis or a number, which only the card of someone unnamed has.',
    ],
    [
      'a link to none',
      { ...story, links: [{ claim: 1, is: 'same-as', other: 2 }] },
      'A link names claim 2, which is not in the story.',
    ],
    [
      'an unknown link between claims',
      { ...story, links: [{ claim: 1, is: 'near', other: 1 }] },
      'Link 1 names the is “near”, which is none of same-as, supersedes, replies-to, reason-for.',
    ],
    ['no story at all', null, 'This is not a story.'],
    ['a missing part', { source: story.source, actors: [] }, 'The story has no “claims”.'],
  ])('%s', (_, wrong, message) => {
    expect(resolveStory(wrong, text)).toEqual({ ok: false, error: { code: 'bad-input', message } })
  })
})

test('a case numbers the claims of its stories through, and keeps the links within each', () => {
  const one = resolveStory(
    { ...story, claims: [claim, { ...claim, quotes: ['left'] }], links: [{ claim: 2, is: 'reason-for', other: 1 }] },
    text,
  )
  if (!one.ok) throw new Error(one.error.message)
  const links = [{ claim: 4, is: 'replies-to', other: 1 }]
  expect(resolveCase({ stories: ['a', 'b'], links }, [one.value, one.value])).toMatchObject({
    value: {
      links: [
        { claim: 1, is: 'reason-for', other: 0 },
        { claim: 3, is: 'reason-for', other: 2 },
        { claim: 3, is: 'replies-to', other: 0 },
      ],
    },
  })
  expect(resolveCase({ stories: ['a'], links }, [one.value])).toMatchObject({
    ok: false,
    error: { message: 'A link names claim 4, which is not in the story.' },
  })
})

describe('the stories that ship', () => {
  const samples = new URL('../../../resources/samples/', import.meta.url)
  const files = readdirSync(samples).filter((file) => file.endsWith('.story.json'))

  test.each(files)('%s resolves, and every cited claim stands', (file) => {
    const json = JSON.parse(readFileSync(new URL(file, samples), 'utf8')) as { source: { file: string } }
    const sample = canonicalText(readFileSync(new URL(json.source.file, samples), 'utf8'))
    const result = resolveStory(json, sample)
    expect(result.ok ? 'fine' : result.error.message).toBe('fine')
  })

  test('the first sample holds the acceptance cases', () => {
    const sample = readFileSync(new URL('washington-talks.txt', samples), 'utf8')
    const result = resolveStory(
      JSON.parse(readFileSync(new URL('washington-talks.story.json', samples), 'utf8')),
      sample,
    )
    if (!result.ok) throw new Error(result.error.message)
    const said = result.value.claims.map(({ content, speakers, form, kind, cue }) => [
      content.map(({ start, end }) => sample.slice(start, end)).join(' … '),
      speakers.join(', '),
      cue && sample.slice(cue.start, cue.end),
      form,
      kind,
    ])
    expect(said).toContainEqual([
      'a US offer of security guarantees for Kyiv',
      'United States',
      'offer',
      'paraphrase',
      'commitment',
    ])
    expect(said).toContainEqual([
      'Trump and Putin had settled on “robust security guarantees” for Ukraine',
      'Steve Witkoff',
      'said that',
      'mixed',
      'statement',
    ])
    expect(said).toContainEqual([
      'modelled on—but separate from—NATO’s Article 5',
      'Ursula von der Leyen',
      null,
      'paraphrase',
      'statement',
    ])
    expect(said).toContainEqual([
      'Putin will not give any security guarantees',
      'Volodymyr Zelensky',
      'said',
      'direct',
      'prediction',
    ])
    expect(said).toContainEqual([
      'On Sunday, Kyiv and Moscow again sent attack drones at each other',
      '',
      null,
      'paraphrase',
      'statement',
    ])
    const mentioned = (name: string) =>
      result.value.actors
        .find((actor) => actor.name === name)
        ?.mentions.map(({ start, end }) => sample.slice(start, end))
    expect(mentioned('European leaders')).toContain('European leaders')
    expect(mentioned('Donald Trump')).toEqual(expect.arrayContaining(['Donald Trump', 'Trump', 'the US leader']))
    expect(mentioned('Volodymyr Zelensky')).toEqual(
      expect.arrayContaining(['Volodymyr Zelensky', 'he', 'The Ukrainian president']),
    )
    expect(mentioned('Washington')).toHaveLength(3)
  })

  test('the first sample says who reports, on what condition, about what and when', () => {
    const sample = readFileSync(new URL('washington-talks.txt', samples), 'utf8')
    const result = resolveStory(
      JSON.parse(readFileSync(new URL('washington-talks.story.json', samples), 'utf8')),
      sample,
    )
    if (!result.ok) throw new Error(result.error.message)
    const words = ({ start, end }: { start: number; end: number }) => sample.slice(start, end)
    const claimOf = (start: string) =>
      result.value.claims.find(({ content: [first] }) => first && words(first).startsWith(start))!
    const [refusal, backing, proposal, notion] = [
      'to give up',
      'the US leader backed',
      'Russia would take',
      'the notion',
    ].map(claimOf)
    expect(refusal!.chain.map(({ actor, hedge }) => [actor, ...hedge.map(words)])).toEqual([[null, 'reportedly']])
    expect(backing!.chain.map(({ actor, words: at }) => [actor, at && words(at)])).toEqual([
      ['A source briefed on a phone call with Trump', 'a source briefed on a phone call with Trump'],
    ])
    expect(backing!.about).toEqual([{ claim: result.value.claims.indexOf(proposal!) }])
    expect(proposal!.condition.map(words)).toEqual([
      'in exchange for freezing the front line in Kherson and Zaporizhzhia',
    ])
    expect(notion!.about.map((about) => ('content' in about ? about.content.map(words) : about))).toEqual([
      ['Russia could be a guarantor'],
    ])
    expect(claimOf('A group').aboutDate).toMatchObject({ edtf: '2025-08-18', words: 'Monday' })
    expect(claimOf('Washington was').occasion).toMatchObject({
      label: 'CNN interview, by 17 August',
      channel: 'CNN',
      date: '../2025-08-17',
    })
  })

  test('the second has surrogate pairs at the ends of a mention and of a claim', () => {
    const sample = readFileSync(new URL('unicode-fixture.txt', samples), 'utf8')
    const result = resolveStory(
      JSON.parse(readFileSync(new URL('unicode-fixture.story.json', samples), 'utf8')),
      sample,
    )
    if (!result.ok) throw new Error(result.error.message)
    const ends = (ranges: readonly { start: number; end: number }[]) =>
      ranges.filter(({ start, end }) => sample.codePointAt(start)! > 0xffff && sample.codePointAt(end - 2)! > 0xffff)
    expect(ends(result.value.actors.flatMap((actor) => actor.mentions)).length).toBeGreaterThan(0)
    expect(ends(result.value.claims.flatMap((claim) => claim.content)).length).toBeGreaterThan(0)
    expect(sample.normalize('NFC')).not.toBe(sample)
    expect(sample).toMatch(/\p{Script=Arabic}.*\p{Script=Hebrew}/su)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClaimFields } from '#shared/claims/claim-fields-schema.ts'
import { newId, type Id } from '#shared/model/id.ts'
import type { AnswerColumn } from '#shared/questions/question-view.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const samples = new URL('../../../../resources/samples/', import.meta.url)
const accepted = 'Has Karvia accepted the release schedule?'
const sum = 'How much will Karvia pay?'

let library: TestLibrary

eachLibrary((opened) => {
  library = opened
})

type Opened = { readonly id: Id; readonly claim: (quote: string, fields?: Partial<ClaimFields>) => Promise<Id> }

/** Imports a sample; `claim` marks words of it as a claim. */
async function open(file: string, card: { publisher: string; published: string }): Promise<Opened> {
  const source = await library.do('importBytes', { name: file, bytes: readFileSync(new URL(file, samples)) })
  await library.do('updateSourceCard', { id: source.id, card })
  const { text } = await library.do('readSource', { id: source.id })
  return {
    id: source.id,
    claim: async (quote, fields = {}) => {
      const start = text.indexOf(quote)
      expect(start, quote).toBeGreaterThanOrEqual(0)
      const { id } = await library.do('addClaim', {
        revision: source.revision,
        content: [{ start, end: start + quote.length }],
        proposed: [],
        fields: { kind: 'statement', form: 'paraphrase', ...fields },
      })
      return id
    },
  }
}

const daily = () => open('orsa-dam-1.txt', { publisher: 'Karvia Daily', published: '2026-03-03' })
const post = () => open('orsa-dam-2.txt', { publisher: 'Halden Post', published: '2026-03-04' })
const person = async (name: string) => (await library.do('addActor', { name, kind: 'person' })).id
const answering = (text: string, answer: GivenAnswer): Partial<ClaimFields> => ({
  answers: [{ question: { text }, answer }],
})
const statusOf = async (...ids: Id[]) => {
  const views = await library.do('readClaims', { ids })
  return ids.map((id) => views.find((view) => view.id === id)?.computed)
}
const question = async (text: string) => {
  const all = await library.do('listQuestions', {})
  const found = all.find((one) => one.text === text)
  if (!found) throw new Error(`No question “${text}”`)
  return found
}

const view = (sentence: string) => ({
  sentence,
  likelihood: null,
  confidence: null,
  confidenceReason: '',
  wouldChange: '',
  basis: [],
})

/** Two reports of one press conference, and a denial in parliament. */
async function orsaDam() {
  const [first, second] = [await daily(), await post()]
  const [virtaus, dolca, marin] = [await person('Lena Virtaus'), await person('Ines Dolca'), await person('Teo Marin')]
  const conference = 'Press conference, Halden, 3 March'
  const yes = [
    await first.claim('Both capitals have accepted the release schedule', {
      speakers: [virtaus],
      occasion: conference,
      ...answering(accepted, 'yes'),
    }),
    await second.claim('have accepted in principle', {
      speakers: [virtaus],
      occasion: conference,
      ...answering(accepted, 'yes'),
    }),
  ] as const
  const no = await second.claim('There is no agreement, and there is no schedule', {
    speakers: [dolca],
    occasion: 'Parliament, 4 March',
    ...answering(accepted, 'no'),
  })
  const forty = await second.claim('Karvia might contribute 40 million crowns', {
    speakers: [dolca],
    ...answering(sum, { named: '40 million' }),
  })
  const fourteen = await second.claim('put the sum at 14 million', {
    speakers: [marin],
    ...answering(sum, { named: '14 million' }),
  })
  return { first, second, virtaus, dolca, marin, yes, no, forty, fourteen, conference }
}

describe('the Orsa dam', () => {
  it('is contested: yes from one origin in two reports, no from one', async () => {
    const { yes, no } = await orsaDam()
    const { contested, answers, reports, origins } = await question(accepted)
    expect(contested).toBe(true)
    expect(
      answers.map(({ answer, reports, origins, corroborated }) => [answer, reports, origins, corroborated]),
    ).toEqual([
      ['yes', 2, 1, false],
      ['no', 1, 1, false],
    ])
    expect([reports, origins]).toEqual([3, 2])
    expect(await statusOf(...yes, no)).toEqual(['contested', 'contested', 'contested'])
  })
  it('is contested by named answers: 40 against 14 million', async () => {
    const { forty, fourteen } = await orsaDam()
    expect((await question(sum)).answers.map(({ answer, contested }) => [answer, contested])).toEqual([
      [{ named: '40 million' }, true],
      [{ named: '14 million' }, true],
    ])
    expect(await statusOf(forty, fourteen)).toEqual(['contested', 'contested'])
  })
  it('says why: the question, its answers, and where each report comes from', async () => {
    const { yes, no } = await orsaDam()
    const [reason, ...more] = await library.do('explainStatus', { id: no })
    expect(more).toEqual([])
    expect(reason).toMatchObject({ status: 'contested', question: (await question(accepted)).id })
    expect(
      reason!.answers.map(({ answer, origins, claims }) => [answer, origins, claims.map(({ claim }) => claim)]),
    ).toEqual([
      ['no', 1, [no]],
      ['yes', 1, [...yes]],
    ])
    expect(new Set(reason!.answers[1]!.claims.map(({ origin }) => JSON.stringify(origin))).size).toBe(1)
  })
  it('is not contested by only if', async () => {
    const { first, dolca } = await orsaDam()
    await library.do('deleteQuestion', { id: (await question(accepted)).id })
    const aram = await person('Piet Aram')
    const only = await first.claim('if, and only if, Karvia pays its share of the repairs', {
      speakers: [aram],
      ...answering('Will Ostmark open the gates?', 'only-if'),
    })
    const other = await first.claim('has promised 40 million crowns for the dam', {
      speakers: [dolca],
      ...answering('Will Ostmark open the gates?', 'yes'),
    })
    expect(await statusOf(only, other)).toEqual([null, null])
  })
})

describe('Washington', () => {
  it('shows no contradiction where one does not say and the other says no', async () => {
    const source = await open('washington-talks.txt', { publisher: 'Newsroom', published: '2025-08-17' })
    const guarantee = 'Will Russia itself guarantee Ukraine’s security?'
    const witkoff = await source.claim('Trump and Putin had settled on “robust security guarantees” for Ukraine', {
      speakers: [await person('Steve Witkoff')],
      ...answering(guarantee, 'does-not-say'),
    })
    const zelensky = await source.claim('Putin will not give any security guarantees', {
      speakers: [await person('Volodymyr Zelensky')],
      ...answering(guarantee, 'no'),
    })
    expect(await statusOf(witkoff, zelensky)).toEqual([null, null])
    expect((await question(guarantee)).contested).toBe(false)
    expect(await library.do('explainStatus', { id: zelensky })).toEqual([])
  })
})

describe('the status of a claim', () => {
  it('is corroborated by another speaker on another occasion, and no more when one of them is retracted', async () => {
    const { first, yes, no, virtaus, marin } = await orsaDam()
    await library.do('deleteClaim', { id: no })
    expect(await statusOf(...yes)).toEqual([null, null])
    const elsewhere = await first.claim('Ministers near deal on Orsa dam', {
      speakers: [virtaus],
      occasion: 'Elsewhere',
      ...answering(accepted, 'yes'),
    })
    expect(await statusOf(...yes, elsewhere)).toEqual([null, null, null])
    await library.do('updateClaim', { id: elsewhere, fields: { speakers: [marin] } })
    expect(library.changes.at(-1)!.affected).toEqual(
      expect.arrayContaining([...yes, elsewhere].map((id) => ({ type: 'claim', id }))),
    )
    expect(await statusOf(...yes, elsewhere)).toEqual(['corroborated', 'corroborated', 'corroborated'])
    await library.do('updateClaims', { ids: [elsewhere], fields: { status: 'retracted' } })
    expect(await statusOf(...yes, elsewhere)).toEqual([null, null, null])
    const [{ reports, origins, claims }] = (await question(accepted)).answers as [AnswerColumn]
    expect([reports, origins, claims.find(({ counts }) => !counts)?.claim]).toEqual([2, 1, elsewhere])
  })
  it('counts an innermost reporter as the origin where the occasion is not known, and one not named once a source', async () => {
    const { first, second, yes, no, dolca, marin } = await orsaDam()
    await library.do('deleteClaim', { id: no })
    const diplomat = await person('A diplomat')
    const told = (claim: Id, chain: (Id | null)[]) =>
      library.do('updateClaim', {
        id: claim,
        fields: { occasion: '', chain: chain.map((actor) => ({ actor, words: null, hedge: [] })) },
      })
    await library.do('updateClaim', { id: yes[1], fields: { speakers: [dolca] } })
    await told(yes[0], [diplomat])
    await told(yes[1], [null, diplomat])
    expect(await statusOf(...yes)).toEqual(['corroborated', 'corroborated'])
    const third = await first.claim('has promised 40 million crowns for the dam', {
      speakers: [marin],
      ...answering(accepted, 'yes'),
    })
    await library.do('deleteClaim', { id: yes[1] })
    await told(third, [diplomat])
    expect(await statusOf(yes[0], third)).toEqual([null, null])
    await told(third, [null])
    expect(await statusOf(yes[0], third)).toEqual(['corroborated', 'corroborated'])
    await told(yes[0], [null])
    expect(await statusOf(yes[0], third)).toEqual([null, null])
    expect(second.id).not.toBe(first.id)
  })
  it('does not count a claim none of whose words could be placed, and counts one of whose words some were', async () => {
    const { first, yes, no, dolca } = await orsaDam()
    await library.do('deleteClaim', { id: no })
    const other = await first.claim('Ministers near deal on Orsa dam', {
      speakers: [dolca],
      occasion: 'Elsewhere',
      ...answering(accepted, 'yes'),
    })
    expect(await statusOf(yes[0], other)).toEqual(['corroborated', 'corroborated'])
    const lose = (sql: string) => {
      const db = openDatabase(library.path)
      db.run(sql, other)
      db.close()
    }
    lose(`UPDATE anchor SET state='orphan' WHERE owner=?`)
    expect(await statusOf(yes[0], other)).toEqual([null, null])
    expect((await question(accepted)).answers[0]!.claims.find((one) => one.claim === other)?.counts).toBe(false)
    const [anchor] = (await library.do('readClaims', { ids: [other] }))[0]!.anchors
    await library.do('updateClaim', {
      id: other,
      fields: { content: [anchor!, { start: 60, end: 70 }].map(({ start, end }) => ({ start, end })) },
    })
    lose(`UPDATE anchor SET state=CASE ord WHEN 0 THEN 'orphan' ELSE 'anchored' END WHERE owner=?`)
    expect(await statusOf(yes[0], other)).toEqual(['corroborated', 'corroborated'])
  })
  it('tells every claim that may have changed when an answer, an occasion or a status does', async () => {
    const { yes, no } = await orsaDam()
    const all = [...yes, no].map((id) => ({ type: 'claim', id }))
    const told = () => library.changes.at(-1)!.affected
    const { id } = await question(accepted)
    await library.do('answerQuestion', { claims: [no], question: id, answer: 'does-not-say' })
    expect(told()).toEqual(expect.arrayContaining([...all, { type: 'question', id }]))
    expect(await statusOf(...yes, no)).toEqual([null, null, null])
    await library.do('undo', {})
    expect(told()).toEqual(expect.arrayContaining(all))
    expect(await statusOf(...yes, no)).toEqual(['contested', 'contested', 'contested'])
    for (const fields of [{ occasion: 'Somewhere' }, { status: 'refuted' as const }]) {
      await library.do('updateClaim', { id: no, fields })
      expect(told(), JSON.stringify(fields)).toEqual(expect.arrayContaining([...all, { type: 'question', id }]))
    }
    await library.do('deleteClaim', { id: no })
    expect(told()).toEqual(expect.arrayContaining([...all, { type: 'question', id }]))
  })
  it('leaves the other claims alone when only words of one change', async () => {
    const { yes, no } = await orsaDam()
    await library.do('updateClaim', { id: no, fields: { gloss: 'No deal' } })
    const affected = library.changes.at(-1)!.affected.map((one) => one.id)
    expect(affected).toContain(no)
    expect(yes.some((id) => affected.includes(id))).toBe(false)
  })
})

describe('questions', () => {
  it('are made from the card by their words, once, and answered in the same gesture', async () => {
    const { second, dolca } = await orsaDam()
    const before = (await library.do('listQuestions', {})).length
    const id = await second.claim('Karvia has not accepted any schedule', {
      speakers: [dolca],
      ...answering(`  ${accepted.toUpperCase()} `, 'no'),
    })
    expect((await library.do('listQuestions', {})).length).toBe(before)
    expect((await library.do('readClaims', { ids: [id] }))[0]!.answers).toEqual([
      { question: (await question(accepted)).id, answer: 'no' },
    ])
    await library.do('undo', {})
    expect((await question(accepted)).reports).toBe(3)
  })
  it('are told to the windows by their ids when a claim asks a new one', async () => {
    const { second, dolca } = await orsaDam()
    await second.claim('Karvia has not accepted any schedule', {
      speakers: [dolca],
      ...answering('Who pays for the repairs?', 'does-not-say'),
    })
    const { affected } = library.changes.at(-1)!
    expect(affected.filter(({ type }) => type === 'question')).toEqual([
      { type: 'question', id: (await question('Who pays for the repairs?')).id },
    ])
  })
  it('hold several answers of one claim, one to each', async () => {
    const { no } = await orsaDam()
    await library.do('updateClaim', {
      id: no,
      fields: {
        answers: [
          { question: { text: 'Is there a text?' }, answer: 'no' },
          { question: { text: 'Is there a text?' }, answer: 'yes' },
          { question: (await question(sum)).id, answer: { named: 'nothing' } },
        ],
      },
    })
    const [view] = await library.do('readClaims', { ids: [no] })
    expect(view!.answers).toEqual(
      expect.arrayContaining([
        { question: (await question('Is there a text?')).id, answer: 'yes' },
        { question: (await question(sum)).id, answer: { named: 'nothing' } },
      ]),
    )
    expect(view!.answers).toHaveLength(2)
  })
  it('stand in the analyst’s order', async () => {
    const ids = [] as Id[]
    for (const text of ['A?', 'B?', 'C?']) ids.push((await library.do('addQuestion', { text })).id)
    const order = async () => (await library.do('listQuestions', {})).map(({ text }) => text).join('')
    await library.do('moveQuestion', { id: ids[2]!, before: ids[0]! })
    expect(await order()).toBe('C?A?B?')
    await library.do('moveQuestion', { id: ids[2]!, before: null })
    expect(await order()).toBe('A?B?C?')
    await library.do('moveQuestion', { id: ids[0]!, before: ids[2]! })
    expect(await order()).toBe('B?A?C?')
    await library.do('undo', {})
    expect(await order()).toBe('A?B?C?')
    await library.do('moveQuestion', { id: ids[1]!, before: ids[1]! })
    expect(await order()).toBe('A?B?C?')
  })
  it('are renamed, and are not made twice in the same words', async () => {
    const { id } = await library.do('addQuestion', { text: 'Who pays?' })
    await library.do('updateQuestion', { id, text: 'Who will pay?', shortLabel: 'payer' })
    expect(await library.do('readQuestions', { ids: [id] })).toMatchObject([
      { text: 'Who will pay?', shortLabel: 'payer' },
    ])
    const other = (await library.do('addQuestion', { text: 'When?' })).id
    expect(await library.refusal('addQuestion', { text: 'who  will pay?' })).toMatchObject({ code: 'conflict' })
    expect((await library.refusal('updateQuestion', { id: other, text: 'WHO WILL PAY?' })).message).toContain(
      'merge the two',
    )
  })
  it('are merged: answers, tags, memos and a view go to the one that stays', async () => {
    const { yes, no } = await orsaDam()
    const into = await question(accepted)
    const { id: from } = await library.do('addQuestion', { text: 'Does Karvia agree?' })
    await library.do('answerQuestion', { claims: [yes[0], no], question: from, answer: 'yes' })
    await library.do('setTags', { owner: { type: 'question', id: from }, tags: ['water/schedule'] })
    await library.do('setMemo', { owner: { type: 'question', id: from }, body: 'Ask Halden.' })
    await library.do('judgeQuestion', {
      id: from,
      ourView: {
        sentence: 'Karvia is unlikely to agree.',
        likelihood: 'unlikely',
        confidence: 'low',
        confidenceReason: 'One denial.',
        wouldChange: 'A text.',
        basis: [no],
      },
    })
    const before = await library.do('listQuestions', {})
    expect(await library.do('mergeQuestions', { into: into.id, from: [from] })).toEqual({ gaveWay: [no] })
    expect((await library.do('listQuestions', {})).map(({ id }) => id)).not.toContain(from)
    expect(await question(accepted)).toMatchObject({
      tags: ['water/schedule'],
      memo: 'On “Does Karvia agree?”: Ask Halden.',
      ourView: { sentence: 'Karvia is unlikely to agree.', basis: [no] },
      answers: [
        { answer: 'yes', reports: 2 },
        { answer: 'no', reports: 1 },
      ],
    })
    await library.do('undo', {})
    expect(await library.do('listQuestions', {})).toEqual(before)
  })
  it('keep in a memo the view that gives way in a merge, and let does-not-say give way to an answer', async () => {
    const { no } = await orsaDam()
    const [a, b] = [
      (await library.do('addQuestion', { text: 'A?' })).id,
      (await library.do('addQuestion', { text: 'B?' })).id,
    ]
    await library.do('judgeQuestion', { id: a, ourView: view('Ours.') })
    await library.do('judgeQuestion', { id: b, ourView: view('Theirs.') })
    await library.do('answerQuestion', { claims: [no], question: a, answer: 'does-not-say' })
    await library.do('answerQuestion', { claims: [no], question: b, answer: 'yes' })
    await library.do('mergeQuestions', { into: a, from: [b] })
    expect(await question('A?')).toMatchObject({
      memo: 'Our view of “B?”: Theirs.',
      ourView: { sentence: 'Ours.' },
      answers: [{ answer: 'yes', reports: 1 }],
    })
    expect(await library.refusal('mergeQuestions', { into: a, from: [a] })).toMatchObject({ code: 'bad-input' })
  })
  it('are split: the answers of chosen claims move to a new one, which stands after', async () => {
    const { yes, no } = await orsaDam()
    const { id } = await question(accepted)
    await library.do('splitQuestion', { id, claims: [yes[1]], text: 'Have they accepted it in principle?' })
    expect((await library.do('listQuestions', {})).map(({ text, reports }) => [text, reports])).toEqual([
      [accepted, 2],
      ['Have they accepted it in principle?', 1],
      [sum, 2],
    ])
    expect(await statusOf(...yes, no)).toEqual(['contested', null, 'contested'])
    expect(await library.refusal('splitQuestion', { id, claims: [yes[1]], text: 'Another?' })).toMatchObject({
      code: 'bad-input',
    })
    await library.do('undo', {})
    expect((await library.do('listQuestions', {})).map(({ reports }) => reports)).toEqual([3, 2])
  })
  it('hold our view: a judgement with what it rests on, its likelihood and confidence apart', async () => {
    const { no } = await orsaDam()
    const { id } = await question(accepted)
    const ourView = {
      sentence: 'Karvia is unlikely to have accepted.',
      likelihood: 'unlikely',
      confidence: 'low' as const,
      confidenceReason: 'One occasion, one denial.',
      wouldChange: 'A signed text.',
      basis: [no],
    }
    await library.do('judgeQuestion', { id, ourView })
    expect((await question(accepted)).ourView).toEqual(ourView)
    expect(library.changes.at(-1)!.affected).toEqual([{ type: 'question', id }])
    expect(
      (
        await library.refusal('judgeQuestion', {
          id,
          ourView: { ...ourView, sentence: 'It is unlikely, with high confidence.' },
        })
      ).message,
    ).toContain('one sentence')
    expect(
      (await library.refusal('judgeQuestion', { id, ourView: { ...ourView, likelihood: 'maybe' } })).message,
    ).toContain('“maybe”')
    await library.do('deleteClaim', { id: no })
    expect((await question(accepted)).ourView?.basis).toEqual([])
    await library.do('judgeQuestion', { id, ourView: null })
    expect((await question(accepted)).ourView).toBeNull()
  })
  it('are chronicled by when it was said, else by the occasion, else by the source', async () => {
    const { first, dolca } = await orsaDam()
    const [occasion] = (await library.do('listOccasions', {})).filter(({ label }) => label.startsWith('Parliament'))
    await library.do('updateOccasion', {
      id: occasion!.id,
      fields: { date: { edtf: '2026-03-04', words: 'Wednesday' } },
    })
    await first.claim('in Halden', {
      speakers: [dolca],
      saidDate: { edtf: '2026-02', words: 'last month', span: null },
      ...answering(accepted, 'no'),
    })
    const [, no] = (await question(accepted)).answers
    expect(no!.claims.map(({ date }) => date)).toEqual([
      { date: '2026-02', by: 'said' },
      { date: '2026-03-04', by: 'occasion' },
    ])
    expect((await question(accepted)).answers[0]!.claims.map(({ date }) => date)).toEqual([
      { date: '2026-03-03', by: 'published' },
      { date: '2026-03-04', by: 'published' },
    ])
  })
  it('are refused when they are gone, with one sentence and nothing changed', async () => {
    const { no } = await orsaDam()
    const before = library.changes.length
    const nobody = newId()
    for (const failure of [
      await library.refusal('answerQuestion', { claims: [no], question: nobody, answer: 'yes' }),
      await library.refusal('updateClaim', { id: no, fields: { answers: [{ question: nobody, answer: 'yes' }] } }),
      await library.refusal('judgeQuestion', { id: nobody, ourView: null }),
      await library.refusal('answerQuestion', { claims: [nobody], question: { text: 'New?' }, answer: 'yes' }),
    ])
      expect(failure).toMatchObject({
        code: 'not-found',
        message: expect.stringMatching(/^This (question|claim) is not in the library any more/u),
      })
    expect(library.changes).toHaveLength(before)
  })
  it('are never answered by an idea', async () => {
    const { no } = await orsaDam()
    await library.do('updateClaim', {
      id: no,
      fields: { about: [{ content: [{ start: 0, end: 11 }], gloss: 'a schedule' }] },
    })
    const [idea] = await library.do('listIdeas', {})
    expect(
      await library.refusal('answerQuestion', {
        claims: [idea!.id],
        question: (await question(accepted)).id,
        answer: 'yes',
      }),
    ).toMatchObject({ code: 'not-found', message: expect.stringContaining('claim') })
    expect((await question(accepted)).reports).toBe(3)
  })
  it('are found by their words and by their memos', async () => {
    const { id } = await library.do('addQuestion', { text: 'Who opens the gates?', shortLabel: 'gates' })
    await library.do('setMemo', { owner: { type: 'question', id }, body: 'Ask the mediator.' })
    for (const query of ['gates', 'mediator'])
      expect((await library.do('search', { query })).map((hit) => [hit.type, hit.id, hit.title])).toEqual([
        ['question', id, 'Who opens the gates?'],
      ])
  })
})

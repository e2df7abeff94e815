import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimForms, claimKinds } from '../../model/enums.ts'
import { newId } from '../../model/id.ts'
import type { SourceText } from '../../sources/source-view.ts'
import { claimOf, sourceTextOf, type ClaimSketch } from './fixtures.ts'
import { possessive, saidText, wordClaim } from './said-wording.ts'

const washington = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')
const somebody = [newId()]

function said(source: SourceText, sketch: ClaimSketch, name = 'Newsroom'): string {
  return saidText(wordClaim(claimOf(source, { speakers: somebody, ...sketch }), { name, ...source }))
}

describe('what the shipped sample says, as it is printed', () => {
  const source = sourceTextOf(washington)
  it.each<[string, ClaimSketch]>([
    [
      'said that Trump and Putin had settled on “robust security guarantees” for Ukraine (Newsroom’s wording).',
      {
        form: 'mixed',
        quotes: ['Trump and Putin had settled on “robust security guarantees” for Ukraine'],
        cue: 'said that',
      },
    ],
    [
      '“Putin will not give any security guarantees”.',
      { form: 'direct', kind: 'prediction', quotes: ['Putin will not give any security guarantees,'], cue: 'he said' },
    ],
    [
      '“Putin will not give any security guarantees”.',
      { form: 'direct', kind: 'prediction', quotes: ['Putin will not give any security guarantees'], cue: 'he said' },
    ],
    [
      '“Putin will not give any security guarantees”.',
      {
        form: 'direct',
        kind: 'prediction',
        quotes: ['“Putin will not give any security guarantees,”'],
        cue: 'he said',
      },
    ],
    ['“BIG PROGRESS ON RUSSIA”.', { form: 'direct', quotes: ['BIG PROGRESS ON RUSSIA'], cue: 'announced' }],
    ['“BIG PROGRESS …”', { form: 'direct', quotes: ['BIG PROGRESS'], cue: 'announced' }],
    ['“… PROGRESS ON RUSSIA”.', { form: 'direct', quotes: ['PROGRESS ON RUSSIA'], cue: 'announced' }],
    [
      'committed to: a US offer of security guarantees for Kyiv (Newsroom’s wording).',
      { kind: 'commitment', quotes: ['a US offer of security guarantees for Kyiv'], cue: 'offer' },
    ],
    [
      'rejected the notion that Russia could be a guarantor (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['Russia could be a guarantor'], cue: 'rejected' },
    ],
    [
      'rejected the notion that Russia could be a guarantor (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['Russia could be a guarantor'], cue: 'rejected the notion that' },
    ],
    [
      'judged: Russia could be a guarantor (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['Russia could be a guarantor'], cue: 'notion' },
    ],
    [
      'said that what Trump had said about guarantees mattered more to him than what Putin thought (Newsroom’s wording).',
      {
        quotes: ['what Trump had said about guarantees mattered more to him than what Putin thought'],
        cue: 'adding that',
      },
    ],
    [
      'welcomed the US offer, which is modelled on—but separate from—NATO’s Article 5 (Newsroom’s wording).',
      {
        kind: 'evaluation',
        quotes: ['the US offer, which is modelled on—but separate from—NATO’s Article 5'],
        cue: 'welcomed',
      },
    ],
    [
      'judged: separate from—NATO’s Article 5 (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['separate from—NATO’s Article 5'], cue: 'modelled' },
    ],
    [
      'judged: Trump’s turn towards a peace deal … a ploy by Moscow to win time on the battlefield (Newsroom’s wording).',
      {
        kind: 'evaluation',
        quotes: ['Trump’s turn towards a peace deal', 'a ploy by Moscow to win time on the battlefield'],
        cue: 'called',
      },
    ],
    [
      'have called a ploy by Moscow to win time on the battlefield (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['a ploy by Moscow to win time on the battlefield'], cue: 'called' },
    ],
    [
      'said he saw “no sign” that the Kremlin leader was ready for one (Newsroom’s wording).',
      { form: 'mixed', quotes: ['he saw “no sign” that the Kremlin leader was ready for one'], cue: 'said' },
    ],
    [
      'backed a proposal by Putin (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['a proposal by Putin'], cue: 'backed' },
    ],
    [
      'said: the US leader backed a proposal by Putin (Newsroom’s wording).',
      { quotes: ['the US leader backed a proposal by Putin'], cue: 'According to' },
    ],
    [
      'the US leader backed a proposal by Putin (Newsroom’s wording).',
      { kind: 'evaluation', quotes: ['the US leader backed a proposal by Putin'], cue: 'backed' },
    ],
    [
      'demanded: the immediate ceasefire (Newsroom’s wording).',
      { kind: 'demand', quotes: ['the immediate ceasefire'], cue: 'had been calling for' },
    ],
    [
      'proposed: Russia would take all of Donetsk and Lugansk (Newsroom’s wording).',
      { kind: 'proposal', quotes: ['Russia would take all of Donetsk and Lugansk'], cue: 'proposal' },
    ],
    [
      'has reportedly refused to give up the Donbas (Newsroom’s wording).',
      { kind: 'refusal', quotes: ['to give up the Donbas'], cue: 'refused' },
    ],
    [
      'says: Washington was prepared to give “game-changing” guarantees (Newsroom’s wording).',
      { form: 'mixed', quotes: ['Washington was prepared to give “game-changing” guarantees'] },
    ],
    [
      'reports: Kyiv and Moscow again sent attack drones.',
      { speakers: [], quotes: ['Kyiv and Moscow again sent attack drones'] },
    ],
    [
      'reports: European leaders to stand with Zelensky in Washington.',
      { speakers: [], quotes: ['European leaders to stand with Zelensky in Washington'] },
    ],
  ])('%s', (printed, sketch) => {
    expect(said(source, sketch)).toBe(printed)
  })

  it('keeps cue and content as slices of the source', () => {
    const runs = wordClaim(
      claimOf(source, { speakers: somebody, kind: 'refusal', quotes: ['to give up the Donbas'], cue: 'refused' }),
      { name: 'Newsroom', ...source },
    )
    const theirs = runs.filter(({ kind }) => kind === 'cue' || kind === 'content')
    expect(theirs).toHaveLength(2)
    for (const run of theirs) expect(washington).toContain(run.text)
  })
})

describe('how other sentences are printed', () => {
  it.each<[string, string, ClaimSketch]>([
    [
      '“We did not touch the dam”.',
      '“We did not touch the dam,” he said.',
      { form: 'direct', kind: 'denial', quotes: ['We did not touch the dam,'], cue: 'he said' },
    ],
    [
      'in a denial: they had touched the dam (Newsroom’s wording).',
      'The army spoke, denying that they had touched the dam.',
      { kind: 'denial', quotes: ['they had touched the dam'], cue: 'denying that' },
    ],
    [
      'in a denial: involvement (Newsroom’s wording).',
      'Its denial of involvement was brief.',
      { kind: 'denial', quotes: ['involvement'], cue: 'denial' },
    ],
    [
      'did not say that it would go (Newsroom’s wording).',
      'The army did not say that it would go.',
      { quotes: ['it would go'], cue: 'say that' },
    ],
    [
      'declined to say whether it would go (Newsroom’s wording).',
      'The army declined to say whether it would go.',
      { kind: 'no-comment', quotes: ['it would go'], cue: 'say' },
    ],
    [
      'said nothing about a retreat (Newsroom’s wording).',
      'The army said nothing about a retreat.',
      { quotes: ['a retreat'], cue: 'said' },
    ],
    [
      'said: rain would come (Newsroom’s wording).',
      'Rain, said the minister, adding: rain would come.',
      { quotes: ['rain would come'], cue: 'said' },
    ],
    [
      'warned Kyiv on Sunday that it would strike (Newsroom’s wording).',
      'Moscow warned Kyiv on Sunday that it would strike.',
      { quotes: ['it would strike'], cue: 'warned' },
    ],
    [
      'proposed: of peace (Newsroom’s wording).',
      'It offers of peace now.',
      { kind: 'proposal', quotes: ['of peace'], cue: 'offers' },
    ],
    [
      'declined to comment.',
      'The mill declined to comment.',
      { kind: 'no-comment', speakers: [], quotes: [], cue: 'declined to comment' },
    ],
    [
      'The mill declined to comment (Newsroom’s wording).',
      'The mill declined to comment.',
      { kind: 'no-comment', quotes: ['The mill declined to comment'], cue: 'declined to comment' },
    ],
    ['would not comment (Newsroom’s wording).', 'The mill.', { kind: 'no-comment', quotes: [] }],
    [
      'announced: peace is near (Newsroom’s wording).',
      'She announced: peace is near.',
      { quotes: ['peace is near'], cue: 'announced' },
    ],
    [
      'said: Frieden sei nahe (Newsroom’s wording).',
      'Er sagte, Frieden sei nahe.',
      { quotes: ['Frieden sei nahe'], cue: 'sagte' },
    ],
    ['„Frieden ist nah“.', 'Er sagte: „Frieden ist nah“.', { form: 'direct', quotes: ['Frieden ist nah'] }],
    [
      '« La paix est proche ».',
      'Il a dit : « La paix est proche ».',
      { form: 'direct', quotes: ['La paix est proche'] },
    ],
    ['"It’s over!"', 'He shouted "It’s over!" and left.', { form: 'direct', quotes: ['It’s over!'] }],
    ['“Will it hold?”', '“Will it hold?” she asked.', { form: 'direct', kind: 'question', quotes: ['Will it hold?'] }],
    ['“Will it hold …”', '“Will it hold?” she asked.', { form: 'direct', kind: 'question', quotes: ['Will it hold'] }],
    [
      '“It held” … “It will hold again.”',
      '“It held,” he said. “It will hold again.”',
      { form: 'direct', quotes: ['It held,', 'It will hold again.'] },
    ],
    ['“שלום”.', 'He said: “שלום”', { form: 'direct', quotes: ['שלום'] }],
    ['“👩‍🚒 is é ready 🎉”.', 'She wrote “👩‍🚒 is é ready 🎉” today.', { form: 'direct', quotes: ['👩‍🚒 is é ready 🎉'] }],
    [
      'said: he would go (in words that Newsroom quotes).',
      '“He told me that he would go,” said the aide.',
      { quotes: ['he would go'], cue: 'said' },
    ],
    [
      'told me that he would go (in words that Newsroom quotes).',
      '“He told me that he would go,” said the aide.',
      { quotes: ['he would go'], cue: 'told' },
    ],
    [
      'says: he would go (Newsroom’s wording).',
      'A claim that he would go is wrongly marked as direct.',
      { form: 'direct', quotes: ['he would go'] },
    ],
    [
      'said “robust guarantees” (Newsroom’s wording).',
      'He said “robust guarantees” and more.',
      { form: 'mixed', quotes: ['“robust guarantees”'], cue: 'said' },
    ],
  ])('%s', (printed, text, sketch) => {
    expect(said(sourceTextOf(text, ['paragraph']), sketch)).toBe(printed)
  })

  it('prints a speaker’s turn of a transcript without marks and without a note', () => {
    expect(
      said(sourceTextOf('MINISTER: The dam is safe.', ['speaker-turn']), {
        form: 'direct',
        quotes: ['The dam is safe.'],
      }),
    ).toBe('The dam is safe.')
  })

  it('names the source in the possessive', () => {
    expect(possessive('Newsroom')).toBe('Newsroom’s')
    expect(possessive('Reuters')).toBe('Reuters’')
  })
})

describe('quotation marks', () => {
  it('are never printed where the source has none', () => {
    const words = fc.array(
      fc.constantFrom(
        'rain',
        'will',
        'come',
        '“',
        '”',
        '"',
        'said',
        'that',
        'not',
        '‘',
        '’',
        ',',
        '.',
        '👩‍🚒',
        'שלום',
        '—',
      ),
      { minLength: 3, maxLength: 30 },
    )
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...claimForms),
        fc.constantFrom(...claimKinds),
        (tokens, a, b, form, kind) => {
          const text = tokens.join(' ')
          const start = a % (text.length - 1)
          const end = start + 1 + (b % (text.length - start))
          const source = sourceTextOf(text, ['paragraph'])
          const runs = wordClaim(
            claimOf(source, { speakers: somebody, form, kind, quotes: [text.slice(start, end)] }),
            { name: 'Newsroom', ...source },
          )
          const marks = runs.filter((run) => run.kind === 'mark')
          const inSource = /[“”"‘’]/u.test(text)
          // A paraphrase gets no added quotation marks, but keeps marks that belong to the marked words.
          const own = /^[“"‘]/u.test(text.slice(start, end))
          if (!inSource || (form === 'paraphrase' && !own)) expect(marks).toEqual([])
          for (const run of runs) if (run.kind === 'content') expect(text).toContain(run.text)
        },
      ),
    )
  })
})

import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimForms, claimKinds } from '../../model/enums.ts'
import { newId } from '../../model/id.ts'
import type { SourceText } from '../../sources/source-view.ts'
import { claimOf, sourceTextOf, type ClaimSketch } from './fixtures.ts'
import { saidText } from './said/said-run.ts'
import { claimWords, saidLine, wordClaim } from './said-wording.ts'

const washington = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')
const somebody = [newId()]
const voices = { speaker: 'Solant', reporters: [], source: 'Newsroom' }

function said(source: SourceText, sketch: ClaimSketch, name = 'Newsroom'): string {
  return saidLine('Solant', wordClaim(claimOf(source, { speakers: somebody, ...sketch }), { name, ...source }, voices))
}

describe('what the shipped sample says, as it is printed', () => {
  const source = sourceTextOf(washington)
  it.each<[string, ClaimSketch]>([
    [
      'Solant said that Trump and Putin had settled on “robust security guarantees” for Ukraine.',
      {
        form: 'mixed',
        quotes: ['Trump and Putin had settled on “robust security guarantees” for Ukraine'],
        cue: 'said that',
      },
    ],
    [
      'Solant said: “Putin will not give any security guarantees”.',
      { form: 'direct', kind: 'prediction', quotes: ['Putin will not give any security guarantees,'], cue: 'he said' },
    ],
    [
      'Solant said: “Putin will not give any security guarantees”.',
      { form: 'direct', kind: 'prediction', quotes: ['Putin will not give any security guarantees'], cue: 'he said' },
    ],
    [
      'Solant said: “Putin will not give any security guarantees”.',
      {
        form: 'direct',
        kind: 'prediction',
        quotes: ['“Putin will not give any security guarantees,”'],
        cue: 'he said',
      },
    ],
    [
      'Solant announced “BIG PROGRESS ON RUSSIA”.',
      { form: 'direct', quotes: ['BIG PROGRESS ON RUSSIA'], cue: 'announced' },
    ],
    ['Solant announced “BIG PROGRESS …”', { form: 'direct', quotes: ['BIG PROGRESS'], cue: 'announced' }],
    ['Solant announced: “… PROGRESS ON RUSSIA”.', { form: 'direct', quotes: ['PROGRESS ON RUSSIA'], cue: 'announced' }],
    [
      'Solant, in Newsroom’s words: a US offer of security guarantees for Kyiv.',
      { kind: 'commitment', quotes: ['a US offer of security guarantees for Kyiv'], cue: 'offer' },
    ],
    [
      'Solant rejected the notion that Russia could be a guarantor.',
      { kind: 'evaluation', quotes: ['Russia could be a guarantor'], cue: 'rejected' },
    ],
    [
      'Solant rejected the notion that Russia could be a guarantor.',
      { kind: 'evaluation', quotes: ['Russia could be a guarantor'], cue: 'rejected the notion that' },
    ],
    [
      'Solant, in Newsroom’s words: rejected the notion that Russia could be a guarantor.',
      { kind: 'evaluation', quotes: ['Russia could be a guarantor'], cue: 'notion' },
    ],
    [
      'Solant added that what Trump had said about guarantees mattered more to him than what Putin thought.',
      {
        quotes: ['what Trump had said about guarantees mattered more to him than what Putin thought'],
        cue: 'adding that',
      },
    ],
    [
      'Solant welcomed the US offer, which is modelled on—but separate from—NATO’s Article 5.',
      {
        kind: 'evaluation',
        quotes: ['the US offer, which is modelled on—but separate from—NATO’s Article 5'],
        cue: 'welcomed',
      },
    ],
    [
      'Solant, in Newsroom’s words: welcomed the US offer, which is modelled on—but separate from—NATO’s Article 5.',
      { kind: 'evaluation', quotes: ['separate from—NATO’s Article 5'], cue: 'modelled' },
    ],
    [
      'Solant, in Newsroom’s words (called): Trump’s turn towards a peace deal … a ploy by Moscow to win time on the battlefield.',
      {
        kind: 'evaluation',
        quotes: ['Trump’s turn towards a peace deal', 'a ploy by Moscow to win time on the battlefield'],
        cue: 'called',
      },
    ],
    [
      'Solant have called [it] a ploy by Moscow to win time on the battlefield.',
      { kind: 'evaluation', quotes: ['a ploy by Moscow to win time on the battlefield'], cue: 'called' },
    ],
    [
      'Solant said he saw “no sign” that the Kremlin leader was ready for one.',
      { form: 'mixed', quotes: ['he saw “no sign” that the Kremlin leader was ready for one'], cue: 'said' },
    ],
    ['Solant backed a proposal by Putin.', { kind: 'evaluation', quotes: ['a proposal by Putin'], cue: 'backed' }],
    [
      'According to Solant, the US leader backed a proposal by Putin.',
      { quotes: ['the US leader backed a proposal by Putin'], cue: 'According to' },
    ],
    [
      'Solant backed a proposal by Putin.',
      { kind: 'evaluation', quotes: ['the US leader backed a proposal by Putin'], cue: 'backed' },
    ],
    [
      'Solant had been calling for the immediate ceasefire.',
      { kind: 'demand', quotes: ['the immediate ceasefire'], cue: 'had been calling for' },
    ],
    [
      'Solant, in Newsroom’s words: a proposal by Putin under which Russia would take all of Donetsk and Lugansk.',
      { kind: 'proposal', quotes: ['Russia would take all of Donetsk and Lugansk'], cue: 'proposal' },
    ],
    [
      'Solant has reportedly refused to give up the Donbas.',
      { kind: 'refusal', quotes: ['to give up the Donbas'], cue: 'refused' },
    ],
    [
      'Solant, in Newsroom’s words: Washington was prepared to give “game-changing” guarantees.',
      { form: 'mixed', quotes: ['Washington was prepared to give “game-changing” guarantees'] },
    ],
    [
      'Solant, in its own words: Kyiv and Moscow again sent attack drones.',
      { speakers: [], quotes: ['Kyiv and Moscow again sent attack drones'] },
    ],
    [
      'Solant reports: European leaders to stand with Zelensky in Washington.',
      { speakers: [], quotes: ['European leaders to stand with Zelensky in Washington'] },
    ],
  ])('%s', (printed, sketch) => {
    expect(said(source, sketch)).toBe(printed)
  })

  it('keeps cue and content as slices of the source', () => {
    const { runs } = wordClaim(
      claimOf(source, { speakers: somebody, kind: 'refusal', quotes: ['to give up the Donbas'], cue: 'refused' }),
      { name: 'Newsroom', ...source },
      voices,
    )
    const theirs = runs.filter(({ kind }) => kind === 'cue' || kind === 'content')
    expect(theirs).toHaveLength(2)
    for (const run of theirs) expect(washington).toContain(run.text)
  })
})

describe('how other sentences are printed', () => {
  it.each<[string, string, ClaimSketch]>([
    [
      'Solant said: “We did not touch the dam”.',
      '“We did not touch the dam,” he said.',
      { form: 'direct', kind: 'denial', quotes: ['We did not touch the dam,'], cue: 'he said' },
    ],
    [
      'Solant denied that they had touched the dam.',
      'The army spoke, denying that they had touched the dam.',
      { kind: 'denial', quotes: ['they had touched the dam'], cue: 'denying that' },
    ],
    [
      'Solant, in Newsroom’s words: Its denial of involvement.',
      'Its denial of involvement was brief.',
      { kind: 'denial', quotes: ['involvement'], cue: 'denial' },
    ],
    [
      'Solant did not say that it would go.',
      'The army did not say that it would go.',
      { quotes: ['it would go'], cue: 'say that' },
    ],
    [
      'Solant declined to say whether it would go.',
      'The army declined to say whether it would go.',
      { kind: 'no-comment', quotes: ['it would go'], cue: 'say' },
    ],
    [
      'Solant said nothing about a retreat.',
      'The army said nothing about a retreat.',
      { quotes: ['a retreat'], cue: 'said' },
    ],
    [
      'Solant, in Newsroom’s words (said): rain would come.',
      'Rain, said the minister, adding: rain would come.',
      { quotes: ['rain would come'], cue: 'said' },
    ],
    [
      'Solant warned Kyiv on Sunday that it would strike.',
      'Moscow warned Kyiv on Sunday that it would strike.',
      { quotes: ['it would strike'], cue: 'warned' },
    ],
    [
      'Solant, in Newsroom’s words: It offers of peace.',
      'It offers of peace now.',
      { kind: 'proposal', quotes: ['of peace'], cue: 'offers' },
    ],
    [
      'Solant declined to comment.',
      'The mill declined to comment.',
      { kind: 'no-comment', speakers: [], quotes: [], cue: 'declined to comment' },
    ],
    [
      'Solant declined to comment.',
      'The mill declined to comment.',
      { kind: 'no-comment', quotes: ['The mill declined to comment'], cue: 'declined to comment' },
    ],
    ['Solant would not comment.', 'The mill.', { kind: 'no-comment', quotes: [] }],
    [
      'Solant announced: peace is near.',
      'She announced: peace is near.',
      { quotes: ['peace is near'], cue: 'announced' },
    ],
    [
      'Solant, in Newsroom’s words: sagte, Frieden sei nahe.',
      'Er sagte, Frieden sei nahe.',
      { quotes: ['Frieden sei nahe'], cue: 'sagte' },
    ],
    ['Solant: „Frieden ist nah“.', 'Er sagte: „Frieden ist nah“.', { form: 'direct', quotes: ['Frieden ist nah'] }],
    [
      'Solant: « La paix est proche ».',
      'Il a dit : « La paix est proche ».',
      { form: 'direct', quotes: ['La paix est proche'] },
    ],
    ['Solant: "It’s over!"', 'He shouted "It’s over!" and left.', { form: 'direct', quotes: ['It’s over!'] }],
    [
      'Solant: “Will it hold?”',
      '“Will it hold?” she asked.',
      { form: 'direct', kind: 'question', quotes: ['Will it hold?'] },
    ],
    [
      'Solant: “Will it hold …”',
      '“Will it hold?” she asked.',
      { form: 'direct', kind: 'question', quotes: ['Will it hold'] },
    ],
    [
      'Solant: “It held” … “It will hold again.”',
      '“It held,” he said. “It will hold again.”',
      { form: 'direct', quotes: ['It held,', 'It will hold again.'] },
    ],
    ['Solant: “שלום”.', 'He said: “שלום”', { form: 'direct', quotes: ['שלום'] }],
    [
      'Solant: “👩‍🚒 is é ready 🎉”.',
      'She wrote “👩‍🚒 is é ready 🎉” today.',
      { form: 'direct', quotes: ['👩‍🚒 is é ready 🎉'] },
    ],
    [
      'Solant said that he would go (in words that Newsroom quotes).',
      '“He told me that he would go,” said the aide.',
      { quotes: ['he would go'], cue: 'said' },
    ],
    [
      'Solant, as Newsroom gives it: He told me that he would go (in words that Newsroom quotes).',
      '“He told me that he would go,” said the aide.',
      { quotes: ['he would go'], cue: 'told' },
    ],
    [
      'Solant, as Newsroom gives it: he would go.',
      'A claim that he would go is wrongly marked as direct.',
      { form: 'direct', quotes: ['he would go'] },
    ],
    [
      'Solant said “robust guarantees”.',
      'He said “robust guarantees” and more.',
      { form: 'mixed', quotes: ['“robust guarantees”'], cue: 'said' },
    ],
  ])('%s', (printed, text, sketch) => {
    expect(said(sourceTextOf(text, ['paragraph']), sketch)).toBe(printed)
  })

  it('says whose translation the words are', () => {
    const source = sourceTextOf('“The gates are shut,” she said.', ['paragraph'])
    const sketch: ClaimSketch = { form: 'direct', quotes: ['The gates are shut,'], cue: 'said' }
    expect(said(source, { ...sketch, originalLanguage: 'Dravic' })).toBe(
      'Solant said: “The gates are shut” (translated from Dravic by Newsroom).',
    )
    expect(said(source, { ...sketch, translatedBy: 'the court' })).toBe(
      'Solant said: “The gates are shut” (translated by the court).',
    )
  })

  it('prints a speaker’s turn of a transcript without marks and without a note', () => {
    expect(
      said(sourceTextOf('MINISTER: The dam is safe.', ['speaker-turn']), {
        form: 'direct',
        quotes: ['The dam is safe.'],
      }),
    ).toBe('Solant: The dam is safe.')
  })
})

describe('the words of a claim alone, as on a card', () => {
  const source = sourceTextOf('Norvolt denied that it had seen the text. It left. “Who knew?” it asked.', ['paragraph'])
  it.each<[string, ClaimSketch]>([
    ['denied that it had seen the text', { kind: 'denial', quotes: ['it had seen the text'], cue: 'denied that' }],
    ['in a denial, in Newsroom’s words: it had seen the text', { kind: 'denial', quotes: ['it had seen the text'] }],
    ['it had seen the text', { kind: 'statement', quotes: ['it had seen the text'], cue: 'denied that' }],
    ['asked: “Who knew?”', { kind: 'question', form: 'direct', quotes: ['Who knew?'], cue: 'asked' }],
    ['It left', { quotes: ['It left'] }],
  ])('never read as what is denied: %s', (shown, sketch) => {
    const claim = claimOf(source, { speakers: somebody, ...sketch })
    expect(saidText(claimWords(claim, { name: 'Newsroom', ...source }))).toBe(shown)
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
          const { runs } = wordClaim(
            claimOf(source, { speakers: somebody, form, kind, quotes: [text.slice(start, end)] }),
            { name: 'Newsroom', ...source },
            voices,
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

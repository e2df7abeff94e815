import type { SourceText } from '../../sources/source-view.ts'
import { speakersText } from '../../claims/claim-words.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BriefingView } from '../briefing-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { newId } from '../../model/id.ts'
import { deskScale } from '../../standards/scale-fixture.ts'
import { letterOf } from '../citation-letters.ts'
import { citationLabel, placeOf } from './citations.ts'
import { composeBriefing } from './compose-briefing.ts'
import { claimOf, inlinesOf, paragraphsIn, partsIn, sourceTextOf } from './fixtures.ts'
import { embolden, plainText, printInlines } from './inlines.ts'
import { confidenceWords } from './judgements.ts'
import { sampleBriefing } from './sample.ts'
import { saidText } from './said/said-run.ts'

const text = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')
const printed = composeBriefing(sampleBriefing(text))
const read = '; read on 17 August 2025'

describe('a printed briefing', () => {
  it('has a masthead with what is known, and leaves out what is not', () => {
    expect(printed.facts).toEqual([
      { label: 'Date', value: '17 August 2025' },
      { label: 'For', value: 'Director, European security' },
      { label: 'Prepared by', value: 'Policy desk' },
      { label: 'Basis', value: 'One source, nine claims; none independently confirmed' },
      { label: 'Latest source', value: '17 August 2025' },
    ])
    expect(printed.foot).toBe('17 August 2025 · Policy desk')
    expect(
      composeBriefing(sampleBriefing(text, { date: '', preparedBy: '', preparedFor: ' ', blocks: [] })).facts,
    ).toEqual([])
  })

  it('numbers judgements, sets the term in bold, and gives confidence a line of its own', () => {
    const [first] = partsIn(printed, 'judgements')
    if (first?.kind !== 'judgement') throw new Error('no judgement')
    expect(first.number).toBe(1)
    expect(first.runs.filter((run) => run.kind === 'text' && run.bold)).toEqual([
      { kind: 'text', text: 'likely', bold: true, italic: false },
    ])
    expect(first.confidence).toEqual({
      label: 'Confidence: moderate.',
      reason: 'Three officials speak of the offer, none of its terms.',
    })
    expect(first.gauge).toMatchObject({ term: 'likely', percent: '55–80 %', from: 55, to: 80 })
    expect(first.gauge?.steps).toHaveLength(7)
  })

  it('draws a judgement on the scale that the briefing uses, and explains that one', () => {
    const sample = sampleBriefing(text)
    const [one, two, three] = sample.briefing.judgements
    const likelihoods = [{ ...one!, likelihood: 'Likely' }, { ...two!, likelihood: 'remote' }, three!]
    const briefing = { ...sample.briefing, scale: deskScale, judgements: likelihoods }
    const note = composeBriefing({ ...sample, briefing })
    expect(partsIn(note, 'judgements')).toMatchObject([
      { gauge: { term: 'Likely', percent: '55–85 %', from: 55, to: 85 } },
      // A term that the scale does not have has no range that could be drawn.
      { gauge: null },
      { gauge: null },
    ])
    expect(note.legend.scale).toMatchObject({
      label: 'Desk scale',
      mixed: null,
      steps: deskScale.terms.map(({ words, lowest, highest }) => ({ terms: [words], from: lowest, to: highest })),
    })
  })

  it('gives no percentages where the scale of the briefing cannot be read', () => {
    const sample = sampleBriefing(text)
    const note = composeBriefing({ ...sample, briefing: { ...sample.briefing, scale: 'unreadable' } })
    expect(partsIn(note, 'judgements')).toMatchObject([{ gauge: null }, { gauge: null }, { gauge: null }])
    expect(note.legend.scale).toBeNull()
  })

  it('cites source, paragraph and letter, right after the words', () => {
    const [first] = partsIn(printed, 'judgements')
    if (first?.kind !== 'judgement') throw new Error('There is no judgement.')
    expect(first.runs.slice(-3)).toEqual([
      { kind: 'citation', label: '[1 ¶1c]', target: 's1-c' },
      { kind: 'citation', label: '[1 ¶2a]', target: 's1-a' },
      { kind: 'citation', label: '[1 ¶3d]', target: 's1-d' },
    ])
    expect(first.runs.findLast((run) => run.kind === 'text')).toMatchObject({
      text: ' to be announced in outline on Monday.',
    })
  })

  it('says a citation of one place once in a row', () => {
    const { claims } = sampleBriefing(text)
    const runs = printInlines(inlinesOf('Two of one paragraph [3] [4] and one of another [2].', claims), {
      nextFootnote: () => 0,
      cite: () => ({
        kind: 'citation',
        label: '[1 ¶3]',
        target: null,
      }),
    })
    expect(runs.map((run) => (run.kind === 'citation' ? run.label : run.kind === 'text' ? run.text : ''))).toEqual([
      'Two of one paragraph',
      '[1 ¶3]',
      ' and one of another.',
      '[1 ¶3]',
    ])
  })

  it('groups what was said by speaker in order of first appearance', () => {
    const voices = partsIn(printed, 'said').flatMap((part) => (part.kind === 'voice' ? [part] : []))
    expect(voices.map((voice) => [voice.speaker, voice.sayings.length])).toEqual([
      ['United States', 1],
      ['Steve Witkoff', 2],
      ['Volodymyr Zelensky', 2],
      ['Ursula von der Leyen', 1],
      ['Ukraine and its European allies', 1],
      ['Vladimir Putin', 1],
      ['Newsroom', 1],
    ])
    expect(voices[1]?.sayings.map((saying) => saidText(saying.runs))).toEqual([
      'said that Trump and Putin had settled on “robust security guarantees” for Ukraine.',
      'said that Washington was prepared to give “game-changing” guarantees in a process that would involve territorial “concessions”.',
    ])
    expect(voices[1]?.sayings[1]?.details).toEqual(['CNN interview'])
    expect(voices[5]?.sayings[0]?.details).toEqual(['B3, possibly true'])
  })

  it('says that a paraphrase is the source’s where no publisher is known', () => {
    const input = sampleBriefing(text)
    const sources = input.sources.map((source) => ({ ...source, view: { ...source.view, publisher: '' } }))
    const [first] = partsIn(composeBriefing({ ...input, sources }), 'said')
    expect(first?.kind === 'voice' && saidText(first.sayings[0]!.runs)).toBe(
      'in the source’s words: a US offer of security guarantees for Kyiv.',
    )
  })

  it('calls actors by the names of the sources, not by roles or pronouns, and says where they speak', () => {
    expect(printed.actors.find((actor) => actor.name === 'Donald Trump')).toEqual({
      name: 'Donald Trump',
      kind: 'person',
      office: '',
      side: '',
      named: ['Trump'],
      speaks: [],
    })
    expect(
      printed.actors.find((actor) => actor.name === 'Volodymyr Zelensky')?.speaks.map(({ label }) => label),
    ).toEqual(['[1 ¶3b]', '[1 ¶6g]'])
  })

  it('lists where an actor speaks in the order of the source, not of the briefing', () => {
    const input = sampleBriefing(text)
    const blocks = input.briefing.blocks
      .filter(({ section }) => section === 'said')
      .map((block, i, all) => ({ ...block, order: `a${String(all.length - i).padStart(3, '0')}` }))
    const { actors } = composeBriefing({ ...input, briefing: { ...input.briefing, blocks } })
    expect(actors.find((actor) => actor.name === 'Steve Witkoff')?.speaks.map(({ label }) => label)).toEqual([
      '[1 ¶2h]',
      '[1 ¶6a]',
    ])
  })

  it('does not call an actor by its own name again, written small', () => {
    const input = sampleBriefing(text)
    const actors = input.actors.map((actor) =>
      actor.name === 'Donald Trump' ? { ...actor, name: 'The US Leader' } : actor,
    )
    expect(composeBriefing({ ...input, actors }).actors.find((actor) => actor.name === 'The US Leader')?.named).toEqual(
      ['Donald Trump', 'Trump'],
    )
  })

  it('leaves actors out that no cited paragraph names', () => {
    const input = sampleBriefing(text)
    expect(input.actors.map(({ name }) => name)).toContain('Ukraine')
    const blocks = input.briefing.blocks.filter(({ body }) => body.type === 'said').slice(0, 1)
    const names = composeBriefing({ ...input, briefing: { ...input.briefing, blocks } }).actors.map(({ name }) => name)
    expect(names).toContain('United States')
    expect(names).not.toContain('Ukraine')
  })

  it('says in the sentence who reports, from the nearest to the source, with the hedge on each report', () => {
    const input = sampleBriefing(text)
    const hedge = input.claims[0]!.anchors.slice(0, 1).map((anchor) => ({
      ...anchor,
      start: 0,
      end: 1,
      exact: 'reportedly',
    }))
    const actors = input.actors.map((actor, i) => (i === 0 ? { ...actor, office: 'Prime minister of Karvia' } : actor))
    const chain = [
      { id: newId(), actor: actors[0]!.id, words: null, hedge: [] },
      { id: newId(), actor: null, words: null, hedge },
    ]
    const chained = input.claims.map((claim) => ({ ...claim, chain }))
    const sentences = partsIn(composeBriefing({ ...input, actors, claims: chained }), 'said').flatMap((part) =>
      part.kind === 'voice' ? part.sayings.map(({ runs }) => saidText(runs)) : [],
    )
    expect(sentences[1]).toBe(
      'According to someone not named (reportedly), via European leaders and Newsroom, Steve Witkoff said that Trump and Putin had settled on “robust security guarantees” for Ukraine.',
    )
    // The office of a reporter is told once, where they are met first.
    expect(sentences[0]).toContain('via European leaders, prime minister of Karvia, and Newsroom: ')
  })

  it('tells an office and a date of speaking under the name, and the date under each claim where they differ', () => {
    const input = sampleBriefing(text)
    const witkoff = input.actors.find(({ name }) => name === 'Steve Witkoff')!
    const actors = input.actors.map((actor) => (actor === witkoff ? { ...actor, office: 'Envoy of the US' } : actor))
    const on = (...days: string[]) => {
      const claims = input.claims.map((claim) =>
        claim.speakers.includes(witkoff.id)
          ? { ...claim, saidDate: { edtf: days[claim.occasion ? 1 : 0]!, words: '', anchor: null } }
          : claim,
      )
      return partsIn(composeBriefing({ ...input, actors, claims }), 'said').find(
        (part) => part.kind === 'voice' && part.speaker === 'Steve Witkoff',
      )
    }
    expect(on('2025-08-16', '2025-08-16')).toMatchObject({
      office: 'Envoy of the US',
      said: '16 August 2025',
      sayings: [{ details: [] }, { details: ['CNN interview'] }],
    })
    expect(on('2025-08-16', '2025-08-17')).toMatchObject({
      said: '',
      sayings: [{ details: ['Said: 16 August 2025'] }, { details: ['Said: 17 August 2025', 'CNN interview'] }],
    })
  })

  it('prints the analyst’s notes only when asked', () => {
    const ours = 'In our words: Russia takes Donetsk and Lugansk; the front freezes in Kherson and Zaporizhzhia'
    const details = (printNotes: boolean) =>
      partsIn(composeBriefing(sampleBriefing(text, { printNotes })), 'said').flatMap((part) =>
        part.kind === 'voice' ? part.sayings.flatMap((saying) => saying.details) : [],
      )
    expect(details(false)).not.toContain(ours)
    expect(details(true)).toContain(ours)
  })

  it('says by whom a claim is contested or corroborated', () => {
    const input = sampleBriefing(text)
    const [offer, settled, prediction] = input.claims as [ClaimView, ClaimView, ClaimView]
    /** Each claim is from an occasion of its own, but for those of `sameOrigin`. */
    const sameOrigin = new Set<ClaimView>()
    const one = newId()
    const originOf = (claim: ClaimView) => ({
      kind: 'occasion' as const,
      occasion: sameOrigin.has(claim) ? one : claim.id,
    })
    const given = (answer: 'yes' | 'no', ...claims: ClaimView[]) => ({
      answer,
      origins: 1,
      claims: claims.map((claim) => ({ claim: claim.id, origin: originOf(claim) })),
      oneSide: [] as { side: string; speakers: string[] }[],
    })
    const question = newId()
    const printed = (computed: 'contested' | 'corroborated', ...answers: ReturnType<typeof given>[]) =>
      firstDetails(
        composeBriefing({
          ...input,
          claims: input.claims.map((claim) => (claim === offer ? { ...claim, computed } : claim)),
          standing: {
            reasons: new Map([[offer.id, [{ status: computed, question, answers }]]]),
            claims: new Map(input.claims.map((claim) => [claim.id, claim])),
            sources: new Map(input.sources.map(({ view }) => [view.id, view])),
          },
        }),
      )
    expect(printed('contested', given('yes', offer, settled), given('no', prediction))).toEqual([
      'Contested by Volodymyr Zelensky (no, [1 ¶3b])',
    ])
    expect(printed('corroborated', given('yes', offer, settled))).toEqual(['Corroborated by Steve Witkoff ([1 ¶2a])'])
    const oneSide = [{ side: newId(), speakers: [...offer.speakers, ...settled.speakers] }]
    expect(printed('corroborated', { ...given('yes', offer, settled, prediction), oneSide })).toEqual([
      'Corroborated by Volodymyr Zelensky ([1 ¶3b])',
    ])
    sameOrigin.add(offer).add(settled)
    expect(printed('corroborated', given('yes', offer, settled, prediction))).toEqual([
      'Corroborated by Volodymyr Zelensky ([1 ¶3b])',
    ])
    sameOrigin.clear()
    // What a paper says itself is not corroborated by the actor of its name.
    const itself: ClaimView = { ...offer, speakers: [], computed: 'corroborated' }
    const newsroom = { ...input.actors[0]!, id: settled.speakers[0]!, name: 'NEWSROOM' }
    const asPublished = composeBriefing({
      ...input,
      claims: input.claims.map((claim) => (claim === offer ? itself : claim)),
      actors: [...input.actors.filter(({ id }) => id !== newsroom.id), newsroom],
      standing: {
        reasons: new Map([
          [offer.id, [{ status: 'corroborated', question, answers: [given('yes', itself, settled, prediction)] }]],
        ]),
        claims: new Map(input.claims.map((claim) => [claim.id, claim === offer ? itself : claim])),
        sources: new Map(input.sources.map(({ view }) => [view.id, view])),
      },
    })
    expect(JSON.stringify(partsIn(asPublished, 'said'))).toContain('Corroborated by Volodymyr Zelensky (')
    const byHand = input.claims.map((claim) =>
      claim === offer
        ? { ...claim, status: 'refuted' as const, statusDate: '2025-08-20', statusReason: 'The offer was never made.' }
        : claim,
    )
    expect(firstDetails(composeBriefing({ ...input, claims: byHand }))).toEqual([
      'Refuted on 20 August 2025: The offer was never made.',
    ])
    const byLink = input.claims.map((claim) =>
      claim === offer ? { ...claim, status: 'superseded' as const, statusReason: 'Superseded by “no offer”' } : claim,
    )
    expect(firstDetails(composeBriefing({ ...input, claims: byLink }))).toEqual(['Superseded by “no offer”'])
  })

  it('gives each source its number, rating and hash', () => {
    expect(printed.sources).toMatchObject([
      { number: 1, origin: `Newsroom, 17 August 2025${read}`, rating: 'B, usually reliable', target: 's1' },
    ])
  })

  it('says when a source was updated, and of which it is a copy', () => {
    const input = sampleBriefing(text)
    const original = { ...input.sources[0]!.view, id: newId(), title: 'The first print' }
    const originOf = (copyOf: string, sources: readonly (typeof original)[]) =>
      composeBriefing({
        ...input,
        sources: input.sources.map((one) => ({ ...one, view: { ...one.view, updated: '2025-08-18', copyOf } })),
        standing: { ...nothing, sources: new Map(sources.map((one) => [one.id, one])) },
      }).sources[0]!.origin
    const known = 'Newsroom, 17 August 2025, updated 18 August 2025, another copy of '
    expect(originOf(original.id, [original])).toBe(`${known}“The first print”${read}`)
    expect(originOf(original.id, [])).toBe(`${known}a source that is not cited here${read}`)
    expect(originOf(input.sources[0]!.view.id, [])).toBe(`${known}[1]${read}`)
  })

  it('says how a source is marked', () => {
    const input = sampleBriefing(text)
    const sources = input.sources.map((one) => ({ ...one, view: { ...one.view, marking: 'TLP:GREEN' } }))
    expect(composeBriefing({ ...input, sources }).sources[0]!.origin).toBe(
      `Newsroom, 17 August 2025, marked TLP:GREEN${read}`,
    )
  })

  it('explains in the legend only what is used', () => {
    expect(printed.legend.scale?.steps.map((step) => step.terms)).toHaveLength(7)
    expect(printed.legend.scale?.mixed).toBeNull()
    expect(printed.legend.reliability.map(({ sign }) => sign)).toEqual(['B'])
    expect(printed.legend.credibility.map(({ sign }) => sign)).toEqual(['3'])
    expect(printed.legend.confidence.map(({ label }) => label)).toEqual(['High', 'Moderate', 'Low'])
    expect(printed.legend.notes.join(' ')).toContain(
      'TLP:AMBER: recipients may share on a need-to-know basis within their organisation and its clients.',
    )
    const bare = composeBriefing(sampleBriefing(text, { blocks: [], marking: null }))
    expect(bare.legend).toEqual({ scale: null, confidence: [], reliability: [], credibility: [], notes: [] })
    expect(bare.annex).toBeNull()
  })

  it('warns where both rows of the scale are used', () => {
    const input = sampleBriefing(text)
    const judgements = input.briefing.judgements.map((judgement, i) =>
      i === 0 ? { ...judgement, likelihood: 'probable' } : judgement,
    )
    const { scale } = composeBriefing({ ...input, briefing: { ...input.briefing, judgements } }).legend
    expect(scale?.steps[4]?.terms).toEqual(['likely', 'probable'])
    expect(scale?.mixed).toContain('the same assessment')
  })

  it('says so where a cited claim is gone', () => {
    const input = sampleBriefing(text)
    const lead = paragraphsIn(composeBriefing({ ...input, claims: input.claims.slice(2) }), 'lead')
    expect(lead[0]?.runs[1]).toEqual({ kind: 'citation', label: '[claim deleted]', target: null })
  })
})

/** The annex of the sample, with these changes of the briefing. */
function annexOf(head: Partial<BriefingView> = {}, input = sampleBriefing(text, head)) {
  const { annex } = composeBriefing(input)
  if (annex === null || annex.kind === 'none') throw new Error('no text in the annex')
  return annex
}
const nothing = { reasons: new Map(), claims: new Map(), sources: new Map() }
const notesIn = (annex: ReturnType<typeof annexOf>) =>
  annex.sources.flatMap(({ blocks }) => blocks.flatMap((block) => block.notes))

describe('the annex with the whole source', () => {
  const annex = annexOf({ annex: 'whole' })
  const [{ blocks, extent } = { blocks: [], extent: '' }] = annex.sources

  it('prints each source in full, unit for unit', () => {
    expect(blocks.map((block) => block.segments.map((segment) => segment.text).join('')).join('\n')).toBe(
      text.trimEnd(),
    )
    expect(blocks.map((block) => block.number)).toEqual([null, 1, 2, 3, null, 4, 5, 6, 7])
    expect(extent).toBe('All 7 paragraphs.')
  })

  it('gives a kind letter at an actor’s first mention alone', () => {
    expect(segmentsWith(annex, 'Donald Trump')?.kinds).toBe('P')
    expect(segmentsWith(annex, 'the US leader')?.kinds).toBe('')
    expect(annex.kinds.map(({ letter }) => letter)).toEqual(['P', 'S', 'L', 'G', '?'])
  })

  it('has each letter at its words and in the margin beside them', () => {
    const notes = blocks.flatMap((block) =>
      block.notes.map((note) => `¶${block.number} ${note.letter} ${note.speaker} ${note.cue}: ${note.facts}`),
    )
    expect(notes.slice(0, 3)).toEqual([
      '¶1 c United States offer: commits',
      '¶2 a Steve Witkoff said that: part quoted',
      '¶3 b Volodymyr Zelensky said: predicts · direct quotation',
    ])
    const letters = blocks.flatMap((block) => block.segments).flatMap((segment) => segment.opens)
    expect(new Set(letters.map(({ letter }) => letter))).toEqual(new Set('abcdefghi'))
    expect(notesIn(annex).map(({ letter }) => letter)).toEqual([...new Set(letters.map(({ letter }) => letter))])
  })

  it('says in the margin who reports and by whom it is contested, as the sentence does', () => {
    const input = sampleBriefing(text, { annex: 'whole' })
    const [offer, settled] = input.claims as [ClaimView, ClaimView]
    const chain = [{ id: newId(), actor: null, words: null, hedge: [] }]
    const claims = input.claims.map((claim) =>
      claim === offer ? { ...claim, chain, computed: 'contested' as const } : claim,
    )
    const answers = (['yes', 'no'] as const).map((answer, i) => ({
      answer,
      origins: 1,
      claims: [{ claim: [offer, settled][i]!.id, origin: { kind: 'source', source: offer.source } as const }],
      oneSide: [],
    }))
    const standing = {
      reasons: new Map([[offer.id, [{ status: 'contested' as const, question: newId(), answers }]]]),
      claims: new Map(claims.map((claim) => [claim.id, claim])),
      sources: new Map(input.sources.map(({ view }) => [view.id, view])),
    }
    expect(notesIn(annexOf({}, { ...input, claims, standing })).find(({ letter }) => letter === 'c')?.facts).toBe(
      'commits · according to someone not named, via Newsroom · contested by Steve Witkoff (no, [1 ¶2a])',
    )
    for (const [name, kind, inside] of [
      ['The prosecution', 'group', 'the prosecution'],
      ['Electoral commission', 'organisation', 'the Electoral commission'],
    ] as const) {
      const actors = input.actors.map((actor) =>
        settled.speakers.includes(actor.id) ? { ...actor, name, kind } : actor,
      )
      const [note] = notesIn(annexOf({}, { ...input, claims, actors, standing })).filter(({ letter }) => letter === 'c')
      expect(note?.facts).toContain(`contested by ${inside} (no`)
    }
  })

  it('writes a cue small behind the name, where only the beginning of a sentence gave it a capital', () => {
    const input = sampleBriefing(text, { annex: 'whole' })
    const cues = (exact: string) =>
      notesIn(
        annexOf(
          {},
          {
            ...input,
            claims: input.claims.map((claim) => ({
              ...claim,
              anchors: claim.anchors.map((anchor) => (anchor.role === 'cue' ? { ...anchor, exact } : anchor)),
            })),
          },
        ),
      ).map(({ cue }) => cue)
    expect(cues('Asked')).toContain('asked')
    expect(cues('Trump’s offer')).toContain('Trump’s offer')
  })

  it('annotates what is cited, and nothing else', () => {
    const input = sampleBriefing(text, { annex: 'whole' })
    const blocks = input.briefing.blocks.filter(({ section }) => section === 'lead')
    const annex = annexOf({}, { ...input, briefing: { ...input.briefing, blocks } })
    expect(notesIn(annex).map(({ letter, speaker }) => [letter, speaker])).toEqual([
      ['a', 'Steve Witkoff'],
      ['b', 'Volodymyr Zelensky'],
    ])
  })

  it('says in our words only if working notes are printed, and what the briefing does not say before', () => {
    const glossOf = (printNotes: boolean, isSaid: boolean) => {
      const input = sampleBriefing(text, { annex: 'whole', printNotes })
      const blocks = input.briefing.blocks.filter(({ section }) => isSaid || section !== 'said')
      return notesIn(annexOf({}, { ...input, briefing: { ...input.briefing, blocks } }))
        .map(({ gloss }) => gloss)
        .join('')
    }
    expect([glossOf(true, true), glossOf(false, false)]).toEqual(['', ''])
    expect(glossOf(true, false)).toBe('Russia takes Donetsk and Lugansk; the front freezes in Kherson and Zaporizhzhia')
  })

  it('marks a nested mention inside a claim, and both keep their marks', () => {
    expect(segmentsWith(annex, 'US')).toMatchObject({ mention: true, claims: 1, kinds: 'S' })
  })
})

describe('the annex with the cited paragraphs', () => {
  const source = sourceTextOf(
    'The quay\nThe first line.\nThe second line.\nThe third line.\nThe fourth line.\nThe fifth line.\nThe sixth line.\nThe seventh line.\nThe eighth line.',
  )
  const annexFor = (of: typeof source, ...quotes: string[]) => {
    const claims = quotes.map((quote) => claimOf(of, { quotes: [quote] }))
    const input = sampleBriefing(text)
    return annexOf(
      {},
      {
        ...input,
        briefing: {
          ...input.briefing,
          annex: 'cited',
          blocks: [
            {
              id: newId(),
              section: 'lead',
              order: 'a0',
              body: { type: 'paragraph', children: inlinesOf(quotes.map((_, i) => `[${i + 1}]`).join(''), claims) },
            },
          ],
        },
        sources: [{ text: of, view: { ...input.sources[0]!.view, id: of.source } }],
        claims,
        mentions: [],
      },
    ).sources[0]!
  }

  it.each<[string, string[], string, string]>([
    ['the neighbours of one', ['second'], '1 2 3', 'Paragraphs 1 to 3 of 8.'],
    ['none before the first, and no title', ['first'], '1 2', 'Paragraphs 1 to 2 of 8.'],
    [
      'two apart, with the gap',
      ['second', 'seventh'],
      '1 2 3 [Paragraphs 4 to 5 left out] 6 7 8',
      'Paragraphs 1 to 3 and 6 to 8 of 8.',
    ],
    ['a gap of one', ['first', 'fifth'], '1 2 [Paragraph 3 left out] 4 5 6', 'Paragraphs 1 to 2 and 4 to 6 of 8.'],
    ['all of them', ['first', 'third', 'sixth', 'seventh', 'eighth'], '1 2 3 4 5 6 7 8', 'All 8 paragraphs.'],
  ])('shows %s', (_, quotes, shown, extent) => {
    const printed = annexFor(source, ...quotes)
    const numbers = printed.blocks.map(({ leftOut, number }) => `${leftOut === '' ? '' : `[${leftOut}] `}${number}`)
    expect([numbers.join(' '), printed.extent]).toEqual([shown, extent])
  })

  it('leaves a neighbour out that is longer than any paragraph', () => {
    const long = sourceTextOf(`The quay\n${'A very long line. '.repeat(500)}\nThe second line.\nThe third line.`)
    expect(annexFor(long, 'second').blocks.map(({ number }) => number)).toEqual([2, 3])
  })
})

describe('without an annex', () => {
  it('the letters, places and words of what is cited close the note', () => {
    const { annex } = composeBriefing(sampleBriefing(text, { annex: 'none' }))
    expect(annex?.kind).toBe('none')
    if (annex?.kind !== 'none') return
    expect(annex.sources[0]?.claims[0]).toEqual({
      letter: 'a',
      place: '¶2',
      words: 'Trump and Putin had settled on “robust security guarantees” for Ukraine',
      target: 's1-a',
    })
    expect(annex.sources[0]?.claims.map(({ letter }) => letter).join('')).toBe('abcdefghi')
  })
})

describe('citations', () => {
  it('are unique, and two of one claim are the same', () => {
    const input = sampleBriefing(text)
    const printed = composeBriefing(input)
    const labels = [...partsIn(printed, 'lead'), ...partsIn(printed, 'judgements')].flatMap((part) =>
      'runs' in part ? part.runs.flatMap((run) => (run.kind === 'citation' ? [run.label] : [])) : [],
    )
    const worded = partsIn(printed, 'said').flatMap((part) =>
      part.kind === 'voice' ? part.sayings.flatMap(({ citations }) => citations.map(({ label }) => label)) : [],
    )
    expect(new Set(worded).size).toBe(input.claims.length)
    for (const label of labels) expect(worded).toContain(label)
  })

  it('have the stored letters, also of claims that are not cited any more', () => {
    const input = sampleBriefing(text)
    const [one] = input.claims
    const source = one!.source
    const letters = [
      { claim: one!.id, source, number: 28, exported: true },
      { claim: newId(), source, number: 1, exported: true },
    ]
    const [first] = partsIn(composeBriefing({ ...input, briefing: { ...input.briefing, letters } }), 'judgements')
    if (first?.kind !== 'judgement') throw new Error('There is no judgement.')
    expect(first.runs.flatMap((run) => (run.kind === 'citation' ? [run.label] : []))).toEqual([
      '[1 ¶1ab]',
      '[1 ¶2b]',
      '[1 ¶3d]',
    ])
  })
})

describe('labels', () => {
  it('name the pages of a paginated original, and the time of a turn in a recording', () => {
    const text = sourceTextOf('Costs\nThe gates cost 52 million. They will be late.\nThe motors cost 12 million.')
    const at = (words: string) => text.text.indexOf(words)
    const a4 = { width: 595, height: 842 }
    const paged = {
      ...text,
      pages: [
        { ...a4, label: 'iv', start: 0, end: at('They will') },
        { ...a4, label: '5', start: at('They will'), end: at('motors') },
        { ...a4, label: '6', start: at('motors'), end: text.text.length },
      ],
    }
    const label = (source: SourceText, ...quotes: string[]) =>
      citationLabel(2, placeOf(claimOf(source, { quotes }), source), 'c')
    expect(label(paged, 'cost 52 million')).toBe('[2 p. iv ¶1c]')
    expect(label(paged, '52 million. They will')).toBe('[2 pp. iv–5 ¶1c]')
    expect(label(paged, 'cost 52 million', 'motors')).toBe('[2 pp. iv, 6 ¶1–2c]')
    expect(label(paged, 'Costs')).toBe('[2 p. iv title c]')
    const timed = { ...text, blocks: text.blocks.map((block, i) => ({ ...block, time: [0, 724, 3724][i]! })) }
    expect(label(timed, 'cost 52 million')).toBe('[2 12:04c]')
    expect(label(timed, 'late.\nThe motors')).toBe('[2 12:04, 1:02:04c]')
  })
  it('count paragraphs as runs and name titles and headings', () => {
    const source = sourceTextOf('Rain over Karvia\nIt rained.\nIt rained again.\nThe dam\nIt held.')
    const label = (...quotes: string[]) => citationLabel(1, placeOf(claimOf(source, { quotes }), source), 'b')
    expect(label('It rained.')).toBe('[1 ¶1b]')
    expect(label('It rained.\nIt rained again.')).toBe('[1 ¶1–2b]')
    expect(label('rained.', 'held')).toBe('[1 ¶1, 3b]')
    expect(label('Rain over Karvia')).toBe('[1 title b]')
    expect(label('The dam')).toBe('[1 heading b]')
    expect(citationLabel(1, '', 'b')).toBe('[1 b]')
  })

  it('go from z to aa', () => {
    expect([1, 26, 27, 28, 52, 53, 702, 703].map(letterOf)).toEqual(['a', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa'])
  })

  it('name several speakers jointly, or as unclear', () => {
    expect(speakersText(['Ukraine', 'its European allies'], false)).toBe('Ukraine and its European allies')
    expect(speakersText(['A', 'B', 'C'], false)).toBe('A, B and C')
    expect(speakersText(['Trump', 'Putin'], true)).toBe('Trump or Putin (unclear)')
  })
})

describe('the line of confidence', () => {
  it.each([
    ['', ''],
    ['The president says so on record.', 'The president says so on record.'],
    ['Putin has said so twice', 'Putin has said so twice.'],
    ['NATO’s own text says so.', 'NATO’s own text says so.'],
    ['all agree', 'All agree.'],
    ['US officials agree.', 'US officials agree.'],
    ['It is likely that more will come.', 'It is likely that more will come.'],
  ])('takes the reason “%s” as “%s”', (reason, sentence) => {
    expect(confidenceWords('high', reason)).toEqual({ label: 'Confidence: high.', reason: sentence })
  })

  it('sets a range in bold across runs', () => {
    const runs = [
      { kind: 'text', text: 'very un', bold: false, italic: true },
      { kind: 'text', text: 'likely so', bold: false, italic: false },
    ] as const
    const bold = embolden(runs, { start: 0, end: 13 })
    expect(plainText(bold)).toBe('very unlikely so')
    expect(bold.map((run) => run.kind === 'text' && [run.text, run.bold, run.italic])).toEqual([
      ['very un', true, true],
      ['likely', true, false],
      [' so', false, false],
    ])
  })
})

function segmentsWith(annex: ReturnType<typeof annexOf>, words: string) {
  return annex.sources
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.segments))
    .find((segment) => segment.text === words)
}

function firstDetails(printed: ReturnType<typeof composeBriefing>): readonly string[] {
  const [first] = partsIn(printed, 'said')
  return first?.kind === 'voice' ? (first.sayings[0]?.details ?? []) : []
}

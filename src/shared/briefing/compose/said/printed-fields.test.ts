import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { claimViewSchema, type ClaimAnchor, type ClaimView } from '../../../claims/claim-view.ts'
import { newId } from '../../../model/id.ts'
import type { StatusReason } from '../../../questions/status-reason.ts'
import { composeBriefing } from '../compose-briefing.ts'
import { actorOf, claimOf, partsIn, sourceTextOf, sourceViewOf } from '../fixtures.ts'
import { emptyBriefing } from '../../fixtures.ts'

/**
 * Every field of a claim changes what is printed, or is named here with the reason why it does not. The fields are read from the model, so
 * that a new one fails this test until somebody decides.
 */

const source = sourceTextOf(
  'Mira Solant reportedly said by June the toll rises if the bridge is mended. She spoke again. Norvik denied that. “The plan was hers.”',
)
const [solant, norvik, clerk] = [
  actorOf('Mira Solant'),
  actorOf('Norvik', 'organisation'),
  actorOf('a clerk', 'unnamed'),
]
const other = claimOf(source, { quotes: ['that'], cue: 'denied', speakers: [norvik.id], kind: 'denial' })
const plain = claimOf(source, { quotes: ['the toll rises'], speakers: [solant.id] })

/** Fields that are not printed, and why. */
const notPrinted: Readonly<Record<string, string>> = {
  id: 'names the claim in the library',
  source: 'is printed by the citation',
  revision: 'names the text in the library',
  where: 'is printed by the citation, which finds it itself',
  aboutMe: 'is “about” of the other claim',
  answers: 'is the analyst’s reading; it is printed by whom a claim is contested or corroborated',
  'answers.question': 'see answers',
  'answers.answer': 'see answers',
  'answers.answer.named': 'see answers',
  proposed: 'stops the export until each is confirmed',
  'chain.id': 'names the link in the library',
  'chain.words': 'are the words for the reporter, whose name is printed',
  'condition.id': 'names the condition in the library',
  'about.of': 'says which of the two it is',
  'about.idea': 'names the idea in the library',
  'about.revision': 'names the text in the library',
  'relations.id': 'names the relation in the library',
  'occasion.id': 'names the occasion in the library',
  'aboutDate.anchor': 'is the place of the words, which are printed',
  'saidDate.anchor': 'is the place of the words',
  'saidDate.words': 'are printed as the date they mean',
  'occasion.date.words': 'are printed as the date they mean',
  glossTranslated: 'is a word before the gloss; see the notes below',
}

const occasion = { id: newId(), label: 'Hearing', place: '', date: null, channel: '', addressee: '', withdrawn: null }
const idea = { of: 'idea' as const, idea: newId(), revision: source.revision, gloss: '', anchors: [] }
const link = { id: newId(), actor: clerk.id, words: null, hedge: [] }
const relation = { id: newId(), type: 'reason-for', direction: 'from', claim: other.id } as const
const aboutDate = { edtf: '2026-06', words: '', anchor: null }
const anchorOf = (words: string, role: ClaimAnchor['role']): ClaimAnchor => {
  const start = source.text.indexOf(words)
  return { id: newId(), role, ord: 0, start, end: start + words.length, exact: words, state: 'anchored' }
}

/** For each printed field: a claim with it, and one that differs in nothing else. */
const pairs: Readonly<Record<string, readonly [without: Partial<ClaimView>, withIt: Partial<ClaimView>]>> = {
  kind: [{}, { kind: 'denial' }],
  form: [
    { anchors: [anchorOf('The plan was hers', 'content')] },
    { anchors: [anchorOf('The plan was hers', 'content')], form: 'direct' },
  ],
  speakers: [{}, { speakers: [norvik.id] }],
  speakersUnclear: [{}, { speakersUnclear: true }],
  anchors: [{}, { anchors: [...plain.anchors, anchorOf('said', 'cue')] }],
  gloss: [{}, { gloss: 'The toll goes up' }],
  memo: [{}, { memo: 'Check the date' }],
  tags: [{}, { tags: ['tolls'] }],
  credibility: [{}, { credibility: 2 }],
  status: [{}, { status: 'refuted' }],
  statusReason: [{ status: 'refuted' }, { status: 'refuted', statusReason: 'The minutes say otherwise.' }],
  statusDate: [{ status: 'refuted' }, { status: 'refuted', statusDate: '2026-06-01' }],
  computed: [{}, { computed: 'contested' }],
  marking: [{}, { marking: 'TLP:RED' }],
  originalLanguage: [{}, { originalLanguage: 'Dravic' }],
  translatedBy: [{}, { translatedBy: 'the court’s interpreter' }],
  aboutUnclear: [
    {
      about: [
        { of: 'claim', claim: other.id },
        { ...idea, gloss: 'a higher toll' },
      ],
    },
    {
      about: [
        { of: 'claim', claim: other.id },
        { ...idea, gloss: 'a higher toll' },
      ],
      aboutUnclear: true,
    },
  ],
  chain: [{}, { chain: [link] }],
  'chain.actor': [{ chain: [link] }, { chain: [{ ...link, actor: null }] }],
  'chain.hedge': [{ chain: [link] }, { chain: [{ ...link, hedge: [anchorOf('reportedly', 'hedge')] }] }],
  hedge: [{}, { hedge: [anchorOf('reportedly', 'hedge')] }],
  condition: [
    {},
    { condition: [{ id: newId(), gloss: '', anchors: [anchorOf('if the bridge is mended', 'condition')] }] },
  ],
  'condition.anchors': [
    { condition: [{ id: newId(), gloss: '', anchors: [] }] },
    { condition: [{ id: newId(), gloss: '', anchors: [anchorOf('She spoke again', 'condition')] }] },
  ],
  'condition.gloss': [
    { condition: [{ id: newId(), gloss: '', anchors: [] }] },
    { condition: [{ id: newId(), gloss: 'once mended', anchors: [] }] },
  ],
  about: [{}, { about: [{ of: 'claim', claim: other.id }] }],
  'about.claim': [{}, { about: [{ of: 'claim', claim: other.id }] }],
  'about.gloss': [{ about: [idea] }, { about: [{ ...idea, gloss: 'a higher toll' }] }],
  'about.anchors': [{ about: [idea] }, { about: [{ ...idea, anchors: [anchorOf('The plan', 'content')] }] }],
  relations: [{}, { relations: [relation] }],
  'relations.type': [{ relations: [relation] }, { relations: [{ ...relation, type: 'supersedes' }] }],
  'relations.direction': [{ relations: [relation] }, { relations: [{ ...relation, direction: 'to' }] }],
  'relations.claim': [{}, { relations: [relation] }],
  aboutDate: [{}, { aboutDate }],
  'aboutDate.edtf': [{ aboutDate }, { aboutDate: { ...aboutDate, edtf: '2026-07' } }],
  'aboutDate.words': [{ aboutDate }, { aboutDate: { ...aboutDate, words: 'by June' } }],
  saidDate: [{}, { saidDate: { ...aboutDate, edtf: '2026-06-01' } }],
  'saidDate.edtf': [{ saidDate: aboutDate }, { saidDate: { ...aboutDate, edtf: '2026-06-01' } }],
  occasion: [{}, { occasion }],
  'occasion.label': [{ occasion }, { occasion: { ...occasion, label: 'Second hearing' } }],
  'occasion.place': [{ occasion }, { occasion: { ...occasion, place: 'Velmar' } }],
  'occasion.channel': [{ occasion }, { occasion: { ...occasion, channel: 'Radio Velmar' } }],
  'occasion.addressee': [{ occasion }, { occasion: { ...occasion, addressee: 'the press' } }],
  'occasion.date': [{ occasion }, { occasion: { ...occasion, date: { edtf: '2026-06-01', words: '' } } }],
  'occasion.withdrawn': [{ occasion }, { occasion: { ...occasion, withdrawn: { by: '', date: '' } } }],
  'occasion.withdrawn.by': [
    { occasion: { ...occasion, withdrawn: { by: '', date: '' } } },
    { occasion: { ...occasion, withdrawn: { by: 'the ministry', date: '' } } },
  ],
  'occasion.withdrawn.date': [
    { occasion: { ...occasion, withdrawn: { by: '', date: '' } } },
    { occasion: { ...occasion, withdrawn: { by: '', date: '2026-06-02' } } },
  ],
  saidAbout: [{ speakers: [] }, { speakers: [], saidAbout: [norvik.id] }],
  'occasion.date.edtf': [{ occasion }, { occasion: { ...occasion, date: { edtf: '2026-06-01', words: '' } } }],
}

describe('each field of a claim', () => {
  const fields = fieldsOf(claimViewSchema, '')

  it('is printed, or is named with the reason why not', () => {
    expect(fields.filter((field) => !(field in pairs) && !(field in notPrinted))).toEqual([])
    expect(Object.keys({ ...pairs, ...notPrinted }).filter((field) => !fields.includes(field))).toEqual([])
  })

  it.each(Object.keys(pairs))('%s: a claim with it is printed otherwise than one without', (field) => {
    const [without, withIt] = pairs[field]!
    const withNotes = ['gloss', 'memo', 'tags'].includes(field)
    expect(printed(withIt, withNotes)).not.toEqual(printed(without, withNotes))
  })

  it.each(['gloss', 'memo', 'tags'])('%s is a note of the analyst’s, and printed only when asked', (field) => {
    const [without, withIt] = pairs[field]!
    expect(printed(withIt, false)).toEqual(printed(without, false))
  })

  it('is told in the sentence or below it, not in both', () => {
    const condition = [{ id: newId(), gloss: '', anchors: [anchorOf('if the bridge is mended', 'condition')] }]
    const all = JSON.stringify(
      printed({
        condition,
        hedge: [anchorOf('reportedly', 'hedge')],
        anchors: [...plain.anchors, anchorOf('said', 'cue')],
      }),
    )
    expect(all.match(/if the bridge is mended/gu)).toHaveLength(1)
    expect(all.match(/reportedly/gu)).toHaveLength(1)
  })
})

/** The section of what was said in a briefing of this claim and another one. */
function printed(fields: Partial<ClaimView>, withNotes = false) {
  const claim = { ...plain, ...fields }
  const given = (answer: 'yes' | 'no', { id }: ClaimView) => ({
    answer,
    origins: 1,
    claims: [{ claim: id, origin: { kind: 'source', source: source.source } as const }],
    oneSide: [],
  })
  const reason: StatusReason = {
    status: 'contested',
    question: newId(),
    answers: [given('yes', claim), given('no', other)],
  }
  const view = sourceViewOf(source)
  const briefing = composeBriefing({
    briefing: emptyBriefing({
      printNotes: withNotes,
      blocks: [claim, other].map(({ id }, i) => ({
        id: newId(),
        section: 'said',
        order: `a${i}`,
        body: { type: 'said', claim: id },
      })),
    }),
    sources: [{ view, text: source }],
    claims: [claim, other],
    actors: [solant, norvik, clerk],
    mentions: [],
    standing: {
      reasons: new Map([[claim.id, [reason]]]),
      claims: new Map([claim, other].map((one) => [one.id, one])),
      sources: new Map([[view.id, view]]),
    },
  })
  return partsIn(briefing, 'said')
}

/** The paths of all fields of a schema: "occasion.place". An anchor is one field, because it is a place in the text. */
function fieldsOf(schema: z.ZodType, path: string): string[] {
  const { def } = schema as unknown as { readonly def: Def }
  if (def.innerType) return fieldsOf(def.innerType, path)
  if (def.element) return fieldsOf(def.element, path)
  if (def.options) return [...new Set(def.options.flatMap((option) => fieldsOf(option, path)))]
  if (!def.shape || 'exact' in def.shape) return []
  return Object.entries(def.shape).flatMap(([name, inner]) => {
    const field = path === '' ? name : `${path}.${name}`
    return [field, ...fieldsOf(inner, field)]
  })
}

/** The part of Zod's definitions that has other schemas in it. */
type Def = {
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

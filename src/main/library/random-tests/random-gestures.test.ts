import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimRelations, claimStatuses } from '#shared/model/enums.ts'
import { newId } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { actorGestures, isActorGesture, maybe, playActors } from './random-actors.ts'
import { analysisGestures, isAnalysisGesture, playAnalysis } from './random-analysis.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

/** Random gestures of every kind: undone to the start and done again to the end, the live rows are the same. */
/** The short run plays the same histories each time; the long one plays new ones. */
const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const runs = isLong ? 5_000 : 100
const gestures = 200

const folder = makeFolder()
afterAll(() => folder[Symbol.dispose]())

const text = `A title\n${'The envoy said that both “had agreed” on it. '.repeat(20)}\nA second paragraph, in which he denied it.\n`

type Gesture = readonly [kind: string, a: number, b: number]
const gesture = fc.tuple(
  fc.constantFrom(
    ...actorGestures, ...analysisGestures, 'import', 'card', 'block', 'delete source',
    'claim', 'edit claim', 'chain', 'hedges', 'conditions', 'about', 'idea', 'dates', 'status', 'spans', 'occasion', 'link claims', 'unlink claims', 'speakers', 'confirm', 'delete claim', 'move', 'new briefing', 'write', 'cite', 'remove block', 'head', 'delete briefing', 'case', 'undo', 'redo', 'reopen',
  ),
  fc.nat(1000), fc.nat(1000),
)

it(`takes ${runs} random histories of ${gestures} gestures back to the start and on to the end`, { timeout: isLong ? 3_600_000 : 120_000 }, async () => {
  let run = 0
  await fc.assert(fc.asyncProperty(fc.array(gesture, { minLength: gestures, maxLength: gestures }), async (history) => {
    const path = join(folder.path, `${run++}.attache`)
    let library = await openTestLibrary(path)
    const { revision } = await library.do('importPaste', { text })
    for (const [start, name] of ['Envoy', 'Official', 'Speaker'].entries()) {
      await library.do('addMention', { revision, range: { start: start * 45 + 8, end: start * 45 + 17 }, who: { name, kind: 'group' } })
    }
    for (const one of history) {
      if (one[0] === 'reopen') {
        await library.close()
        library = await openTestLibrary(path)
      } else {
        await play(library, one)
      }
    }
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    const end = liveRows(path)
    let steps = 0
    while (await library.do('undo', {})) steps++
    expect(liveRows(path)).toEqual(startRows)
    while (await library.do('redo', {})) steps--
    // What had been undone before is done again too: take that back, and the end is the end.
    for (; steps < 0; steps++) await library.do('undo', {})
    expect(liveRows(path)).toEqual(end)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.close()
  }), isLong ? { numRuns: runs } : { numRuns: runs, seed: 7 })
})

const startRows = ['case: Untitled case']

/** Every live record with all its fields, except the stamps of the moment. */
function liveRows(path: string): string[] {
  const db = openDatabase(path, { readOnly: true })
  try {
    const tables = db.all<{ name: string }>(
      `SELECT m.name FROM sqlite_schema AS m WHERE type='table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name='deleted_at') ORDER BY m.name`,
    )
    return tables.flatMap(({ name }) => {
      // Blocks are evidence and stay; they are told apart by their revision.
      const live = name === 'block' ? 'revision IN (SELECT id FROM revision WHERE deleted_at IS NULL)' : 'deleted_at IS NULL'
      const rows = db.all<Record<string, unknown>>(`SELECT * FROM "${name}" WHERE ${live} ORDER BY id`)
      return rows.map((row) => (name === 'case' ? `case: ${String(row['name'])}` : `${name}: ${JSON.stringify(row)}`))
    })
  } finally {
    db.close()
  }
}

async function play(library: TestLibrary, [kind, a, b]: Gesture): Promise<void> {
  const sources = await library.do('listSources', {})
  const actors = await library.do('listActors', {})
  const claims = await library.do('listClaims', {})
  const briefings = await library.do('listBriefings', {})
  const [source, actor, claim, briefing] = [pick(sources, a), pick(actors, a), pick(claims, a), pick(briefings, a)]
  const mentions = source ? await library.do('listMentions', { source: source.id }) : []
  const mention = pick(mentions, b)
  const start = a % 300
  const range = { start, end: start + 2 + (b % 60) }
  if (isActorGesture(kind)) return playActors(library, kind, { a, b, source, mention, actors, claims })
  if (isAnalysisGesture(kind)) return playAnalysis(library, kind, { a, b, range, source, actors, claims })
  switch (kind) {
    case 'import': return void await library.do('importBytes', { name: `file-${a}.txt`, bytes: new TextEncoder().encode(`${text}${b}`) })
    case 'card': return void (source && await library.do('updateSourceCard', { id: source.id, card: { publisher: `P${b}`, reliability: 'B' } }))
    case 'block': return void (source && await changeBlock(library, source.id, a, b))
    case 'delete source': return void (source && b % 3 === 0 && await library.do('deleteSource', { id: source.id }))
    case 'claim': return void (source && await library.do('addClaim', {
      revision: source.revision, content: [range], proposed: ['speakers', 'form'],
      fields: { kind: 'statement', form: 'mixed', speakers: actor ? [actor.id] : [], tags: [`t${b % 3}`], memo: `m${a % 2}`, occasion: `o${b % 2}`, cue: { start: 0, end: 4 } },
    }))
    case 'edit claim': return void (claim && await library.do('updateClaim', { id: claim.id, fields: {
      gloss: `g${b}`, tags: [`t${a % 4}`], memo: b % 2 ? 'x' : '', occasion: b % 3 ? `o${b % 3}` : '', cue: b % 2 ? null : range, credibility: (b % 6) + 1,
    } }))
    case 'speakers': return void (claim && await library.do('updateClaim', { id: claim.id, fields: { speakers: actors.filter(({ id }) => claim.chain.every(({ actor: other }) => other !== id)).slice(0, b % 4).map(({ id }) => id), speakersUnclear: b % 2 === 0 } }))
    case 'chain': return void (claim && await library.do('updateClaim', { id: claim.id, fields: {
      chain: [...actors.filter(({ id }) => !claim.speakers.includes(id)).slice(0, b % 3).map(({ id }) => ({ actor: id, words: b % 2 ? range : null, hedge: [range] })), { actor: null, words: null, hedge: [] }],
    } }))
    case 'hedges': return void (claim && await library.do('updateClaim', { id: claim.id, fields: { hedge: b % 3 ? [range, { start: 0, end: 1 + (b % 9) }] : [] } }))
    case 'conditions': return void (claim && await library.do('updateClaim', { id: claim.id, fields: { condition: [{ spans: [range], gloss: '' }, { spans: [], gloss: `c${b}` }].slice(0, b % 3) } }))
    case 'about': return void (claim && await about(library, claim, claims, range, b))
    case 'idea': return void await editIdea(library, range, a, b)
    case 'dates': return void (claim && await library.do('updateClaim', { id: claim.id, fields: {
      aboutDate: b % 3 ? { edtf: `20${10 + (b % 90)}`, words: 'then', span: b % 2 ? range : null } : null, saidDate: b % 2 ? null : { edtf: '', words: `w${b}`, span: range },
    } }))
    case 'status': return void (claim && await library.do('updateClaim', { id: claim.id, fields: { status: claimStatuses[b % 4]!, statusReason: `r${b}`, marking: b % 2 ? 'TLP:RED' : null, glossTranslated: b % 3 === 0 } }))
    case 'spans': return void (claim && await library.do('updateClaim', { id: claim.id, fields: { content: [range, { start: 0, end: 2 + (b % 50) }].slice(b % 2) } }))
    case 'occasion': return void await editOccasion(library, a, b)
    case 'link claims': return void (claim && await link(library, claim, claims, b))
    case 'unlink claims': return void (claim?.relations[0] && await library.do('unlinkClaims', { id: claim.relations[0].id }))
    case 'confirm': return void await library.do('confirmClaims', { ids: claims.map(({ id }) => id) })
    case 'delete claim': return void (claim && await library.do('deleteClaim', { id: claim.id }))
    case 'move': return void (claim?.anchors[0] && await library.do('moveAnchor', { anchor: claim.anchors[0].id, range }))
    case 'new briefing': return void await library.do('addBriefing', { title: `Briefing ${a}` })
    case 'write': return void (briefing && await write(library, briefing.id, `words ${b}`, undefined))
    case 'cite': return void (briefing && claim && await write(library, briefing.id, `words ${b}`, claim.id))
    case 'remove block': return void (briefing && await removeBlock(library, briefing.id, b))
    case 'head': return void (briefing && await library.do('updateBriefing', { id: briefing.id, head: { title: `Title ${b}`, marking: b % 2 ? 'TLP:RED' : null } }))
    case 'delete briefing': return void (briefing && await library.do('deleteBriefing', { id: briefing.id }))
    case 'case': return void await library.do('renameCase', { name: `Case ${a}` })
    case 'undo': return void await library.do('undo', {})
    case 'redo': return void await library.do('redo', {})
    default: throw new Error(`No gesture ${kind}`)
  }
}

/** Claims made later are about earlier ones, so that nothing goes in a circle. */
async function about(library: TestLibrary, claim: ClaimView, claims: readonly ClaimView[], range: Range, b: number): Promise<void> {
  const earlier = claims.filter(({ id }) => id < claim.id).slice(0, b % 3).map(({ id }) => ({ claim: id }))
  const [idea] = await library.do('listIdeas', {})
  await library.do('updateClaim', { id: claim.id, fields: { about: [...earlier, ...(idea && b % 2 ? [{ idea: idea.id }] : []), ...(b % 5 < 2 ? [{ content: [range], gloss: `i${b}` }] : [])] } })
}

async function editIdea(library: TestLibrary, range: Range, a: number, b: number): Promise<void> {
  const idea = pick(await library.do('listIdeas', {}), a)
  if (idea) await library.do('updateIdea', { id: idea.id, gloss: `g${b}`, ...(b % 2 === 0 ? {} : { content: [range] }) })
}

async function editOccasion(library: TestLibrary, a: number, b: number): Promise<void> {
  const occasion = pick(await library.do('listOccasions', {}), a)
  if (occasion) await maybe(library, 'updateOccasion', { id: occasion.id, fields: { place: `p${b}`, date: b % 2 ? { edtf: '2025', words: 'w' } : null, ...(b % 3 ? {} : { label: `${occasion.label}!` }) } })
}

async function link(library: TestLibrary, claim: ClaimView, claims: readonly ClaimView[], b: number): Promise<void> {
  const other = claims.filter(({ id }) => id < claim.id)[b % 3]
  if (other) await library.do('linkClaims', { claim: claim.id, type: claimRelations[b % 4]!, other: other.id })
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)]
}

async function changeBlock(library: TestLibrary, source: string, a: number, b: number): Promise<void> {
  const { blocks } = await library.do('readSource', { id: source })
  const block = pick(blocks, a)
  if (block) await library.do('setBlockType', { id: block.id, type: b % 2 ? 'heading' : 'paragraph' })
}

async function write(library: TestLibrary, id: string, words: string, claim: string | undefined): Promise<void> {
  const { blocks } = await library.do('readBriefing', { id })
  const judgement = newId()
  const children = [{ type: 'text' as const, text: words, format: 0 }, ...(claim === undefined ? [] : [{ type: 'citation' as const, claim }])]
  const first = blocks[0]
  await library.do('writeBriefing', {
    id, label: 'Typing', remove: [],
    put: [
      ...(first ? [{ ...first, body: { type: 'paragraph' as const, children } }] : []),
      { id: newId(), section: 'judgements', order: 'a5', body: { type: 'judgement', judgement, children } },
    ],
    judgements: [{ id: judgement, likelihood: 'likely', confidence: 'low', confidenceReason: words }],
  })
}

async function removeBlock(library: TestLibrary, id: string, b: number): Promise<void> {
  const { blocks } = await library.do('readBriefing', { id })
  const block = pick(blocks, b)
  if (block) await library.do('writeBriefing', { id, label: 'Delete', put: [], remove: [block.id], judgements: [] })
}

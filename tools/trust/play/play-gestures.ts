import { createHash } from 'node:crypto'
import type { Input, LibraryMethodName } from '../../../src/shared/contract/contract.ts'
import type { Acknowledged, Fact } from '../checker/journal.ts'

/** Runs a gesture in an open library. Throws if it is refused. */
export type AskLibrary = <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<unknown>

/** The records that gestures use: a source in the library, and an actor. */
export type Stage = { readonly source: string; readonly revision: string; readonly actor: string }

const sentence = 'The envoy said that both sides had agreed on guarantees. '
export const stageText = `Talks in Halden\n\n${sentence.repeat(40)}\n`
/** The offset of the first sentence of the text. */
const start = stageText.indexOf('The envoy')

/** Imports the text that gestures use, and creates an actor. */
export async function setStage(ask: AskLibrary): Promise<Stage & { readonly acknowledged: Acknowledged[] }> {
  const imported = (await ask('importPaste', { text: stageText })) as { id: string; revision: string }
  const { id: actor } = (await ask('addActor', { name: 'The envoy', kind: 'person' })) as { id: string }
  return {
    source: imported.id,
    revision: imported.revision,
    actor,
    acknowledged: [
      { gesture: 'import the text', facts: importFacts(imported, stageText) },
      { gesture: 'add the envoy', facts: [{ table: 'actor', where: { id: actor }, holds: { name: 'The envoy' } }] },
    ],
  }
}

/** Plays the gesture with this number (ten kinds in turn) and returns what the library must hold from then on. */
export function playGesture(ask: AskLibrary, stage: Stage, number: number): Promise<Acknowledged> {
  return gestures[number % gestures.length]!(ask, stage, number)
}

type Gesture = (ask: AskLibrary, stage: Stage, number: number) => Promise<Acknowledged>

const gestures: readonly Gesture[] = [
  async (ask, _stage, number) => {
    const name = `Minister ${number}`
    const { id } = (await ask('addActor', { name, kind: 'person' })) as { id: string }
    return {
      gesture: `${number} add an actor`,
      facts: [{ table: 'actor', where: { id }, holds: { name, kind: 'person' } }],
    }
  },
  async (ask, { revision, actor }, number) => {
    const range = rangeOf(number, 4, 9)
    const { mention } = (await ask('addMention', { revision, range, who: { actor } })) as { mention: string }
    return {
      gesture: `${number} mark a mention`,
      facts: [
        { table: 'mention', where: { id: mention }, holds: { actor, revision } },
        { table: 'anchor', where: { owner: mention }, holds: { ...range, exact: 'envoy' } },
      ],
    }
  },
  async (ask, { revision, actor }, number) => {
    const content = rangeOf(number, 20, 55)
    const gloss = `Agreed, in our words of ${number}`
    const { id } = (await ask('addClaim', {
      revision,
      content: [content],
      fields: { kind: 'statement', form: 'paraphrase', speakers: [actor], cue: rangeOf(number, 10, 14), gloss },
      proposed: ['kind'],
    })) as { id: string }
    return {
      gesture: `${number} mark a claim`,
      facts: [
        { table: 'claim', where: { id }, holds: { revision, kind: 'statement', gloss } },
        { table: 'anchor', where: { owner: id, role: 'content' }, holds: content },
        { table: 'anchor', where: { owner: id, role: 'cue' }, holds: { exact: 'said' } },
        { table: 'claim_speaker', where: { claim: id }, holds: { actor } },
        { table: 'field_state', where: { owner: id, field: 'kind' }, holds: { state: 'proposed' } },
      ],
    }
  },
  async (ask, { revision }, number) => {
    const body = `A memo of ${number}`
    const { id } = (await ask('addPlaceMemo', { revision, range: rangeOf(number, 0, 9), body })) as { id: string }
    return { gesture: `${number} write a memo`, facts: [{ table: 'memo', where: { id }, holds: { body } }] }
  },
  async (ask, _stage, number) => {
    const text = `Has it been agreed, asked ${number}?`
    const { id } = (await ask('addQuestion', { text })) as { id: string }
    return { gesture: `${number} ask a question`, facts: [{ table: 'question', where: { id }, holds: { text } }] }
  },
  async (ask, { actor }, number) => {
    const name = `The envoy of ${number}`
    await ask('updateActor', { id: actor, name })
    return { gesture: `${number} rename the envoy`, facts: [{ table: 'actor', where: { id: actor }, holds: { name } }] }
  },
  async (ask, _stage, number) => {
    const text = `A text of ${number}\n\nThe minister denied it.\n`
    const imported = (await ask('importPaste', { text })) as { id: string; revision: string }
    return { gesture: `${number} import a text`, facts: importFacts(imported, text) }
  },
  async (ask, _stage, number) => {
    const { id } = (await ask('addActor', { name: `Nobody ${number}`, kind: 'group' })) as { id: string }
    await ask('undo', {})
    return { gesture: `${number} take a gesture back`, facts: [{ table: 'actor', where: { id }, deleted: true }] }
  },
  async (ask, _stage, number) => {
    const key = `place of ${number}`
    await ask('keepUiState', { key, value: String(number) })
    return {
      gesture: `${number} keep a reading place`,
      facts: [{ table: 'place', where: { key }, holds: { value: String(number) } }],
    }
  },
  async (ask, { source }, number) => {
    const author = `Author ${number}`
    await ask('updateSourceCard', { id: source, card: { author } })
    return {
      gesture: `${number} name the author`,
      facts: [{ table: 'source', where: { id: source }, holds: { author } }],
    }
  },
]

/** A range in the sentence that belongs to the gesture with this number. */
function rangeOf(number: number, from: number, to: number): { start: number; end: number } {
  const at = start + (number % 40) * sentence.length
  return { start: at + from, end: at + to }
}

function importFacts({ id, revision }: { readonly id: string; readonly revision: string }, text: string): Fact[] {
  const content = createHash('sha256').update(text).digest('hex')
  return [
    { table: 'source', where: { id }, holds: { deleted_at: null } },
    { table: 'revision', where: { id: revision }, holds: { source: id, content, text } },
    { table: 'content', where: { sha256: content } },
    { table: 'case_source', where: { source: id } },
  ]
}

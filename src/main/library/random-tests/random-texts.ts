import { newId } from '#shared/model/id.ts'
import type { PlayedLibrary } from './played-library.ts'
import { pick, playedText as text, type Around } from './random-around.ts'

/** Random gestures on sources and briefings. */
export const textGestures = [
  'import',
  'card',
  'block',
  'delete source',
  'new briefing',
  'write',
  'cite',
  'remove block',
  'head',
  'delete briefing',
] as const

export async function playTexts(
  library: PlayedLibrary,
  kind: (typeof textGestures)[number],
  around: Around,
): Promise<void> {
  const { a, b } = around
  const source = await around.source()
  const briefing = pick(await library.read('listBriefings', {}), a)
  const claim = kind === 'cite' ? pick(await around.claims(), a) : undefined
  switch (kind) {
    case 'import':
      return void (await library.play('Import a source', 'importBytes', {
        name: `file-${a}.txt`,
        bytes: new TextEncoder().encode(`${text}${b}`),
      }))
    case 'card':
      return void (
        source &&
        (await library.play('Edit a source card', 'updateSourceCard', {
          id: source.id,
          card: {
            publisher: `P${b}`,
            reliability: 'B',
            ...(b % 2 === 0 && { place: `L${b}`, updated: '2026-03-04', marking: 'TLP:GREEN' }),
            ...(b % 3 === 0 && { copyOf: b % 2 === 0 ? null : await another(library, source.id, b) }),
          },
        }))
      )
    case 'block':
      return void (source && (await changeBlock(library, source.id, a, b)))
    case 'delete source':
      return void (source && b % 3 === 0 && (await library.play('Delete a source', 'deleteSource', { id: source.id })))
    case 'new briefing':
      return void (await library.play('New briefing', 'addBriefing', { title: `Briefing ${a}` }))
    case 'write':
      return void (briefing && (await write(library, briefing.id, `words ${b}`, undefined)))
    case 'cite':
      return void (briefing && claim && (await write(library, briefing.id, `words ${b}`, claim.id)))
    case 'remove block':
      return void (briefing && (await removeBlock(library, briefing.id, b)))
    case 'head':
      return void (
        briefing &&
        (await library.play('Edit a briefing’s head', 'updateBriefing', {
          id: briefing.id,
          head: { title: `Title ${b}`, marking: b % 2 ? 'TLP:RED' : null },
        }))
      )
    case 'delete briefing':
      return void (briefing && (await library.play('Delete a briefing', 'deleteBriefing', { id: briefing.id })))
  }
}

/** Another source than this one; null if it is the only one. */
async function another(library: PlayedLibrary, source: string, b: number): Promise<string | null> {
  return (
    pick(
      (await library.read('listSources', {})).filter(({ id }) => id !== source),
      b,
    )?.id ?? null
  )
}

async function changeBlock(library: PlayedLibrary, source: string, a: number, b: number): Promise<void> {
  const { blocks } = await library.read('readSource', { id: source })
  const block = pick(blocks, a)
  if (block)
    await library.play('Change a paragraph’s type', 'setBlockType', {
      id: block.id,
      type: b % 2 ? 'heading' : 'paragraph',
    })
}

async function write(library: PlayedLibrary, id: string, words: string, claim: string | undefined): Promise<void> {
  const { blocks } = await library.read('readBriefing', { id })
  const judgement = newId()
  const children = [
    { type: 'text' as const, text: words, format: 0 },
    ...(claim === undefined ? [] : [{ type: 'citation' as const, claim }]),
  ]
  const first = blocks[0]
  await library.play('Typing', 'writeBriefing', {
    id,
    label: 'Typing',
    remove: [],
    put: [
      ...(first ? [{ ...first, body: { type: 'paragraph' as const, children } }] : []),
      { id: newId(), section: 'judgements', order: 'a5', body: { type: 'judgement', judgement, children } },
    ],
    judgements: [{ id: judgement, likelihood: 'likely', confidence: 'low', confidenceReason: words, wouldChange: '' }],
  })
}

async function removeBlock(library: PlayedLibrary, id: string, b: number): Promise<void> {
  const { blocks } = await library.read('readBriefing', { id })
  const block = pick(blocks, b)
  if (block)
    await library.play('Delete', 'writeBriefing', { id, label: 'Delete', put: [], remove: [block.id], judgements: [] })
}

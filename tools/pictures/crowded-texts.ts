import type { ActorKind } from '#shared/model/enums.ts'

/** A text of the crowded case, with what is marked in it. */
export type CrowdedText = {
  readonly file: string
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly text: string
  readonly names: readonly { readonly name: string; readonly kind: ActorKind; readonly mentions: number }[]
  readonly claims: readonly {
    readonly words: string
    readonly speaker: string
    readonly cue: string
    readonly sum: number
  }[]
}

type Names = Readonly<Record<'commission' | 'envoy' | 'state' | 'ministry', string>>

const publishers = [
  'Newsroom',
  'The Velmar Delta Shipping Intelligencer and Harbour Gazette',
  'Orrin Post',
  '',
  'Carrantia Today',
] as const
const titles = [
  'Channel talks drag on',
  'Commission names a sum for the northern channel, and the ministry names another one two days later',
  'Lighthouse at Saint Orrin goes dark for a night',
  'Ferries wait for a pilot who knows the new sandbank between the second and the third buoy of the delta',
] as const

/** What stands between two claims in the long text, so that the marks are apart as in a real report. */
const fillers = [
  'The delta has silted up since the flood of the spring, and pilots take soundings twice a day.',
  'Barges with grain lie at anchor off Saint Orrin, and their crews play cards on deck until the tide turns.',
  'The lighthouse keeper wrote the depth into her book, as her mother and grandmother did before her.',
  'At low water two dredgers can work side by side, at high water only the smaller one.',
  'Nobody in the harbour office could say when the last chart was drawn, or who had paid for it.',
  'A toll of nine crowns a hull is taken at the upper lock, and seven at the lower one.',
] as const

/** Ten texts on one affair. The first has about 10,000 words and 60 claims, the others a few paragraphs. */
export function crowdedTexts(names: Names): readonly CrowdedText[] {
  return Array.from({ length: 10 }, (_, i) =>
    textOf(names, { number: i, claims: i === 0 ? 60 : 5, fill: i === 0 ? 85 : 30 }),
  )
}

function textOf(
  { commission, envoy, state, ministry }: Names,
  { number, claims: count, fill }: { readonly number: number; readonly claims: number; readonly fill: number },
): CrowdedText {
  const title =
    number === 0 ? 'The northern channel: a report in full' : `${titles[number % titles.length]!} (${number})`
  const speakers = [commission, envoy, state, ministry]
  const claims = Array.from({ length: count }, (_, i) => ({
    words: `dredging stretch ${number + 1}.${i + 1} of the northern channel would cost ${i + 12} million crowns`,
    speaker: speakers[i % speakers.length]!,
    cue: 'said',
    sum: i + 12,
  }))
  const sentences = claims.map(({ words, speaker }) => `The ${speaker} said that ${words}.`)
  const paragraphs = sentences.map((sentence, i) => {
    const around = Array.from({ length: Math.round(fill / 10) }, (_, j) => fillers[(i + j) % fillers.length]!)
    return [around[0], sentence, ...around.slice(1)].join(' ')
  })
  const text = [title, ...paragraphs].join('\n\n')
  return {
    file: `velmar-${number + 1}.txt`,
    title,
    publisher: publishers[number % publishers.length]!,
    published: `2026-03-${String(number + 1).padStart(2, '0')}`,
    text: `${text}\n`,
    names: [
      { name: commission, kind: 'organisation' as const },
      { name: envoy, kind: 'person' as const },
      { name: state, kind: 'state' as const },
      { name: ministry, kind: 'organisation' as const },
    ].map((one) => ({ ...one, mentions: text.split(one.name).length - 1 })),
    claims,
  }
}

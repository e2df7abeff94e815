import type { NodeKey } from 'lexical'
import type { PrintedSaying } from '#shared/briefing/compose/printed-briefing.ts'
import { printVoices, underName, type VoiceContext } from '#shared/briefing/compose/voices.ts'
import type { Id } from '#shared/model/id.ts'

/** A claim in what was said, as it is printed: its speaker on the left, its sentence and the lines below it on the right. */
export type SaidPart = {
  /** The speaker, unless the claim before it on the sheet has the same. */
  readonly speaker: string | null
  /** What stands under the name, at the first claim of the speaker. */
  readonly under: readonly string[]
  /** Others stand between this claim and those of its speaker, with which it is printed. */
  readonly isApart: boolean
  readonly saying: PrintedSaying
}

/** The inserted claims by their blocks. A claim whose text is not loaded yet is missing. */
export function saidParts(
  said: readonly { readonly key: NodeKey; readonly claim: Id }[],
  context: VoiceContext,
): ReadonlyMap<NodeKey, SaidPart> {
  const printed = new Map(
    printVoices(
      said.map(({ claim }) => claim),
      context,
    ).flatMap(({ voice, claims }) =>
      claims.map((claim, at) => [claim, { voice, saying: voice.sayings[at]! }] as const).toReversed(),
    ),
  )
  const met = new Set<object>()
  return new Map(
    said.flatMap(({ key, claim }, at): [NodeKey, SaidPart][] => {
      const found = printed.get(claim)
      if (!found) return []
      const before = printed.get(said[at - 1]?.claim ?? '')
      const isFirst = !met.has(found.voice)
      met.add(found.voice)
      return [
        [
          key,
          {
            speaker: before?.voice === found.voice ? null : found.voice.speaker,
            under: isFirst ? underName(found.voice) : [],
            isApart: !isFirst && before?.voice !== found.voice,
            saying: found.saying,
          },
        ],
      ]
    }),
  )
}

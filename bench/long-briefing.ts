import type { BriefingInput } from '../src/shared/briefing/compose/compose-briefing.ts'
import { sampleBriefing } from '../src/shared/briefing/compose/sample.ts'
import { newId } from '../src/shared/model/id.ts'

/**
 * A briefing on one long source, which follows in full: the sample's text `times` over, with all its mentions and claims in every `each`-th
 * repetition. Its last paragraph cites every claim, because only cited ones are annotated.
 */
export function longBriefing(sampleText: string, times: number, each: number): BriefingInput {
  const sample = sampleBriefing(sampleText)
  const [first] = sample.sources
  if (!first) throw new Error('The sample has no source.')
  const { text, view } = first
  const step = text.text.trimEnd().length + 1
  const body = text.text.trimEnd()
  const copies = Array.from({ length: times }, (_, i) => i * step)
  const marked = copies.filter((_, i) => i % each === 0)
  let number = 0
  const claims = marked.flatMap((shift) =>
    sample.claims.map((claim) =>
      shift === 0
        ? claim
        : {
            ...claim,
            id: newId(),
            anchors: claim.anchors.map((anchor) => ({
              ...anchor,
              id: newId(),
              start: anchor.start + shift,
              end: anchor.end + shift,
            })),
          },
    ),
  )
  return {
    ...sample,
    briefing: {
      ...sample.briefing,
      annex: 'whole',
      blocks: [
        ...sample.briefing.blocks,
        {
          id: newId(),
          section: 'unknown',
          order: 'b0',
          body: { type: 'paragraph', children: claims.map(({ id }) => ({ type: 'citation', claim: id })) },
        },
      ],
    },
    claims,
    sources: [
      {
        view,
        text: {
          ...text,
          text: copies.map(() => body).join('\n'),
          blocks: copies.flatMap((shift) =>
            text.blocks.map((block) => ({
              ...block,
              id: newId(),
              start: block.start + shift,
              end: block.end + shift,
              number: block.number === null ? null : ++number,
            })),
          ),
        },
      },
    ],
    mentions: marked.flatMap((shift) =>
      sample.mentions.map((mention) => ({
        ...mention,
        id: newId(),
        start: mention.start + shift,
        end: mention.end + shift,
      })),
    ),
  }
}

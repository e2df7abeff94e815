import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import type { KnownActor } from './names.ts'
import { proposeClaim, type Proposal } from './propose-claim.ts'

/** For tests: an actor whose id is its name. */
export function known(name: string, kind: KnownActor['kind'], ...aliases: string[]): KnownActor {
  return { id: name, name, kind, aliases }
}

/** For tests: a proposal, its cue as text, and the words of ranges. */
export type Proposed = Proposal & {
  readonly cueText: string | null
  readonly words: (ranges: readonly Range[]) => string[]
}

/** For tests: the text, and what stands in each kind of brackets. */
export type Marked = { readonly text: string; readonly inside: (open: string) => Range[] }

/** Takes [ ] and { } out of a text and remembers what stood inside them. */
export function marked(bracketed: string): Marked {
  const text = bracketed.replaceAll(/[[\]{}]/gu, '')
  let removed = 0
  const spans = [...bracketed.matchAll(/([[{])([^\]}]*)[\]}]/gu)].map((match) => {
    const start = match.index - removed
    removed += 2
    return { open: match[1]!, start, end: start + match[2]!.length }
  })
  return {
    text,
    inside: (open) => spans.filter((span) => span.open === open).map(({ start, end }) => ({ start, end })),
  }
}

/**
 * For tests: makes a proposal for the words in [ ]. They are in the last line, which is a block of its own. Words in { } are claims that are
 * marked already, with ids 0, 1, … in text order; `cues` are their cues.
 */
export function createPropose(
  actors: readonly KnownActor[],
  published?: string,
): (bracketed: string, cues?: readonly string[], speakers?: readonly (readonly Id[])[]) => Proposed {
  return (bracketed, cues = [], speakers = []) => {
    const { text, inside } = marked(bracketed)
    const claims = inside('{').map((range, i) => {
      const at = cues[i] === undefined ? -1 : text.indexOf(cues[i])
      const cue = at < 0 ? null : { start: at, end: at + cues[i]!.length }
      return { id: String(i), content: [range], cue, speakers: speakers[i] ?? [] }
    })
    const block = { start: text.lastIndexOf('\n') + 1, end: text.length }
    const proposal = proposeClaim({
      text,
      block,
      content: inside('['),
      mentions: [],
      actors,
      claims,
      ...(published !== undefined && { published }),
    })
    const words = (ranges: readonly Range[]) => ranges.map(({ start, end }) => text.slice(start, end))
    return { ...proposal, cueText: proposal.cue && words([proposal.cue])[0]!, words }
  }
}

import { expect, it } from 'vitest'
import { goesWith } from './goes-with.ts'

const nothing = { claims: 0, mentions: 0, notes: 0, citedBy: [] }
const talks = { title: 'Talks', claims: 3 }

it.each([
  [nothing, 'Nothing is marked in it.'],
  [{ ...nothing, mentions: 1 }, '1 mention goes with it; no briefing cites it.'],
  [
    { ...nothing, claims: 1, citedBy: [{ title: 'Talks', claims: 1 }] },
    '1 claim goes with it; “Talks” cites the claim.',
  ],
  [
    { ...nothing, claims: 24, mentions: 1200, citedBy: [talks] },
    '24 claims and 1,200 mentions go with it; “Talks” cites 3 of these claims.',
  ],
  [
    { ...nothing, claims: 3, notes: 1, citedBy: [talks] },
    '3 claims and 1 note go with it; “Talks” cites all of these claims.',
  ],
  [
    { claims: 3, mentions: 2, notes: 2, citedBy: [talks, talks] },
    '3 claims, 2 mentions, and 2 notes go with it; 2 briefings cite it.',
  ],
])('%j: %s', (uses, sentence) => expect(goesWith(uses)).toBe(sentence))

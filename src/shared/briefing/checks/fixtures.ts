import type { Id } from '../../model/id.ts'
import { likelihoodScale } from '../../standards/likelihood.ts'
import type {
  BlockToCheck,
  CitedClaim,
  CitedSource,
  JudgementToCheck,
  NoteToCheck,
  RunToCheck,
} from './note-to-check.ts'

/** The parts of a claim that a test is about. */
export type ClaimParts = Partial<CitedClaim>

/** A note with a full masthead and nothing in it, for tests. */
export function noteOf(parts: Partial<NoteToCheck> = {}): NoteToCheck {
  return {
    masthead: [{ field: 'title', value: 'The canal' }],
    marking: 'TLP:GREEN',
    scale: likelihoodScale,
    sections: [],
    claims: new Map(),
    sources: new Map(),
    questions: [],
    longNames: new Map(),
    ...parts,
  }
}

/** The runs of a text in which `{a}` cites the claim “a”. */
export function runsOf(text: string): RunToCheck[] {
  return text.split(/\s?\{([^}]+)\}/u).flatMap((part, at): RunToCheck[] => {
    if (at % 2 === 1) return [{ kind: 'citation', claim: part }]
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })
}

export function paragraphOf(id: Id, text: string): BlockToCheck {
  return { id, kind: 'paragraph', runs: runsOf(text), judgement: null, said: null }
}

/** A sound judgement but for `parts`: likely, moderate, the first. */
export function judgementOf(id: Id, text: string, parts: Partial<JudgementToCheck> = {}): BlockToCheck {
  return {
    ...paragraphOf(id, text),
    kind: 'judgement',
    judgement: {
      id: `judgement ${id}`,
      number: 1,
      likelihood: 'likely',
      confidence: 'moderate',
      reason: '',
      basis: [],
      ...parts,
    },
  }
}

/** A confirmed statement, rated 2, from an origin of its own. */
export function claimFor(id: Id, parts: ClaimParts = {}): CitedClaim {
  return {
    id,
    source: `source ${id}`,
    label: `[1 ¶1${id}]`,
    kind: 'statement',
    form: 'paraphrase',
    cue: null,
    status: 'open',
    credibility: 2,
    origin: `origin ${id}`,
    isConfirmed: true,
    quotes: [],
    supersededBy: null,
    ...parts,
  }
}

/** A source rated B, with publisher and date. */
export function sourceOf(id: Id, parts: Partial<CitedSource> = {}): CitedSource {
  return {
    id,
    name: `Report of ${id}`,
    publisher: 'Canal Courier',
    published: '2031-05-04',
    reliability: 'B',
    marking: null,
    text: null,
    ...parts,
  }
}

/** A note of these blocks in the section “text”, after a bottom line. The claims a to d are cited, each from a source of its own. */
export function noteWith(
  blocks: readonly BlockToCheck[],
  parts: Partial<NoteToCheck> = {},
  section = 'text',
): NoteToCheck {
  const claims = ['a', 'b', 'c', 'd'].map((id) => claimFor(id))
  const sources = claims.map(({ source }) => sourceOf(source))
  const lead = { kind: 'lead', blocks: [paragraphOf('lead', 'The canal is closed.')], shows: [] }
  const own = { kind: section, blocks, shows: [] }
  return noteOf({
    sections: section === 'lead' ? [own] : [lead, own],
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.id, source])),
    ...parts,
  })
}

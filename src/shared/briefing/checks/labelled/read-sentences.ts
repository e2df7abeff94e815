import { confidences, claimForms, claimKinds, claimStatuses, reliabilityLetters } from '../../../model/enums.ts'
import { checkCodes, type CheckCode } from '../finding.ts'
import { noteOf, paragraphOf, sourceOf, claimFor, type ClaimParts } from '../fixtures.ts'
import type { BlockToCheck, CitedClaim, CitedSource, NoteToCheck, QuestionToCheck } from '../note-to-check.ts'

/** A sentence with the codes that must be found in it, as the smallest note that has it. */
export type LabelledSentence = {
  readonly line: number
  readonly text: string
  readonly codes: readonly CheckCode[]
  readonly note: NoteToCheck
}

const sections: Readonly<Record<string, string>> = {
  L: 'lead',
  W: 'why',
  J: 'judgements',
  T: 'text',
  U: 'unknown',
  K: 'watch',
}

/** Reads a file of labelled sentences; the format is described in README.md. Throws with the line where it cannot be read. */
export function readSentences(file: string): LabelledSentence[] {
  const entries: { readonly line: number; readonly head: string; readonly below: string[] }[] = []
  for (const [at, line] of file.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    if (line.startsWith(' ')) entries.at(-1)?.below.push(line.trim())
    else entries.push({ line: at + 1, head: line, below: [] })
  }
  return entries.map(({ line, head, below }) => {
    const [codes, where, ...text] = head.split(' | ')
    if (codes === undefined || where === undefined || text.length === 0) throw new Error(`Line ${line}: ${head}`)
    return {
      line,
      text: text.join(' | '),
      codes: readCodes(codes, line),
      note: readNote(where, text.join(' | '), below, line),
    }
  })
}

function readCodes(words: string, line: number): CheckCode[] {
  if (words.trim() === 'ok') return []
  return words
    .trim()
    .split(' ')
    .map((word) => member(checkCodes, word, line))
}

function readNote(where: string, text: string, below: readonly string[], line: number): NoteToCheck {
  const head =
    /^(?<place>[LWJTUK])(?: (?<likelihood>[a-z ]+|-)\/(?<confidence>[a-z]+|-)(?: "(?<reason>[^"]*)")?)?$/u.exec(
      where,
    )?.groups
  const section = sections[head?.['place'] ?? '']
  if (!head || section === undefined) throw new Error(`Line ${line}: ${where}`)
  const described = new Map(below.map((one) => [one.slice(0, 1), one.slice(1).replace(/^:/u, '').trim()]))
  const letters = new Set([
    ...[...text.matchAll(/\{(?<letter>[a-z])\}/gu)].map((match) => match.groups!['letter']!),
    ...described.keys(),
  ])
  const claims: CitedClaim[] = []
  const sources: CitedSource[] = []
  const questions: QuestionToCheck[] = []
  for (const letter of letters) {
    const read = readClaim(letter, described.get(letter) ?? '', line)
    sources.push(read.source)
    if (read.claim) claims.push(read.claim)
    if (read.against !== null)
      questions.push({
        id: `question ${letter}`,
        text: 'Was it so?',
        isContested: true,
        answers: [{ claims: [letter] }, { claims: [read.against] }],
      })
  }
  const { likelihood = '-', confidence = '-', reason = '' } = head
  const paragraph = paragraphOf('block', text)
  const block: BlockToCheck =
    section === 'judgements'
      ? {
          ...paragraph,
          kind: 'judgement',
          judgement: {
            id: 'judgement',
            number: 1,
            likelihood: likelihood === '-' ? null : likelihood,
            confidence: confidence === '-' ? null : member(confidences, confidence, line),
            reason,
            basis: [],
          },
        }
      : paragraph
  const lead = { kind: 'lead', blocks: [paragraphOf('lead', 'The canal is closed.')], shows: [] }
  const own = { kind: section, blocks: [block], shows: [] }
  return noteOf({
    sections: section === 'lead' ? [own] : [lead, own],
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.id, source])),
    questions,
  })
}

function readClaim(
  letter: string,
  described: string,
  line: number,
): { readonly claim: CitedClaim | null; readonly source: CitedSource; readonly against: string | null } {
  const [, attributes = '', words = ''] = /^(?<attributes>.*?)(?:(?:^| )= (?<words>.*))?$/u.exec(described) ?? []
  let claim: ClaimParts = { quotes: words === '' ? [] : words.split(' / ') }
  let source: Partial<CitedSource> = {}
  let against: string | null = null
  let isGone = false
  for (const attribute of attributes.split(' ').filter(Boolean)) {
    const [name, value = ''] = attribute.split('=')
    if (name === 'kind') claim = { ...claim, kind: member(claimKinds, value, line) }
    else if (name === 'form') claim = { ...claim, form: member(claimForms, value, line) }
    else if (name === 'cue') claim = { ...claim, cue: value.replaceAll('_', ' ') }
    else if (name === 'status') claim = { ...claim, status: member(claimStatuses, value, line) }
    else if (name === 'origin') claim = { ...claim, origin: value }
    else if (name === 'rating') {
      source = { ...source, reliability: member(reliabilityLetters, value.slice(0, 1), line) }
      claim = { ...claim, credibility: Number(value.slice(1)) }
    } else if (name === 'marked') source = { ...source, marking: value }
    else if (name === 'unconfirmed') claim = { ...claim, isConfirmed: false }
    else if (name === 'gone') isGone = true
    else if (name === 'contested') against = value === '' ? 'another' : value
    else if (name === 'nodate') source = { ...source, published: '' }
    else if (name === 'nopublisher') source = { ...source, publisher: '' }
    else throw new Error(`Line ${line}: ${attribute}`)
  }
  return {
    claim: isGone ? null : claimFor(letter, { source: `source ${letter}`, ...claim }),
    source: sourceOf(`source ${letter}`, source),
    against,
  }
}

function member<const T extends string>(all: readonly T[], word: string, line: number): T {
  const found = all.find((one) => one === word)
  if (found === undefined) throw new Error(`Line ${line}: ${word}`)
  return found
}

import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import { originKey } from '../../questions/origin.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { sourceName } from '../../sources/source-name.ts'
import type { SourceText, SourceView } from '../../sources/source-view.ts'
import type { LikelihoodScale } from '../../standards/likelihood.ts'
import { inReadingOrder, type BriefingBlock, type BriefingHead, type Judgement } from '../briefing-view.ts'
import { citedInBlock, inlinesOf, type Inline } from '../rich-text.ts'
import type { Section } from '../sections.ts'
import type {
  BlockToCheck,
  CitedClaim,
  CitedSource,
  NoteToCheck,
  QuestionToCheck,
  RunToCheck,
} from './note-to-check.ts'

/** A briefing, open or as the library has it, with the records that its checks look at. */
export type NoteParts = {
  readonly head: Pick<BriefingHead, 'title' | 'date' | 'asOf' | 'preparedBy' | 'preparedFor' | 'marking'>
  readonly scale: LikelihoodScale
  readonly sections: readonly Section[]
  readonly blocks: readonly BriefingBlock[]
  readonly judgements: readonly Judgement[]
  /** The claims that the computed part of each section cites, by the section's key. */
  readonly computed: ReadonlyMap<string, readonly Id[]>
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly sources: ReadonlyMap<Id, SourceView>
  readonly texts: ReadonlyMap<Id, SourceText>
  readonly questions: readonly QuestionView[]
  readonly cite: (claim: Id) => string
}

/** Builds the value that a note's checks read. What did not change since the last call stays the same object. */
export function createNoteBuilder(): (parts: NoteParts) => NoteToCheck {
  const blocks = new Steady<BlockToCheck>()
  const claims = new Steady<CitedClaim>()
  const sources = new WeakMap<SourceView, { readonly text: SourceText | undefined; readonly value: CitedSource }>()
  const sourceToCheck = (view: SourceView, text: SourceText | undefined): CitedSource => {
    const kept = sources.get(view)
    if (kept && kept.text === text) return kept.value
    const value = citedSource(view, text)
    sources.set(view, { text, value })
    return value
  }
  return (parts) => {
    const { head, sections } = parts
    const judgements = new Map(parts.judgements.map((judgement) => [judgement.id, judgement]))
    const cited = citedClaims(parts)
    const origins = originsOf(parts.questions)
    const citedSources = new Set(cited.map(({ source }) => source))
    let number = 0
    return {
      masthead: [
        { field: 'title', value: head.title },
        { field: 'date', value: head.date === '' ? head.asOf : head.date },
        { field: 'preparedBy', value: head.preparedBy },
        { field: 'preparedFor', value: head.preparedFor },
      ],
      marking: head.marking,
      scale: parts.scale,
      sections: sections.map((section) => ({
        kind: section.kind,
        blocks: inReadingOrder(parts.blocks, [section]).flatMap((block) => {
          if (block.body.type === 'judgement') number += 1
          const made = blockToCheck(block, judgements, number)
          return made ? [blocks.keep(block.id, made)] : []
        }),
        shows: shownQuestions(section, parts.questions),
      })),
      claims: new Map(cited.map((claim) => [claim.id, claims.keep(claim.id, citedClaim(claim, parts, origins))])),
      sources: new Map(
        [...citedSources].flatMap((id) => {
          const view = parts.sources.get(id)
          return view ? [[id, sourceToCheck(view, parts.texts.get(id))] as const] : []
        }),
      ),
      questions: questionsOf(cited, parts.questions),
      longNames: new Map(),
    }
  }
}

/** Keeps the last value under a key, and gives it again as long as a new one is equal to it. */
class Steady<V> {
  readonly #kept = new Map<string, { readonly value: V; readonly print: string }>()

  keep(key: string, value: V): V {
    const print = JSON.stringify(value)
    const kept = this.#kept.get(key)
    if (kept?.print === print) return kept.value
    this.#kept.set(key, { value, print })
    return value
  }
}

/** The claims that the note rests on. A handover lists claims that are not confirmed, and says so itself. */
function citedClaims({ sections, blocks, computed, claims }: NoteParts): ClaimView[] {
  const ids = [
    ...sections.flatMap(({ key, kind }) => (kind === 'open-work' ? [] : (computed.get(key) ?? []))),
    ...inReadingOrder(blocks, sections).flatMap(({ body }) => citedInBlock(body)),
  ]
  return [...new Set(ids)].flatMap((id) => claims.get(id) ?? [])
}

function blockToCheck(
  { id, body }: BriefingBlock,
  judgements: ReadonlyMap<Id, Judgement>,
  number: number,
): BlockToCheck | null {
  if (body.type === 'page-break') return null
  const runs = inlinesOf(body).flatMap(runOf)
  if (body.type === 'said') return { id, kind: 'said', runs: [], judgement: null, said: body.claim }
  if (body.type === 'judgement') {
    const judgement = judgements.get(body.judgement)
    return {
      id,
      kind: 'judgement',
      runs,
      said: null,
      judgement: {
        id: body.judgement,
        number,
        likelihood: judgement?.likelihood ?? null,
        confidence: judgement?.confidence ?? null,
        reason: judgement?.confidenceReason ?? '',
        basis: [],
      },
    }
  }
  const shapes = { heading: 'heading', quote: 'quote', item: 'list-item' } as const
  return { id, kind: body.type === 'shaped' ? shapes[body.shape.type] : 'paragraph', runs, judgement: null, said: null }
}

function runOf(inline: Inline): RunToCheck[] {
  switch (inline.type) {
    case 'text':
      return [{ kind: 'text', text: inline.text }]
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'citation':
      return [{ kind: 'citation', claim: inline.claim }]
    case 'footnote':
      return []
  }
}

function citedClaim(
  claim: ClaimView,
  { claims, cite, sources }: NoteParts,
  origins: ReadonlyMap<Id, string>,
): CitedClaim {
  const newer = claim.relations.find(({ type, direction }) => type === 'supersedes' && direction === 'to')?.claim
  const words = (role: 'content' | 'cue') =>
    claim.anchors.filter((anchor) => anchor.role === role).map(({ exact }) => exact)
  const original = sources.get(claim.source)?.copyOf ?? claim.source
  return {
    id: claim.id,
    source: claim.source,
    label: cite(claim.id),
    kind: claim.kind,
    form: claim.form,
    cue: words('cue')[0] ?? null,
    status: claim.status,
    credibility: claim.credibility,
    origin: origins.get(claim.id) ?? (claim.occasion ? `occasion ${claim.occasion.id}` : `source ${original}`),
    isConfirmed: claim.proposed.length === 0,
    quotes: words('content'),
    supersededBy:
      newer !== undefined && claim.status === 'open' && claims.has(newer) ? { claim: newer, label: cite(newer) } : null,
  }
}

/** Where claims come from, as the questions they answer count it. */
function originsOf(questions: readonly QuestionView[]): ReadonlyMap<Id, string> {
  return new Map(
    questions.flatMap(({ answers }) =>
      answers.flatMap(({ claims }) => claims.map(({ claim, origin }) => [claim, originKey(origin)] as const)),
    ),
  )
}

function citedSource(view: SourceView, text: SourceText | undefined): CitedSource {
  return {
    id: view.id,
    name: sourceName(view),
    publisher: view.publisher,
    published: view.published,
    reliability: view.reliability,
    marking: view.marking,
    text: text?.text ?? null,
  }
}

function questionsOf(cited: readonly ClaimView[], questions: readonly QuestionView[]): QuestionToCheck[] {
  const answered = new Set(cited.flatMap(({ answers }) => answers.map(({ question }) => question)))
  return questions
    .filter(({ id }) => answered.has(id))
    .map(({ id, text, contested, answers }) => ({
      id,
      text,
      isContested: contested,
      answers: answers.map(({ claims }) => ({
        claims: claims.filter(({ counts }) => counts).map(({ claim }) => claim),
      })),
    }))
}

/** The questions that a computed section shows with all their answers. */
function shownQuestions({ kind, options }: Section, questions: readonly QuestionView[]): Id[] {
  if (kind !== 'positions' && kind !== 'differ' && kind !== 'said-by') return []
  const chosen = Array.isArray(options['questions']) ? options['questions'] : null
  return questions.map(({ id }) => id).filter((id) => chosen === null || chosen.includes(id))
}

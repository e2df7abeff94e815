import { inReadingOrder, type BriefingView } from '#shared/briefing/briefing-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { citedInBlock } from '#shared/briefing/rich-text.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { BriefingField } from '../../../core/app-state.ts'
import type { AnyCheck } from '../checks/use-checks.ts'
import { strings as briefingStrings } from '../strings.tsx'
import { strings } from './strings.tsx'

/** Where something that is open can be put right. */
export type Place =
  | { readonly kind: 'field'; readonly field: BriefingField }
  | { readonly kind: 'block'; readonly block: Id }
  | { readonly kind: 'claim'; readonly claim: Id }
  | { readonly kind: 'source'; readonly source: Id }

/** Something that is open when a briefing goes out. It prevents nothing. */
export type OpenItem = {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly place: Place | null
}

const fields = ['title', 'date', 'preparedBy', 'preparedFor'] as const satisfies readonly BriefingField[]

/** How many citations a line names before it counts the others. */
const maxNamed = 6

/**
 * What is open: empty fields of the head, the checks but for claims to confirm, which stand in a list of their own, and cited claims and
 * sources that nobody has rated. The keys of the checks' blocks are ids.
 */
export function openItems(
  view: BriefingView,
  checks: readonly AnyCheck[],
  cited: {
    readonly claims: readonly ClaimView[]
    readonly sources: readonly SourceView[]
    readonly cite: (claim: Id) => string
  },
): OpenItem[] {
  const isThere = new Set(cited.claims.map(({ id }) => id))
  const unrated = cited.claims.filter(({ credibility }) => credibility === null).map(({ id }) => id)
  const unratedSources = cited.sources.filter(({ reliability }) => reliability === null)
  return [
    ...fields.flatMap((field): OpenItem[] =>
      view[field].trim() === '' ? [{ key: field, ...strings.empty[field], place: { kind: 'field', field } }] : [],
    ),
    ...checks.flatMap((check, at) => ofCheck(view, check, at, isThere)),
    ...unrated.slice(0, 1).map((claim): OpenItem => ({
      key: 'unrated claims',
      title: strings.unratedClaims.title(unrated.length),
      detail: strings.unratedClaims.detail(
        unrated.slice(0, maxNamed).map(cited.cite),
        Math.max(0, unrated.length - maxNamed),
      ),
      place: { kind: 'claim', claim },
    })),
    ...unratedSources.slice(0, 1).map(({ id }): OpenItem => ({
      key: 'unrated sources',
      title: strings.unratedSources.title(unratedSources.length),
      detail: strings.unratedSources.detail(
        unratedSources.slice(0, maxNamed).map(sourceName),
        Math.max(0, unratedSources.length - maxNamed),
      ),
      place: { kind: 'source', source: id },
    })),
  ]
}

function ofCheck(view: BriefingView, check: AnyCheck, at: number, isThere: ReadonlySet<Id>): OpenItem[] {
  const key = `check ${at}`
  switch (check.kind) {
    case 'unconfirmed': {
      if (isThere.has(check.claim)) return []
      const { gone, goneHint } = briefingStrings.checks
      return [{ key, title: gone, detail: goneHint, place: blockThatCites(view, check.claim) }]
    }
    case 'judgement':
      return [{ key, title: check.title, detail: check.detail, place: { kind: 'block', block: check.judgement.key } }]
    case 'rows':
      return [{ key, title: check.title, detail: check.detail, place: firstJudgement(view) }]
    case 'twice':
      return [{ key, title: check.title, detail: check.detail, place: { kind: 'block', block: check.said } }]
    case 'source':
      return [{ key, title: check.title, detail: check.detail, place: { kind: 'source', source: check.source } }]
    case 'status':
    case 'link':
      return [{ key, title: check.title, detail: check.detail, place: { kind: 'claim', claim: check.claim } }]
  }
}

function blockThatCites(view: BriefingView, claim: Id): Place | null {
  const block = inReadingOrder(view.blocks, view.sections).find(({ body }) => citedInBlock(body).includes(claim))
  return block ? { kind: 'block', block: block.id } : null
}

function firstJudgement(view: BriefingView): Place | null {
  const block = inReadingOrder(view.blocks, view.sections).find(({ body }) => body.type === 'judgement')
  return block ? { kind: 'block', block: block.id } : null
}

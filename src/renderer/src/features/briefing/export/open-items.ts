import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { stopsExport, type Finding } from '#shared/briefing/checks/finding.ts'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { BriefingField } from '../../../core/app-state.ts'
import { strings } from './strings.tsx'

/** Where something that is open can be put right. */
export type Place =
  | { readonly kind: 'field'; readonly field: BriefingField }
  | { readonly kind: 'block'; readonly block: Id }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'claim'; readonly claim: Id }
  | { readonly kind: 'source'; readonly source: Id }
  | { readonly kind: 'read-back' }

/** Something that is open when a briefing goes out. It prevents nothing. */
export type OpenItem = {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly place: Place | null
}

/** How many citations a line names before it counts the others. */
const maxNamed = 6

/**
 * What is open: cited claims that have changed since, sentences that nobody read back, what the checks found but for claims to confirm, which stand in a list of their own, and cited claims and sources that nobody has
 * rated.
 */
export function openItems(
  view: Pick<BriefingView, 'sections'>,
  findings: readonly Finding[],
  cited: {
    readonly claims: readonly ClaimView[]
    readonly sources: readonly SourceView[]
    readonly cite: (claim: Id) => string
  },
  { stale = [], notReadBack = 0 }: { readonly stale?: readonly StaleClaim[]; readonly notReadBack?: number } = {},
): OpenItem[] {
  const unrated = cited.claims.filter(({ credibility }) => credibility === null).map(({ id }) => id)
  const unratedSources = cited.sources.filter(({ reliability }) => reliability === null)
  return [
    ...stale.slice(0, 1).map(({ blocks }): OpenItem => ({
      key: 'stale',
      title: strings.stale.title(stale.length),
      detail: strings.unratedClaims.detail(
        stale.slice(0, maxNamed).map(({ claim }) => cited.cite(claim)),
        Math.max(0, stale.length - maxNamed),
      ),
      place: blocks[0] === undefined ? null : { kind: 'block', block: blocks[0] },
    })),
    ...(notReadBack === 0
      ? []
      : [
          {
            key: 'read-back',
            title: strings.notReadBack.title(notReadBack),
            detail: strings.notReadBack.detail,
            place: { kind: 'read-back' } as const,
          },
        ]),
    ...findings.filter(({ code }) => !stopsExport.has(code)).map((finding) => ofFinding(finding, view.sections)),
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

function ofFinding({ key, title, detail, place }: Finding, sections: BriefingView['sections']): OpenItem {
  return { key, title, detail, place: placeOf(place, sections) }
}

function placeOf(place: Finding['place'], sections: BriefingView['sections']): Place | null {
  switch (place.kind) {
    case 'block':
      return { kind: 'block', block: place.block }
    case 'field':
      return place.field === 'marking' || place.field === 'informationAsOf'
        ? null
        : { kind: 'field', field: place.field }
    case 'section': {
      const section = sections.find(({ kind }) => kind === place.section)
      return section ? { kind: 'section', section: section.key } : null
    }
    case 'source':
      return place
  }
}

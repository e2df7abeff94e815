import { useMemo } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { shortClaim } from '../../../records/claims/short-claim.ts'
import type { Outline } from '../document/outline.ts'
import { type Check, checkBriefing } from './check-briefing.ts'
import { checkEvidence, type EvidenceCheck } from './check-evidence.ts'
import { checkLinks, type LinkCheck } from './check-links.ts'

export type AnyCheck = Check | EvidenceCheck | LinkCheck

/** All problems that are found in a briefing, in the order in which they are shown. `cite` names a claim as this briefing cites it. */
export function useChecks(
  outline: Outline,
  { cite, isConfirmed }: { readonly cite: (claim: Id) => string; readonly isConfirmed: (claim: Id) => boolean },
): AnyCheck[] {
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const actors = useRecords(stores.actors).byId
  const links = useMemo(
    () =>
      checkLinks(claims, (id) => {
        const claim = claims.get(id)
        if (!claim) return ''
        const { who, words } = shortClaim(claim, sources.get(claim.source), actors)
        return `${who}: ${words}`
      }),
    [claims, sources, actors],
  )
  return [...checkBriefing(outline, isConfirmed), ...checkEvidence(outline, { claims, sources, cite }), ...links]
}

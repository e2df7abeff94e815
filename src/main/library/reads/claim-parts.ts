import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ClaimRelation } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges } from '../merging/merges.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { anchorsOfIdeas, anchorsOfRows, type Scope } from './claim-anchors.ts'

/** The parts that few claims have, by claim. Each takes one query for any number of claims. */
type ClaimParts = {
  readonly chain: ReadonlyMap<Id, ClaimView['chain']>
  readonly hedge: ReadonlyMap<Id, ClaimView['hedge']>
  readonly condition: ReadonlyMap<Id, ClaimView['condition']>
  readonly about: ReadonlyMap<Id, ClaimView['about']>
  readonly aboutMe: ReadonlyMap<Id, Id[]>
  readonly relations: ReadonlyMap<Id, ClaimView['relations']>
}

/** Reads the parts of the claims in a scope. */
export function readParts(db: Database, scope: Scope): ClaimParts {
  const hedges = readHedges(db, scope)
  return {
    chain: readChains(db, scope, hedges.ofLink),
    hedge: hedges.ofClaim,
    condition: readConditions(db, scope),
    about: readAbout(db, scope),
    aboutMe: readAboutMe(db, scope),
    relations: readRelations(db, scope),
  }
}

type Anchors = ClaimView['hedge']

function readHedges(
  db: Database,
  scope: Scope,
): { readonly ofClaim: Map<Id, Anchors>; readonly ofLink: Map<Id, Anchors> } {
  const anchors = anchorsOfRows(db, 'hedge', scope)
  const ofClaim = new Map<Id, Anchors>()
  const ofLink = new Map<Id, Anchors>()
  for (const [id, claim, link] of db.rows<readonly [Id, Id, Id | null]>(
    `SELECT id, claim, link FROM hedge WHERE deleted_at IS NULL${scope.claim} ORDER BY id`,
    ...scope.parameters,
  )) {
    for (const anchor of anchors.get(id) ?? []) add(link === null ? ofClaim : ofLink, link ?? claim, anchor)
  }
  for (const found of [...ofClaim.values(), ...ofLink.values()]) found.sort((a, b) => a.start - b.start)
  return { ofClaim, ofLink }
}

function readChains(db: Database, scope: Scope, hedges: ReadonlyMap<Id, Anchors>): Map<Id, ClaimView['chain']> {
  const { winner } = readMerges(db)
  const words = anchorsOfRows(db, 'claim_link', scope)
  const chains = new Map<Id, ClaimView['chain']>()
  const rows = db.rows<readonly [Id, Id, Id | null]>(
    `SELECT claim, id, actor FROM claim_link WHERE deleted_at IS NULL${scope.claim} ORDER BY ord`,
    ...scope.parameters,
  )
  for (const [claim, id, actor] of rows)
    add(chains, claim, {
      id,
      actor: actor === null ? null : winner(actor),
      words: words.get(id)?.[0] ?? null,
      hedge: hedges.get(id) ?? [],
    })
  return chains
}

function readConditions(db: Database, scope: Scope): Map<Id, ClaimView['condition']> {
  const anchors = anchorsOfRows(db, 'condition', scope)
  const conditions = new Map<Id, ClaimView['condition']>()
  const rows = db.rows<readonly [Id, Id, string | null]>(
    `SELECT claim, id, gloss FROM condition WHERE deleted_at IS NULL${scope.claim} ORDER BY id`,
    ...scope.parameters,
  )
  for (const [claim, id, gloss] of rows)
    add(conditions, claim, { id, gloss: gloss ?? '', anchors: anchors.get(id) ?? [] })
  return conditions
}

function readAbout(db: Database, scope: Scope): Map<Id, ClaimView['about']> {
  const anchors = anchorsOfIdeas(db, scope)
  const about = new Map<Id, ClaimView['about']>()
  const rows = db.rows<readonly [Id, Id | null, Id | null, Id | null, string | null]>(
    `SELECT claim, of_claim, of_idea, idea.revision, idea.gloss FROM about LEFT JOIN idea ON idea.id=of_idea WHERE about.deleted_at IS NULL${scope.claim} ORDER BY about.ord`,
    ...scope.parameters,
  )
  for (const [claim, ofClaim, idea, revision, gloss] of rows) {
    if (ofClaim !== null) add(about, claim, { of: 'claim', claim: ofClaim })
    else if (idea !== null && revision !== null)
      add(about, claim, { of: 'idea', idea, revision, gloss: gloss ?? '', anchors: anchors.get(idea) ?? [] })
  }
  return about
}

function readAboutMe(db: Database, scope: Scope): Map<Id, Id[]> {
  const aboutMe = new Map<Id, Id[]>()
  const rows = db.rows<readonly [Id, Id]>(
    `SELECT of_claim, claim FROM about WHERE of_claim IS NOT NULL AND deleted_at IS NULL${scope.claim.replace('claim', 'of_claim')} ORDER BY claim`,
    ...scope.parameters,
  )
  for (const [about, claim] of rows) add(aboutMe, about, claim)
  return aboutMe
}

/**
 * Reads relations between claims. Each is shown on both claims' cards, so it is read if either claim is in the scope.
 */
function readRelations(db: Database, scope: Scope): Map<Id, ClaimView['relations']> {
  const relations = new Map<Id, ClaimView['relations']>()
  const wanted =
    scope.parameters.length === 0
      ? ''
      : ` AND (claim IN (SELECT value FROM json_each(?1)) OR other IN (SELECT value FROM json_each(?1)))`
  const rows = db.rows<readonly [Id, Id, ClaimRelation, Id]>(
    `SELECT id, claim, type, other FROM claim_relation WHERE deleted_at IS NULL${wanted} ORDER BY id`,
    ...scope.parameters,
  )
  for (const [id, claim, type, other] of rows) {
    const both = type === 'same-as'
    add(relations, claim, { id, type, direction: both ? 'both' : 'from', claim: other })
    add(relations, other, { id, type, direction: both ? 'both' : 'to', claim })
  }
  return relations
}

function add<T>(groups: Map<Id, T[]>, key: Id, value: T): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import { setSpans } from '../changes/span-changes.ts'
import type { LinkIntent } from './claim-fields-schema.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import { setHedges } from './claim-hedges.ts'
import { anchorRows, type ClaimSurroundings, type RowsAround } from './claim-rows.ts'

type Claim = { readonly id: Id; readonly revision: Id }

/** The only kind of link in a chain. Backing, rejecting and welcoming are claims of their own, about another claim. */
const reports = 'reports'

/** Checks a chain: nobody may report twice or report their own words. An unnamed reporter may be anyone, and may appear twice. */
export function checkChain(
  actors: readonly (Id | null)[],
  speakers: readonly Id[],
  name: ClaimSurroundings['actorName'],
): Result<null> {
  const named = actors.filter((actor) => actor !== null)
  const speaker = named.find((actor) => speakers.includes(actor))
  if (speaker !== undefined) {
    return fail(
      'bad-input',
      `“${name(speaker) ?? ''}” is the speaker and cannot report it as well, so nothing was changed; take one of the two out.`,
    )
  }
  const twice = named.find((actor, i) => named.indexOf(actor) < i)
  if (twice !== undefined) {
    return fail(
      'bad-input',
      `“${name(twice) ?? ''}” stands in the chain twice, which would be a circle, so nothing was changed; each reporter stands in it once.`,
    )
  }
  return ok(null)
}

/** Sets the links of a chain, outermost first. A link keeps its identity, and so its hedges, as long as its actor stays in the chain. */
export function setChain(
  claim: Claim,
  rows: RowsAround,
  links: readonly LinkIntent[],
  around: ClaimSurroundings,
  moment: Moment,
): Result<FieldChange[]> {
  const free = [...rows.chain]
  const changes: FieldChange[] = []
  for (const [ord, link] of links.entries()) {
    const at = free.findIndex((row) => row['actor'] === link.actor)
    const row = at < 0 ? undefined : free.splice(at, 1)[0]
    const id = row?.id ?? moment.newId()
    changes.push(
      ...(row
        ? update('claim_link', row, { ord })
        : create('claim_link', id, { claim: claim.id, ord, type: reports, actor: link.actor })),
    )
    const words = setSpans(
      {
        owner: { type: 'claim_link', id, revision: claim.revision },
        role: 'link',
        rows: anchorRows(rows, id, 'link'),
        spans: link.words ? [link.words] : [],
      },
      around.quote,
      moment,
    )
    if (!words.ok) return words
    const hedges = setHedges(claim, id, rows, link.hedge, around, moment)
    if (!hedges.ok) return hedges
    changes.push(...words.value, ...hedges.value)
  }
  return ok([...changes, ...free.flatMap((row) => removeLink(row, rows, moment))])
}

function removeLink(link: Row, rows: RowsAround, moment: Moment): FieldChange[] {
  const hedges = rows.hedges.filter((row) => row['link'] === link.id)
  const owners = new Set<unknown>([link.id, ...hedges.map(({ id }) => id)])
  return [
    remove('claim_link', link.id, moment),
    ...hedges.map(({ id }) => remove('hedge', id, moment)),
    ...rows.anchors.filter((row) => owners.has(row['owner'])).map(({ id }) => remove('anchor', id, moment)),
  ]
}

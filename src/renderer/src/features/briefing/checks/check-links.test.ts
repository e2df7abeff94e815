import { expect, it } from 'vitest'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { checkLinks } from './check-links.ts'

type Linked = Pick<ClaimView, 'status' | 'relations'>
const link = (type: 'supersedes' | 'replies-to', direction: 'from' | 'to', claim: string) =>
  ({ id: `${type} ${claim}`, type, direction, claim }) as const
const newer: Linked = { status: 'open', relations: [link('supersedes', 'from', 'older')] }
const check = (older: Linked, others: readonly (readonly [string, Linked])[] = [['newer', newer]]) =>
  checkLinks(new Map<string, Linked>([['older', older], ...others]), (id) => `the ${id} claim`)

it('finds a claim that a link supersedes and whose status is open, and by which', () => {
  expect(check({ status: 'open', relations: [link('supersedes', 'to', 'newer')] })).toEqual([
    {
      kind: 'link',
      claim: 'older',
      newer: 'newer',
      title: 'Superseded, and still open: the older claim',
      detail: 'The link says that it is superseded by: the newer claim. It counts until its status says so too.',
    },
  ])
})

const both = [['newer', newer]] as const
it.each<[string, Linked, Parameters<typeof check>[1]]>([
  ['its status says so', { status: 'superseded', relations: [link('supersedes', 'to', 'newer')] }, both],
  ['it is refuted', { status: 'refuted', relations: [link('supersedes', 'to', 'newer')] }, both],
  ['the link is of another kind', { status: 'open', relations: [link('replies-to', 'to', 'newer')] }, both],
  ['it is the newer one', { status: 'open', relations: [link('supersedes', 'from', 'newer')] }, both],
  ['the newer claim is gone', { status: 'open', relations: [link('supersedes', 'to', 'newer')] }, []],
])('finds nothing where %s', (_, older, others) => {
  expect(check(older, others)).toEqual([])
})

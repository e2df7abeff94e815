import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { earlierStatuses, writeOldLibrary } from '../migrations/old-library.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { listStatusChanges, noteStatusChanges } from './status-changes.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(writeOldLibrary(4, folder.path))
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const words = ({ anchors }: ClaimView) =>
  anchors.flatMap(({ role, exact }) => (role === 'content' ? [exact] : [])).join(' … ')
const onlyChanged = async () => {
  const changes = await library.do('listStatusChanges', {})
  expect(changes).toHaveLength(1)
  return changes[0]!.claim
}
const privately = 'Dolca had privately agreed to pay before the summer'

it('an old library shows every claim with the status that it had, but for one that a side takes away', async () => {
  const claims = await library.do('listClaims', {})
  const shown = claims.map((claim) => ({ words: words(claim), status: claim.status, computed: claim.computed }))
  const before = earlierStatuses(4)
  const changed = shown.filter((one, i) => one.computed !== before[i]!.computed)
  expect(changed).toEqual([{ words: privately, status: 'open', computed: null }])
  expect(before.find((one) => one.words === privately)?.computed).toBe('corroborated')
  expect((await library.do('getLibrary', {})).statusChanges).toBe(1)
})

it('the claims whose status changed are listed with the reason, also after a restart, until they are dismissed', async () => {
  const names = new Map((await library.do('listActors', {})).map(({ id, name }) => [id, name]))
  const claims = await library.do('listClaims', {})
  const listed = async () =>
    (await library.do('listStatusChanges', {})).map(({ claim, before, after, reasons }) => ({
      words: words(claims.find(({ id }) => id === claim)!),
      before,
      after,
      voices: reasons.flatMap(({ status, answers }) =>
        status === 'one-side'
          ? answers.flatMap(({ oneSide }) =>
              oneSide.map(({ side, speakers }) => [names.get(side), ...speakers.map((id) => names.get(id)).sort()]),
            )
          : [],
      ),
    }))
  const first = await listed()
  expect(first).toEqual([
    { words: privately, before: 'corroborated', after: null, voices: [['Karvia', 'Ines Dolca', 'Teo Marin']] },
  ])
  await library.close()
  library = await openTestLibrary(library.path)
  expect(await listed()).toEqual(first)
  const claim = await onlyChanged()
  await library.do('deleteClaim', { id: claim })
  expect([await listed(), (await library.do('getLibrary', {})).statusChanges]).toEqual([[], 0])
  await library.do('undo', {})
  await library.do('dismissStatusChanges', {})
  expect([await listed(), (await library.do('getLibrary', {})).statusChanges]).toEqual([[], 0])
  await library.close()
  library = await openTestLibrary(library.path)
  expect(await listed()).toEqual([])
})

it('erasing a source forgets what was noted of its claims, and of no other', async () => {
  const claim = await onlyChanged()
  const view = (await library.do('readClaims', { ids: [claim] }))[0]!
  const sources = await library.do('listSources', {})
  const other = sources.find(({ id }) => id !== view.source)!
  await library.do('eraseSource', { id: other.id, typed: other.title })
  expect(await onlyChanged()).toBe(claim)
  const own = sources.find(({ id }) => id === view.source)!
  await library.do('eraseSource', { id: own.id, typed: own.title })
  expect(await library.do('listStatusChanges', {})).toEqual([])
})

it('a new library has nothing to list', async () => {
  const fresh = await openTestLibrary(`${folder.path}/fresh.attache`)
  expect(await fresh.do('listStatusChanges', {})).toEqual([])
  await fresh.close()
})

it('a claim that one publisher alone corroborated, by another spelling, is listed', async () => {
  await library.close()
  library = await openTestLibrary(`${folder.path}/spelled.attache`)
  const answers = [{ question: { text: 'Is the quota raised?' }, answer: 'yes' as const }]
  for (const publisher of ['Вести', 'ВЕСТИ ']) {
    const { id, revision } = await library.do('importPaste', { text: `${publisher}\nThe quota is raised, it says.\n` })
    await library.do('updateSourceCard', { id, card: { publisher } })
    const fields = { kind: 'statement' as const, form: 'paraphrase' as const, answers }
    await library.do('addClaim', { revision, content: [{ start: 8, end: 20 }], fields, proposed: [] })
  }
  await library.close()
  const db = openDatabase(library.path)
  noteStatusChanges(db)
  expect(listStatusChanges({ db }).map(({ before, after }) => [before, after])).toEqual([
    ['corroborated', null],
    ['corroborated', null],
  ])
  db.close()
})

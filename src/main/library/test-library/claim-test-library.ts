import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from './test-library.ts'

/** The sample that the acceptance cases are about. */
const text = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')

export type Fields = Input<'updateClaim'>['fields']

/** The library of the running test, with the sample in it. */
export const here = {} as { library: TestLibrary; source: Id; revision: Id }

/** Opens a library with the sample, and closes it again: one for each test of a file, or one for all of them. */
export function useSampleLibrary(whose: 'for each test' | 'for the file' = 'for each test'): void {
  let folder: ReturnType<typeof makeFolder>
  const [before, after] = whose === 'for the file' ? [beforeAll, afterAll] : [beforeEach, afterEach]
  before(async () => {
    folder = makeFolder()
    here.library = await openTestLibrary(`${folder.path}/notes.attache`)
    const { id, revision } = await here.library.do('importPaste', { text })
    Object.assign(here, { source: id, revision })
  })
  after(async () => {
    await here.library.close()
    folder[Symbol.dispose]()
  })
}

/** The range of the first occurrence of these words in the sample. */
export function at(words: string): Range {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}

export async function actor(name: string, kind: Input<'addActor'>['kind'] = 'person'): Promise<Id> {
  return (await here.library.do('addActor', { name, kind })).id
}

export async function claim(words: string, fields: Partial<Input<'addClaim'>['fields']> = {}): Promise<Id> {
  return (
    await here.library.do('addClaim', {
      revision: here.revision,
      content: [at(words)],
      fields: { kind: 'statement', form: 'paraphrase', ...fields },
      proposed: [],
    })
  ).id
}

export async function edit(id: Id, fields: Fields): Promise<null> {
  return here.library.do('updateClaim', { id, fields })
}

/** The message of a refused edit. */
export async function refusal(id: Id, fields: Fields): Promise<string> {
  return (await here.library.refusal('updateClaim', { id, fields })).message
}

export async function view(id: Id): Promise<ClaimView> {
  return (await here.library.do('readClaims', { ids: [id] }))[0]!
}

export function wordsOf(anchors: readonly { readonly exact: string }[]): string[] {
  return anchors.map(({ exact }) => exact)
}

/** The claims in the last `changed` event. */
export function lastAffected(): Id[] {
  return here.library.changes
    .at(-1)!
    .affected.filter(({ type }) => type === 'claim')
    .map(({ id }) => id)
}

export function undoLabel(): string | null {
  return here.library.changes.at(-1)!.undo
}

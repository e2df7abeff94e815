import { expect, it } from 'vitest'
import { claim, here, useSampleLibrary } from '../test-library/claim-test-library.ts'

useSampleLibrary()

it('tells the claims made in one source, as the list of all has them, and none of another', async () => {
  const mine = await claim('to give up the Donbas')
  const other = await here.library.do('importPaste', { text: 'A second report says so.' })
  await here.library.do('addClaim', {
    revision: other.revision,
    content: [{ start: 0, end: 15 }],
    fields: { kind: 'statement', form: 'paraphrase' },
    proposed: [],
  })
  const all = await here.library.do('listClaims', {})
  expect(all).toHaveLength(2)
  expect(await here.library.do('listSourceClaims', { source: here.source })).toEqual(
    all.filter(({ id }) => id === mine),
  )
})

it('tells none of a source that has none', async () => {
  await claim('to give up the Donbas')
  const { id } = await here.library.do('importPaste', { text: 'A second report says so.' })
  expect(await here.library.do('listSourceClaims', { source: id })).toEqual([])
})

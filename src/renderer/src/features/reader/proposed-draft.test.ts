// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { actorOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { openTestText } from './fixtures.ts'
import { proposedDraft } from './proposed-draft.ts'

const lena = actorOf('Lena Virtaus', 'person')

/** The draft for words of a transcript whose file names its speakers, or of the same text where it does not. */
function draftOn(words: string, published: string, isTranscript = true, title = 'Talks in Port Lisse') {
  const plain = sourceTextOf('Lena Virtaus: Both capitals have accepted.\nInes Dolca: There is no schedule.\n')
  const blocks = plain.blocks.map((block, i) => ({ ...block, speaker: ['Lena Virtaus', 'Ines Dolca'][i]! }))
  const text = isTranscript ? { ...plain, blocks } : plain
  const { app, openText } = openTestText(text, { actors: [lena] })
  const source = sourceViewOf(text, { title, published, fileName: 'talks.vtt' })
  app.stores.sources.setState({ byId: new Map([[text.source, { ...source, id: text.source }]]) })
  const start = text.text.indexOf(words)
  return proposedDraft(openText, { start, end: start + words.length })
}

it('a claim in a turn is suggested to be its speaker’s, on the occasion of the recording', () => {
  const { draft, reason } = draftOn('Both capitals have accepted', '2026-03-06')
  expect(draft).toMatchObject({
    speakers: [lena.id],
    occasion: { label: 'Talks in Port Lisse', date: { edtf: '2026-03-06', words: '6 March 2026' } },
  })
  expect(draft.proposed).toEqual(expect.arrayContaining(['speakers', 'occasion']))
  expect(reason).toBe('Suggested: speaker of this turn.')
})

it('a recording without a day is an occasion without one', () => {
  expect(draftOn('Both capitals', '').draft.occasion).toMatchObject({ label: 'Talks in Port Lisse', date: null })
})

it('a recording without a title is called as its file is', () => {
  expect(draftOn('Both capitals', '', true, '').draft.occasion).toMatchObject({ label: 'talks.vtt' })
})

it('a claim in any other text has no occasion of its source', () => {
  expect(draftOn('Both capitals', '2026-03-06', false).draft).toMatchObject({ occasion: { label: '' } })
})

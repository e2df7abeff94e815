// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { questionOf } from '#shared/briefing/blocks/fixtures.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { ok } from '#shared/model/result.ts'
import type { TagView } from '#shared/tags/tag-view.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../core/test-app/test-app.tsx'
import { TaggedTexts } from './TaggedTexts.tsx'
import { TagRow } from './TagRow.tsx'
import { useTagUses } from './use-tag-uses.ts'

cleanUpAfterEach()

const texts = [sourceTextOf('The gates stay shut.\n'), sourceTextOf('The treaty holds.\n')]
const dam = sourceViewOf(texts[0]!, { title: 'Gates', publisher: '', cases: ['dam'], tags: ['water'] })
const law = sourceViewOf(texts[1]!, { title: 'Treaty', publisher: '', cases: ['law'] })
const claims = texts.map((text) => ({ ...claimOf(text, { quotes: [text.text.split(' ')[1]!] }), tags: ['water'] }))
const question = questionOf('Who?', '', { inCase: 'law', tags: ['water'] })
const water: TagView = {
  id: 'water',
  name: 'water',
  path: 'water',
  parent: null,
  definition: '',
  memo: '',
  uses: 6,
  usesWithin: 6,
  places: [dam.id, law.id],
}

function appIn(chosenCase: string | null) {
  const place = { start: 0, end: 3, words: 'water', exact: 'The' }
  const app = createTestApp({
    listBriefings: () => ok([]),
    listTaggedPlaces: () =>
      ok([
        { ...place, id: 'p1', source: dam.id },
        { ...place, id: 'p2', source: law.id },
      ] as never),
  })
  app.stores.sources.setState({ byId: new Map([dam, law].map((one) => [one.id, one])) })
  app.stores.claims.setState({ byId: new Map(claims.map((one) => [one.id, one])) })
  app.stores.questions.setState({ byId: new Map([[question.id, question]]) })
  const cases = ['dam', 'law', 'ferry'].map((id) => ({ id, name: `The ${id}`, marking: null, countSides: true }))
  app.state.setState({ library: { cases, chosenCase } as unknown as LibraryInfo })
  return app
}

/** One row of the tree, as the screen shows it. */
function Row() {
  const usesOf = useTagUses()
  const nothing = () => undefined
  return (
    <TagRow
      tag={water}
      uses={usesOf(water)}
      isChosen={false}
      onClaims={nothing}
      onActors={nothing}
      onQuestions={nothing}
      onTexts={nothing}
    />
  )
}

it.each([
  [null, '2 claims, 1 question, 1 source, 2 places'],
  ['dam', '1 claim, 1 source, 1 place'],
  ['law', '1 claim, 1 question, 1 place'],
])('counts the uses in the chosen case, of %s: %s', (chosen, counts) => {
  renderIn(appIn(chosen), <Row />)
  expect(
    screen
      .getAllByRole('button')
      .map(({ textContent }) => textContent)
      .join(', '),
  ).toBe(counts)
})

it('says that a tag is not used in the chosen case, or not at all', () => {
  const { container } = renderIn(appIn('ferry'), <Row />)
  expect(container.querySelector('.tag-counts')!.textContent).toBe('not used in this case')
})

it('lists the texts and places of the chosen case', async () => {
  renderIn(appIn('dam'), <TaggedTexts tag={water} onLeave={() => undefined} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Gates/u),
    expect.stringMatching(/^The/u),
  ])
})

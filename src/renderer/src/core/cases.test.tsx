// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { questionOf } from '#shared/briefing/blocks/fixtures.ts'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { ok } from '#shared/model/result.ts'
import { isIn, useCasesOf, useElsewhere } from './cases.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from './test-app/test-app.tsx'

const text = sourceTextOf('The gates stay shut.\n')
const source = sourceViewOf(text, { cases: ['dam', 'law'] })
const claim = claimOf(text, { quotes: ['stay shut'] })
const question = questionOf('Who?', '', { inCase: 'law' })
const actor = actorOf('Piet Aram')

let casesOf: ReturnType<typeof useCasesOf>
let elsewhere: ReturnType<typeof useElsewhere>

cleanUpAfterEach()
beforeEach(async () => {
  const app = createTestApp({ listBriefings: () => ok([{ id: 'briefing', inCase: 'dam' }] as never) })
  app.stores.sources.setState({ byId: new Map([[source.id, source]]) })
  app.stores.claims.setState({ byId: new Map([[claim.id, claim]]) })
  app.stores.questions.setState({ byId: new Map([[question.id, question]]) })
  const cases = ['dam', 'law', 'ferry'].map((id) => ({ id, name: `The ${id}`, marking: null, countSides: true }))
  app.state.setState({ library: { cases, chosenCase: null } as unknown as LibraryInfo })
  function Asks() {
    casesOf = useCasesOf()
    elsewhere = useElsewhere()
    return null
  }
  renderIn(app, <Asks />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
})

describe('the cases of a record', () => {
  it.each([
    ['a source', 'source', source.id, ['dam', 'law']],
    ['a claim, by its source', 'claim', claim.id, ['dam', 'law']],
    ['a place in a text, by its source', 'place', source.id, ['dam', 'law']],
    ['a question', 'question', question.id, ['law']],
    ['a briefing', 'briefing', 'briefing', ['dam']],
    ['an actor, whom all cases share', 'actor', actor.id, null],
    ['what is not there', 'claim', 'gone', null],
  ])('%s', (_, type, id, cases) => expect(casesOf(type, id)).toEqual(cases))
})

it('a record is in its cases and in all of them together; what all share is in each', () => {
  const shown = (cases: readonly string[] | null) => ['dam', 'ferry', null].map((one) => isIn({ cases }, one))
  expect(shown(['dam', 'law'])).toEqual([true, false, true])
  expect(shown(null)).toEqual([true, true, true])
})

it('where a record is instead is said by the names of its cases', () => {
  const said = (cases: readonly string[] | null, ...here: string[]) => elsewhere({ cases }, here)
  expect(said(['law'], 'dam')).toBe('in “The law”')
  expect(said(['law', 'ferry'], 'dam')).toBe('in “The law” and “The ferry”')
  expect([said(['law'], 'dam', 'law'), said(null, 'dam'), said(['a case that is gone'], 'dam')]).toEqual(['', '', ''])
})

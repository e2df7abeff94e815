import { expect, test } from 'vitest'
import { describeClaim, describeMention } from './describe-mark.ts'
import { actor, byId, claim, mention, source } from '#shared/marks/fixtures.ts'

const actors = byId(actor('trump', 'Donald Trump'), actor('zelensky', 'Volodymyr Zelensky'))

test('counts a mention among those of its actor, in the order of the text', () => {
  const mentions = [
    mention('late', 90, 95),
    mention('early', 1, 5),
    mention('other', 3, 4, 'zelensky'),
    mention('middle', 40, 45),
  ]
  expect(describeMention(mentions[3]!, mentions, actors)).toBe('person Donald Trump, mention 2 of 3')
})

test('says whom a metonym means', () => {
  const moscow = { ...mention('here', 1, 7, 'moscow'), reading: 'zelensky' }
  expect(
    describeMention(moscow, [moscow], byId(actor('moscow', 'Moscow', { kind: 'place' }), ...actors.values())),
  ).toBe('place Moscow, meaning Volodymyr Zelensky, mention 1 of 1')
})

test.each([
  [claim('c', [], { speakers: ['zelensky'], kind: 'prediction' }), 'claim, Volodymyr Zelensky predicts'],
  [claim('c', [], { proposed: ['kind'] }), 'claim, Newsroom says, suggested'],
  [claim('c', [], { computed: 'contested' }), 'claim, Newsroom says, contested'],
  [claim('c', [], { computed: 'contested', status: 'retracted' }), 'claim, Newsroom says, retracted'],
  [
    claim('c', [], { speakers: ['trump', 'zelensky'], status: 'refuted' }),
    'claim, Donald Trump and Volodymyr Zelensky says, refuted',
  ],
])('says who, what and how it stands', (view, expected) => {
  expect(describeClaim(view, actors, source())).toBe(expected)
})

import { describe, expect, test } from 'vitest'
import { createPropose, known } from './fixtures.ts'

const propose = createPropose([known('Dolca', 'person'), known('Aram', 'person'), known('Karvia', 'state')])

describe('a clause that does not say that somebody said it fills in no speaker and offers its subject', () => {
  test.each([
    ['a condition', 'If Dolca says that [the dam is safe], they will stay.', ['Dolca']],
    ['a doubt', 'It is not clear whether Dolca said that [the dam was safe].', ['Dolca']],
    ['an inversion', 'Had Dolca said [the dam was safe], they would have stayed.', ['Dolca']],
    ['what was possible', 'Dolca could have said that [the dam was safe].', ['Dolca']],
    ['what another denies', 'Dolca denied that Aram had said [the dam was safe].', ['Aram']],
    ['what another doubted', 'Dolca doubted Aram said [the dam was safe].', ['Aram']],
    ['what was not said in the end', 'Dolca stopped short of saying that [the dam was safe].', []],
    ['what was left out', 'Dolca left without saying that [the dam was safe].', []],
    ['what stands before, named behind a comma', '[The dam was safe], a claim Dolca rejected.', []],
    ['the same with “that”', '[The dam was safe], an assertion that Dolca has always denied.', []],
  ])('%s', (_, text, offered) => {
    const proposal = propose(text)
    expect([proposal.speakers, proposal.speakersOffered]).toEqual([[], offered])
  })
})

describe('a clause that says it fills in the speaker', () => {
  test.each([
    ['behind a condition of its own', 'Asked whether it was late, Dolca said that [the dam was safe].', 'Dolca'],
    ['where the words hold the condition', 'Dolca said that [the dam would hold if the rain stopped].', 'Dolca'],
    ['where the words hold what is possible', 'Dolca said [it could hold until May].', 'Dolca'],
    ['behind a noun that is also a verb', 'In a dispute that Aram said [could last for years], Karvia paid.', 'Aram'],
    ['what nobody believed, but was said', 'Nobody believed Dolca when he said [the dam was safe].', 'Dolca'],
    ['what somebody refused to say', 'Dolca refused to say whether [the dam was safe].', 'Dolca'],
    ['what somebody would not say', 'Dolca would not say whether [the dam was safe].', 'Dolca'],
    ['what somebody would say', 'Dolca would only say that [the dam was safe].', 'Dolca'],
  ])('%s', (_, text, speaker) => {
    expect(propose(text).speakers).toEqual([speaker])
  })
})

test('nor is the kind of such words sure', () => {
  expect(propose('Dolca could have denied [the loss].').isKindSure).toBe(false)
})

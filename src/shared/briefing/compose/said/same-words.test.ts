import { expect, it } from 'vitest'
import type { PrintedCitation } from '../printed-briefing.ts'
import { sayOnce } from './same-words.ts'
import type { SaidRun } from './said-run.ts'

const cited = (label: string): PrintedCitation => ({ kind: 'citation', label, target: label })
const said = (words: string, label: string, ...details: string[]) => ({
  runs: [{ kind: 'lead', text: words }] as readonly SaidRun[],
  citations: [cited(label)],
  details,
})

it('says once what is said in the same words, with the citations of all, at the place of the first', () => {
  const all = [said('It is shut.', '[1 ¶1a]'), said('It is open.', '[1 ¶2b]'), said('It is shut.', '[2 ¶1a]')]
  expect(sayOnce(all)).toEqual([{ ...all[0], citations: [cited('[1 ¶1a]'), cited('[2 ¶1a]')] }, all[1]])
})

it('keeps a line that stands beneath all of them as it is', () => {
  const [once] = sayOnce([
    said('It is shut.', '[1 ¶1a]', 'Said: 3 March'),
    said('It is shut.', '[2 ¶1a]', 'Said: 3 March'),
  ])
  expect(once?.details).toEqual(['Said: 3 March'])
})

it('names the citation that a line belongs to where it does not stand beneath all', () => {
  const [once] = sayOnce([said('It is shut.', '[1 ¶1a]', 'B2, probably true'), said('It is shut.', '[2 ¶1a]')])
  expect(once?.details).toEqual(['[1 ¶1a] B2, probably true'])
})

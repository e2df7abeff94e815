import { describe, expect, it } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf, type ClaimSketch } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimAnchor } from '#shared/claims/claim-view.ts'
import { newId } from '#shared/model/id.ts'
import { reportWords } from './report-words.ts'

const text = sourceTextOf(
  'The gates\n' +
    'Aram said his government would open the gates “if, and only if, Karvia pays”. ' +
    'He repeated that the gates would stay shut\nuntil the repairs were paid for. “Nothing is signed,” Aram told reporters. ' +
    'The board reportedly signed on Monday.\n',
)
const source = sourceViewOf(text, { publisher: 'Halden Post' })
const aram = actorOf('Piet Aram')
const actors = new Map([[aram.id, aram]])

function part(words: string): ClaimAnchor {
  const start = text.text.indexOf(words)
  if (start < 0) throw new Error(words)
  const exact = text.text.slice(start, start + words.length)
  return { id: newId(), role: 'condition', ord: 0, start, end: start + words.length, exact, state: 'anchored' }
}
const said = (sketch: ClaimSketch) =>
  reportWords(claimOf(text, { speakers: [aram.id], ...sketch }), source, text, actors)
/** Conditions in brackets, words of the source alone, all else between bars. */
const drawn = ({ runs }: ReturnType<typeof said>) =>
  runs
    .map(({ kind, text: words, condition }) =>
      condition ? `[${words}]` : kind === 'content' || kind === 'mark' ? words : `|${words}|`,
    )
    .join('')

describe('the words of a report', () => {
  it('have their cue before them, and their condition marked', () => {
    const words = 'his government would open the gates “if, and only if, Karvia pays”'
    const found = said({
      quotes: [words],
      cue: 'said',
      form: 'mixed',
      condition: [{ id: newId(), gloss: '', anchors: [part('if, and only if, Karvia pays')] }],
    })
    expect(drawn(found)).toBe('|said|| |his government would open the gates “[if, and only if, Karvia pays]”')
    expect(found.conditions).toEqual([])
  })
  it('have a condition marked that runs over a line break', () => {
    const found = said({
      quotes: ['the gates would stay shut\nuntil the repairs were paid for'],
      cue: 'repeated that',
      form: 'paraphrase',
      condition: [{ id: newId(), gloss: '', anchors: [part('shut\nuntil the repairs were paid for')] }],
    })
    expect(drawn(found)).toContain('[shut until the repairs were paid for]')
  })
  it('end without a full stop, and keep the marks of a quotation', () => {
    expect(drawn(said({ quotes: ['Nothing is signed'], cue: 'told', form: 'direct' }))).toMatch(
      /“Nothing is signed,?”$/u,
    )
  })
  it('leave no condition out that stands elsewhere or in our words', () => {
    const found = said({
      quotes: ['Nothing is signed'],
      form: 'direct',
      condition: [
        { id: newId(), gloss: '', anchors: [part('until the repairs were paid for')] },
        { id: newId(), gloss: 'if the board agrees', anchors: [] },
      ],
    })
    expect(found.conditions).toEqual(['until the repairs were paid for', 'if the board agrees'])
  })
  it('leave no hedge out', () => {
    const hedge = [{ ...part('reportedly'), role: 'hedge' as const }]
    expect(
      said({ quotes: ['signed on Monday'], hedge })
        .runs.map((run) => run.text)
        .join(''),
    ).toContain('reportedly')
    expect(said({ quotes: ['on Monday'], hedge }).hedges).toEqual(['reportedly'])
  })
})

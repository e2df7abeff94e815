import { describe, expect, it } from 'vitest'
import { byPath, countUses, depthOf, findTags } from './tag-uses.ts'

describe('tags', () => {
  it('count what carries them or one under them, each record once', () => {
    const uses = countUses({
      claims: [{ tags: ['a/b', 'a/c'] }, { tags: ['a'] }],
      actors: [{ tags: ['a/b'] }],
      sources: [],
      questions: [{ tags: ['d'] }],
    })
    expect(uses.get('a')).toEqual({ claims: 2, actors: 1, sources: 0, questions: 0 })
    expect(uses.get('a/b')).toEqual({ claims: 1, actors: 1, sources: 0, questions: 0 })
    expect(uses.get('d')).toEqual({ claims: 0, actors: 0, sources: 0, questions: 1 })
    expect(uses.get('a/x')).toBeUndefined()
  })
  it('stand as deep as their path has names above them', () => {
    expect([depthOf('a'), depthOf('a/b/c')]).toEqual([0, 2])
  })
  it('stand in the order of the tree, whatever sorts between a name and a slash', () => {
    expect(['b', 'a/c', 'a b', 'a', 'a/b/x', 'a/b'].sort(byPath)).toEqual(['a', 'a/b', 'a/b/x', 'a/c', 'a b', 'b'])
  })
  it('are found by path and definition, with those above them', () => {
    const tags = ['security', 'security/guarantees', 'security/troops', 'talks'].map((path) => ({
      path,
      definition: path === 'talks' ? 'meetings of leaders' : '',
    }))
    const found = (typed: string) => findTags(tags, typed).map(({ path }) => path)
    expect(found('guar')).toEqual(['security', 'security/guarantees'])
    expect(found('leaders')).toEqual(['talks'])
    expect(found('')).toHaveLength(4)
    expect(found('nothing')).toEqual([])
  })
})

import { beforeEach, expect, it } from 'vitest'
import { createGivenFiles, filesOfSecond, type GivenFiles } from './given-files.ts'

let given: GivenFiles
let told: unknown[]

beforeEach(() => {
  told = []
  given = createGivenFiles((what) => told.push(what))
})

it('what is given before the window hears is told when it does, and nothing twice', () => {
  given.add(['/a/talks.txt', '/a/Notes.ATTACHE'])
  given.add([])
  expect(told).toEqual([])
  given.heard()
  given.heard()
  expect(told).toEqual([{ id: 1, library: true, texts: 1 }])
  expect([given.takeLibrary(1), given.takeLibrary(1)]).toEqual([{ path: '/a/Notes.ATTACHE', others: [] }, null])
  expect([given.takeTexts(1), given.takeTexts(1)]).toEqual([['/a/talks.txt'], []])
  given.add(['/a/more.txt'])
  expect(told[1]).toEqual({ id: 3, library: false, texts: 1 })
})

it('the first library is taken before the window hears, and the window comes for the texts alone', () => {
  given.add(['/a/talks.txt'])
  given.add(['/a/one.attache', '/a/two.attache', '/a/more.txt'])
  expect([given.takeFirst(), given.takeFirst()]).toEqual([{ path: '/a/one.attache', others: ['/a/two.attache'] }, null])
  given.heard()
  expect(told).toEqual([
    { id: 1, library: false, texts: 1 },
    { id: 2, library: false, texts: 1 },
  ])
})

it('a library that was given alone is not told of when it was opened first', () => {
  given.add(['/a/one.attache'])
  given.takeFirst()
  given.heard()
  expect(told).toEqual([])
})

it('what is given while the window is gone waits for it', () => {
  given.heard()
  given.unheard()
  given.add(['/a/one.attache'])
  expect(told).toEqual([])
  given.heard()
  expect(told).toHaveLength(1)
})

it.each([
  [{ files: ['/a/one.attache'] }, ['/a/one.attache']],
  [{ files: [] }, []],
  [null, []],
  [{}, []],
  [{ files: '/a' }, []],
  [{ files: [1] }, []],
  [{ files: ['', '/a/one.attache', 1] }, ['/a/one.attache']],
])('of a second start that says %j', (data, files) => {
  expect(filesOfSecond(data)).toEqual(files)
})

it('of a second start that was given very many files, and one by a very long path, none is left behind', () => {
  const files = [`/${'long/'.repeat(2000)}talks.txt`, ...Array.from({ length: 3000 }, (_, i) => `/a/${i}.txt`)]
  expect(filesOfSecond({ files })).toEqual(files)
})

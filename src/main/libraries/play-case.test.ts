import { expect, it } from 'vitest'
import type { LibraryMethodName } from '#shared/contract/contract.ts'
import { resolveCase, resolveStory } from '#shared/story/resolve-story.ts'
import { eachLibrary } from '../library/test-library/each-library.ts'
import type { TestLibrary } from '../library/test-library/test-library.ts'
import { playCase } from './play-case.ts'

let library: TestLibrary
eachLibrary((opened) => {
  library = opened
})

const storyOf = (title: string, card: object) => {
  const text = `${title}\n\nThe port is closed.\n`
  const story = resolveStory({ source: { file: `${title}.txt`, title, ...card }, actors: [], claims: [] }, text)
  if (!story.ok) throw new Error(story.error.message)
  return { story: story.value, text, name: `${title}.txt`, bytes: new TextEncoder().encode(text) }
}

it('fills in the whole card of a source, and says what it is a copy of', async () => {
  const stories = [
    storyOf('One', {}),
    storyOf('Two', {
      author: 'Ana Ruiz',
      place: 'Halden',
      published: '2026-03-03',
      updated: '2026-03-04',
      copyOf: 'One',
    }),
  ]
  const over = resolveCase(
    { stories: ['one.story.json', 'two.story.json'] },
    stories.map(({ story }) => story),
  )
  if (!over.ok) throw new Error(over.error.message)
  const call = (method: LibraryMethodName, input: unknown) => library.ask(method, input as never)
  await playCase({ call: call as never }, { stories, over: over.value })
  const [one, two] = await library.do('listSources', {})
  expect(one).toMatchObject({ author: '', place: '', updated: '', copyOf: null })
  expect(two).toMatchObject({ author: 'Ana Ruiz', place: 'Halden', updated: '2026-03-04', copyOf: one!.id })
})

it('refuses a copy of a source that comes later or not at all, by its title', () => {
  const stories = [storyOf('One', { copyOf: 'Two' }), storyOf('Two', {})]
  expect(
    resolveCase(
      { stories: ['one.story.json', 'two.story.json'] },
      stories.map(({ story }) => story),
    ),
  ).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('“One” is a copy of “Two”') },
  })
})

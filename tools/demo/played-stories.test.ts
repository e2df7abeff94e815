import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { claimRelations } from '#shared/model/enums.ts'
import { storySchema, type Case, type Story } from '#shared/story/story.ts'
import { playedStories } from './played-stories.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')) as Story | Case
/** Each story, and each case with its stories after it. */
const stories = playedStories.flatMap((path) => {
  const one = read(path)
  return 'stories' in one ? [one, ...one.stories.map((name) => read(join(dirname(path), name)))] : [one]
})

/** How a quote says which occurrence is meant. It is resolved before a story is played. */
const ofQuotes = /\.(?:quote|nth)$/u

test('the stories played on screen say everything that a story can say', () => {
  const said = new Set(stories.flatMap((story) => membersOf(story)))
  const sayable = membersOfSchema(z.toJSONSchema(storySchema) as Schema).filter((member) => !ofQuotes.test(member))
  expect(sayable.length).toBeGreaterThan(60)
  expect(sayable.filter((member) => !said.has(member))).toEqual([])
})

test('they link claims in every way', () => {
  const used = new Set(stories.flatMap(({ links = [] }) => links.map(({ is }) => is)))
  expect([...used].toSorted()).toEqual(claimRelations.toSorted())
})

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** The members of a schema with those inside of them: "actors", "actors.offices", "actors.offices.title". */
function membersOfSchema({ properties = {}, items, anyOf = [] }: Schema, path = ''): string[] {
  const inside = [...anyOf, ...(items ? [items] : [])].flatMap((one) => membersOfSchema(one, path))
  const own = Object.entries(properties).flatMap(([name, one]) => [
    path + name,
    ...membersOfSchema(one, `${path}${name}.`),
  ])
  return [...new Set([...inside, ...own])]
}

function membersOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => membersOf(one, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [path + name, ...membersOf(one, `${path}${name}.`)])
}

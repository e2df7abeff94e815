import { beforeAll, afterAll, expect, it } from 'vitest'
import { writeDictionaries } from '../../../tools/build/dictionaries.ts'
import type { SpellingLanguage } from '#shared/spelling/spelling.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { openDictionaries, type Dictionaries } from './dictionaries.ts'

const script = new URL('./dictionary-thread.ts', import.meta.url)

let folder: ReturnType<typeof makeFolder>
let dictionaries: Dictionaries
beforeAll(() => {
  folder = makeFolder()
  writeDictionaries(`${folder.path}/dictionaries`)
  dictionaries = openDictionaries(`${folder.path}/dictionaries`, script)
})
afterAll(() => folder[Symbol.dispose]())

const misspelled = async (language: SpellingLanguage, ...words: string[]) => {
  const answer = await dictionaries.ask(language, { misspelled: words })
  return answer.ok ? answer.value : answer.error.message
}

it('knows the words of each spelling, also with an accent or a curly apostrophe', async () => {
  const words = ['colour', 'color', 'recieve', 'café', 'naïve', 'isn’t', '__proto__']
  expect(await misspelled('en-US', ...words)).toEqual(['colour', 'recieve', '__proto__'])
  expect(await misspelled('en-GB', ...words)).toEqual(['color', 'recieve', '__proto__'])
})

it.each(['en-US', 'en-GB'] as const)('knows the words of briefing notes in %s', async (language) => {
  const words = ['judgement', 'judgements', 'Judgement’s', 'démarche', 'de\u0301marches', 'demarche', 'judgementt']
  expect(await misspelled(language, ...words)).toEqual(['judgementt'])
})

it('suggests the likeliest words first, and only a few', async () => {
  expect(await dictionaries.ask('en-US', { like: 'recieve' })).toMatchObject({
    ok: true,
    value: ['receive', 'relieve'],
  })
  expect(await dictionaries.ask('en-US', { like: 'teh' })).toMatchObject({ ok: true, value: { 0: 'the', length: 6 } })
})

it('suggests the word that lacks only its apostrophe first, and keeps the kind of apostrophe that was typed', async () => {
  expect(await dictionaries.ask('en-US', { like: 'dont' })).toMatchObject({
    ok: true,
    value: { 0: "don't", length: 6 },
  })
  expect(await dictionaries.ask('en-US', { like: 'isnt' })).toMatchObject({ ok: true, value: { 0: "isn't" } })
  expect(await dictionaries.ask('en-US', { like: 'goverment’s' })).toMatchObject({ ok: true, value: ['government’s'] })
  expect(await dictionaries.ask('en-US', { like: "goverment's" })).toMatchObject({ ok: true, value: ["government's"] })
})

it('says that a dictionary cannot be read, and reads it once it is there', async () => {
  const later = openDictionaries(`${folder.path}/later`, script)
  expect(await later.ask('en-GB', { like: 'teh' })).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  writeDictionaries(`${folder.path}/later`)
  expect(await later.ask('en-GB', { like: 'goverment' })).toMatchObject({ ok: true, value: ['government'] })
})

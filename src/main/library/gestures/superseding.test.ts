import { describe, expect, it } from 'vitest'
import type { Id } from '#shared/model/id.ts'
import { filesHolding, secretText, secretWords } from '../erase/secret-words.ts'
import { eachLibrary } from '../test-library/each-library.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

const text = 'The ferry\nThe office said that the ferry sails on Monday, and the pilots said that it stays in port.\n'
const question = { text: 'Does the ferry sail?' }

let library: TestLibrary
let older: Id
let newer: Id
let third: Id

const add = async (revision: Id, words: string, of = text, answers = [{ question, answer: 'yes' as const }]) => {
  const start = of.indexOf(words)
  const fields = { kind: 'statement' as const, form: 'paraphrase' as const, answers }
  const content = [{ start, end: start + words.length }]
  return (await library.do('addClaim', { revision, content, fields, proposed: [] })).id
}
const stands = async (claim: Id = older) => {
  const [view] = await library.do('readClaims', { ids: [claim] })
  return [view!.status, view!.statusReason]
}
const link = async (claim: Id) => (await library.do('linkClaims', { claim, type: 'supersedes', other: older })).id
/** The last step of the newer claim's history. */
const lastStep = async () => (await library.do('readHistory', { type: 'claim', id: newer }))[0]!.change

eachLibrary(async (opened) => {
  library = opened
  const { revision } = await library.do('importPaste', { text })
  older = await add(revision, 'the ferry sails')
  newer = await add(revision, 'stays in port')
  third = await add(revision, 'on Monday')
})

describe('restoring the newer claim from its history', () => {
  it('to before the link opens the older one, as taking the link off does', async () => {
    await link(newer)
    await library.do('restoreRecord', { type: 'claim', id: newer, change: await lastStep(), when: 'before' })
    expect(await stands()).toEqual(['open', ''])
    await library.do('undo', {})
    expect(await stands()).toEqual(['superseded', 'Superseded by “stays in port”'])
  })
  it('to a time with the link sets the status of the older one again, and the link knows it', async () => {
    const id = await link(newer)
    const change = await lastStep()
    await library.do('unlinkClaims', { id })
    await library.do('restoreRecord', { type: 'claim', id: newer, change, when: 'after', parts: ['links'] })
    expect(await stands()).toEqual(['superseded', 'Superseded by “stays in port”'])
    await library.do('unlinkClaims', { id })
    expect(await stands()).toEqual(['open', ''])
  })
  it('leaves a status that was set by hand since', async () => {
    const id = await link(newer)
    const change = await lastStep()
    await library.do('unlinkClaims', { id })
    await library.do('updateClaim', { id: older, fields: { status: 'retracted' } })
    await library.do('restoreRecord', { type: 'claim', id: newer, change, when: 'after', parts: ['links'] })
    expect(await stands()).toEqual(['retracted', ''])
    await library.do('unlinkClaims', { id })
    expect(await stands()).toEqual(['retracted', ''])
  })
})

it('names the claim that supersedes now where the first link goes, but keeps a reason of one’s own', async () => {
  const id = await link(newer)
  await link(third)
  await library.do('unlinkClaims', { id })
  expect(await stands()).toEqual(['superseded', 'Superseded by “on Monday”'])
  await library.do('undo', {})
  await library.do('updateClaim', { id: older, fields: { statusReason: 'The timetable changed' } })
  await library.do('deleteClaim', { id: newer })
  expect(await stands()).toEqual(['superseded', 'The timetable changed'])
})

describe('erasing the source of the newer claim', () => {
  const secret = async () => {
    const { id, revision } = await library.do('importPaste', { text: secretText })
    return { id, claim: await add(revision, 'the Xylophone payments', secretText, []) }
  }
  const erase = (id: Id) => library.do('eraseSource', { id, typed: 'The Xylophone affair' })
  const left = () => filesHolding(library.path.replace(/[^/]*$/u, ''), secretWords)

  it('opens the older claim, tells it, and leaves none of the words in its reason or in the log', async () => {
    const { id, claim } = await secret()
    await link(claim)
    await library.do('updateClaim', { id: older, fields: { status: 'refuted', statusReason: 'Nobody saw it' } })
    await library.do('undo', {})
    await erase(id)
    expect(await stands()).toEqual(['open', ''])
    expect(library.changes.at(-1)?.affected).toContainEqual({ type: 'claim', id: older })
    expect(library.changes.at(-1)?.affected).toContainEqual({ type: 'claim', id: third })
    await library.close()
    expect(left()).toEqual([])
  })
  it('leaves it to another link, and what was set by hand as it is', async () => {
    const { id, claim } = await secret()
    await link(claim)
    const other = await link(newer)
    await erase(id)
    expect(await stands()).toEqual(['superseded', ''])
    await library.do('unlinkClaims', { id: other })
    expect(await stands()).toEqual(['open', ''])
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.close()
    expect(left()).toEqual([])
  })
})

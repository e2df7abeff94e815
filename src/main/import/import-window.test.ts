import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from './fixture/run-import-app.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp()
})
afterAll(() => app.close())

const textOf = async (html: string) => {
  const { result } = await app.readBytes('html', html)
  return result.ok ? (result.value as ParsedSource).text : JSON.stringify(result.failure)
}

it('parses one file after the other in one window', async () => {
  expect(await textOf('<p>One')).toBe('One')
  expect(await textOf('<p>Two')).toBe('Two')
})

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sectionsOf } from '#shared/briefing/templates/apply-template.ts'
import { shippedNames, shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import { newId } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { makeFolder, openTestLibrary } from '../library/test-library/test-library.ts'
import { listTemplates, openTemplate, saveTemplate, templatesFolder } from './templates.ts'

let data: ReturnType<typeof makeFolder>
let folder: string

beforeEach(() => {
  data = makeFolder()
  folder = templatesFolder(data.path)
})
afterEach(() => data[Symbol.dispose]())

const own = { ...shippedTemplate('one-page-note'), name: 'Our note' }
function put(file: string, words: string | Uint8Array = JSON.stringify(own)): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), words)
}

describe('the templates to choose from', () => {
  it('are the six that ship with the app where nobody has one of their own, and no folder is made', async () => {
    const { templates, refused } = await listTemplates(folder)
    expect(templates.map(({ file, isOwn }) => [file, isOwn])).toEqual(
      shippedNames.map((name) => [`${name}.json`, false]),
    )
    expect([templates[0]?.name, refused]).toEqual(['Key-judgements note', []])
    expect(existsSync(folder)).toBe(false)
  })
  it('are also those in the folder, and one of a shipped name is in its place', async () => {
    put('ours.json')
    put('handover.json', JSON.stringify({ ...own, name: 'Our handover' }))
    const { templates } = await listTemplates(folder)
    expect(templates.map(({ name, isOwn }) => (isOwn ? name : ''))).toEqual([
      '',
      '',
      '',
      '',
      '',
      'Our handover',
      'Our note',
    ])
    expect(await openTemplate(folder, { file: 'handover.json' })).toMatchObject({
      ok: true,
      value: { name: 'Our handover' },
    })
    expect(await openTemplate(folder, { file: 'one-page-note.json' })).toEqual({
      ok: true,
      value: shippedTemplate('one-page-note'),
    })
  })
  it('leave out what cannot be used, with a sentence for each', async () => {
    put('broken.json', '{')
    put('latin.json', Uint8Array.of(0x7b, 0xe9, 0x7d))
    put('large.json', ' '.repeat(1_600_000))
    put('newer.json', JSON.stringify({ ...own, attacheTemplate: 9 }))
    put('notes.txt')
    mkdirSync(join(folder, 'a folder.json'))
    const { templates, refused } = await listTemplates(folder)
    expect(templates).toHaveLength(6)
    expect(refused).toEqual(
      [
        ['a folder.json', 'it is no file'],
        ['broken.json', 'it is not JSON'],
        ['large.json', 'it is larger than a template can be'],
        ['latin.json', 'it is not written in UTF-8'],
        ['newer.json', 'it was made by a newer Attaché'],
      ].map(([file, why]) => ({ file, message: `“${file}” cannot be used as a template: ${why}.` })),
    )
    expect(await openTemplate(folder, { file: 'broken.json' })).toMatchObject({ ok: false })
  })
  it('are none outside of the folder', async () => {
    writeFileSync(join(data.path, 'elsewhere.json'), JSON.stringify(own))
    mkdirSync(folder)
    for (const file of ['../elsewhere.json', 'elsewhere.json', join(data.path, 'elsewhere.json')])
      expect(await openTemplate(folder, { file })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('a template saved from a briefing', () => {
  it('is a new file, from which a briefing starts the same', async () => {
    const library = await openTestLibrary(join(data.path, 'notes.attache'))
    const open = { call: library.ask } as unknown as OpenLibrary
    const sitrep = { ...shippedTemplate('situation-report'), header: 'Northern desk' }
    const { id } = await library.do('addBriefing', { title: 'Ferry', template: sitrep })
    const sections = [...sectionsOf(sitrep), { key: newId(), kind: 'text' as const, title: 'Weather', options: {} }]
    await library.do('writeSections', { id, label: 'Insert', sections })
    const save = (name: string) => saveTemplate(folder, open, { briefing: id, name })
    expect(await save('Evening: report')).toEqual({ ok: true, value: { file: 'Evening report.json' } })
    expect(await save('evening report')).toEqual({ ok: true, value: { file: 'evening report 2.json' } })
    expect(await save('Handover')).toEqual({ ok: true, value: { file: 'Handover 2.json' } })
    const saved = await openTemplate(folder, { file: 'Evening report.json' })
    expect(saved).toMatchObject({
      ok: true,
      value: { name: 'Evening: report', header: 'Northern desk', occasion: 'Situation report' },
    })
    expect(saved.ok && saved.value.sections.at(-1)).toEqual({
      key: 'text',
      kind: 'text',
      title: 'Weather',
      options: {},
    })
    expect(readFileSync(join(folder, 'Evening report.json'), 'utf8')).toMatch(/^\{\n {2}"attacheTemplate": 1,/u)
    await library.close()
  })
})

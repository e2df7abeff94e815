// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import { fail, ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, type TestApp } from '../../../core/test-app/test-app.tsx'
import { lastUsedFirst, openTemplateMenu, takeTemplate } from './templates.ts'

cleanUpAfterEach()

const note = shippedTemplate('key-judgements-note')
const ours = { ...note, name: 'Ours', paper: 'Letter' as const }
let app: TestApp

beforeEach(() => {
  app = createTestApp({
    updateSettings: (patch) => {
      const settings = { ...app.state.getState().settings, ...(patch as object) }
      app.state.setState({ settings })
      return ok(settings)
    },
    openTemplate: ({ file }) =>
      file === 'key-judgements-note.json'
        ? ok(note)
        : file === 'ours.json'
          ? ok(ours)
          : fail('not-found', `The template “${file}” is no longer there.`),
    listTemplates: () =>
      ok({
        templates: [
          { file: 'a.json', isOwn: false, name: 'A', description: 'For a.' },
          { file: 'ours.json', isOwn: true, name: 'Ours', description: '' },
        ],
        refused: [{ file: 'broken.json', message: 'It is not JSON.' }],
      }),
  })
})

describe('a template is taken', () => {
  it('the first one at a first start, and it is remembered', async () => {
    expect(await takeTemplate(app)).toEqual(note)
    expect(app.sent('updateSettings')).toEqual([{ template: 'key-judgements-note.json' }])
  })
  it('the chosen one, with the paper that it asks for; then it is the one that was used last', async () => {
    expect(await takeTemplate(app, 'ours.json')).toEqual(ours)
    expect(app.sent('updateSettings')).toEqual([{ template: 'ours.json', paper: 'Letter' }])
    expect(await takeTemplate(app)).toEqual(ours)
  })
  it('the first one in place of one that is gone, without a notice', async () => {
    app.state.setState(({ settings }) => ({ settings: { ...settings, template: 'gone.json' } }))
    expect(await takeTemplate(app)).toEqual(note)
    expect(app.state.getState().notice).toBeNull()
  })
})

it('the menu has the one that was used last first, then what cannot be used and the folder', async () => {
  app.state.setState(({ settings }) => ({ settings: { ...settings, template: 'ours.json' } }))
  const chosen: string[] = []
  await openTemplateMenu(app, 'New', { x: 0, y: 0 }, (file) => chosen.push(file))
  const { dialog } = app.state.getState()
  const items = dialog?.kind === 'menu' ? dialog.items : []
  expect(items.map((item) => item && 'label' in item && item.label)).toEqual([
    'Ours',
    'A',
    null,
    'broken.json',
    'Show templates folder',
  ])
  items[0]?.run?.()
  expect(chosen).toEqual(['ours.json'])
  expect(items[3]).toMatchObject({ detail: 'It is not JSON.' })
})

it('templates keep their order where none was used', () => {
  const some = [{ file: 'a.json' }, { file: 'b.json' }]
  expect([lastUsedFirst(some, ''), lastUsedFirst(some, 'b.json')]).toEqual([some, some.toReversed()])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshRemembered, readRemembered } from './settings-upgrades.ts'

describe('what is remembered', () => {
  it('is read as it was written', () => {
    const fresh = freshRemembered('desk')
    expect(readRemembered(fresh)).toEqual({ kind: 'read', value: fresh })
  })

  it('keeps the theme of a file from before versions', () => {
    expect(readRemembered({ theme: 'dark', device: 'desk' })).toMatchObject({
      kind: 'read',
      value: { version: 5, settings: { theme: 'dark', keys: {}, questionsByDate: null, template: '' }, device: 'desk' },
    })
  })

  it('takes version 1 over with the usual keys, size and announcements', () => {
    const {
      keys: _keys,
      noise: _noise,
      zoom: _zoom,
      questionsByDate: _view,
      template: _template,
      spelling: _spelling,
      dictionary: _dictionary,
      ...settings
    } = freshRemembered('desk').settings
    const first = {
      ...freshRemembered('desk'),
      version: 1,
      settings: { ...settings, theme: 'dark', letterKeys: false },
    }
    expect(readRemembered(first)).toEqual({
      kind: 'read',
      value: {
        ...freshRemembered('desk'),
        settings: {
          ...settings,
          theme: 'dark',
          letterKeys: false,
          keys: {},
          noise: 'normal',
          zoom: 1,
          questionsByDate: null,
          template: '',
          spelling: null,
          dictionary: [],
        },
      },
    })
  })

  it('takes version 2 over with the view of the questions left to the window', () => {
    const {
      questionsByDate: _view,
      template: _template,
      spelling: _spelling,
      dictionary: _dictionary,
      ...settings
    } = freshRemembered('desk').settings
    expect(readRemembered({ ...freshRemembered('desk'), version: 2, settings: { ...settings, zoom: 1.5 } })).toEqual({
      kind: 'read',
      value: {
        ...freshRemembered('desk'),
        settings: { ...settings, zoom: 1.5, questionsByDate: null, template: '', spelling: null, dictionary: [] },
      },
    })
  })

  it('takes version 3 over with no template that was used', () => {
    const {
      template: _template,
      spelling: _spelling,
      dictionary: _dictionary,
      ...settings
    } = freshRemembered('desk').settings
    expect(readRemembered({ ...freshRemembered('desk'), version: 3, settings })).toEqual({
      kind: 'read',
      value: freshRemembered('desk'),
    })
  })

  it('takes version 4 over with the spelling left to the system, and no words of the person’s own', () => {
    const { spelling: _spelling, dictionary: _dictionary, ...settings } = freshRemembered('desk').settings
    expect(readRemembered({ ...freshRemembered('desk'), version: 4, settings })).toEqual({
      kind: 'read',
      value: freshRemembered('desk'),
    })
  })

  it('falls back where an old value is none the app knows', () => {
    expect(readRemembered({ theme: 'purple' })).toMatchObject({
      kind: 'read',
      value: { settings: { theme: 'system' } },
    })
  })

  it('is not guessed from a newer version', () => {
    expect(readRemembered({ ...freshRemembered('desk'), version: 99 })).toEqual({ kind: 'newer' })
  })

  it.each([null, 'text', 7, [], { version: 1, settings: {} }])('is damaged when it has another shape: %j', (raw) => {
    expect(readRemembered(raw)).toEqual({ kind: 'damaged' })
  })
})

it('whatever was written there, it is read or refused, and nothing is thrown', () => {
  const { settings } = freshRemembered('desk')
  const part = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(0, 1, 2, -1, 0.5, 9e15, settings, {}))
  const written = fc.record(
    { version: part, settings: part, window: part, recent: part, device: part, theme: part },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(written, fc.jsonValue()), (raw) => {
      expect(['read', 'newer', 'damaged']).toContain(readRemembered(raw).kind)
    }),
  )
})

import { describe, expect, it } from 'vitest'
import { editOf, noEdit } from './typed-edit.ts'

describe('what is typed for many claims', () => {
  it('changes nothing where nothing is typed', () => {
    expect(editOf(noEdit)).toEqual({})
    expect(editOf({ ...noEdit, occasion: '  ', addTags: ' , /' })).toEqual({})
  })
  it('changes the fields that are set, and no others', () => {
    expect(editOf({ ...noEdit, kind: 'denial', credibility: '6' })).toEqual({ kind: 'denial', credibility: 6 })
  })
  it('tells not rated from 6', () => {
    expect(editOf({ ...noEdit, credibility: 'none' })).toEqual({ credibility: null })
  })
  it('takes a status with its date and reason, and an open one without those of the last', () => {
    expect(editOf({ ...noEdit, status: 'refuted', statusReason: ' by the minutes ' })).toEqual({
      status: 'refuted',
      statusDate: '',
      statusReason: 'by the minutes',
    })
    expect(editOf({ ...noEdit, status: 'open', statusDate: '2026' })).toEqual({
      status: 'open',
      statusDate: '',
      statusReason: '',
    })
  })
  it('takes an occasion off', () => {
    expect(editOf({ ...noEdit, occasion: 'typed before', noOccasion: true })).toEqual({ occasion: '' })
  })
  it('parts tags by commas and tidies their paths', () => {
    expect(editOf({ ...noEdit, addTags: 'security / guarantees, ,talks' })).toEqual({
      addTags: ['security/guarantees', 'talks'],
    })
  })
})

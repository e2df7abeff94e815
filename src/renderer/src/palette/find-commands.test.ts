import { describe, expect, it } from 'vitest'
import { commandIds, commandOf } from '#shared/commands/commands.ts'
import { findCommands } from './find-commands.ts'

describe('the command palette', () => {
  it('finds every command that is not for a key alone', () => {
    expect(findCommands('', () => true).sort()).toEqual(commandIds.filter((id) => !commandOf(id).keyOnly).sort())
  })

  it('finds by words in any order', () => {
    expect(findCommands('pdf export', () => true)).toEqual(['briefing.export'])
  })

  it('lists a label that begins with the query first', () => {
    expect(findCommands('mark', () => true).slice(0, 2)).toEqual(['reading.actor', 'reading.claim'])
  })

  it('leaves out what cannot be done now', () => {
    expect(findCommands('undo', (id) => id !== 'edit.undo')).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { startFailure } from './failure-sentences.ts'

const failure = (code: string) => startFailure(Object.assign(new Error('open'), { code }), '/home/me/Attaché')

it.each(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EIO', 'EISDIR'])(
  'names the folder that cannot be read or written (%s)',
  (code) => {
    expect(failure(code)).toBe(
      'Attaché keeps its settings in the folder “/home/me/Attaché”, which cannot be read or written. Your libraries are not touched. See that the folder is there and that you may write to it, and start Attaché again.',
    )
  },
)
it('says that the disk is full', () => {
  expect(failure('ENOSPC')).toBe(
    'The disk is full, so Attaché cannot keep its settings in “/home/me/Attaché”. Your libraries are not touched. Free some space and start Attaché again.',
  )
})
it('points to the log for anything else, and never shows its words', () => {
  expect(startFailure(new Error('secret words'), '/data')).toBe(
    'Something went wrong while Attaché started. Your libraries are not touched. Start it again; if it happens once more, the log in “/data” names the place.',
  )
  expect(startFailure('secret words', '/data')).not.toContain('secret')
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseKept } from './parse-kept.ts'

const schema = z.strictObject({ top: z.int() })

describe('what was kept', () => {
  it('is read as its schema has it', () => expect(parseKept('{"top":3}', schema)).toEqual({ top: 3 }))
  it.each(['', '{"top":', '{"top":"3"}', '{"top":3,"more":1}', 'null'])(
    'is nothing where another version kept it, or it is no JSON: %j',
    (json) => {
      expect(parseKept(json, schema)).toBeNull()
    },
  )
})

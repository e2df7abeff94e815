import { z } from 'zod'
import { between, namesOf, tidyPath } from './tag-path.ts'

export const tagNameSchema = z
  .string()
  .trim()
  .min(1, 'A tag needs a name.')
  .max(200, 'This name is too long.')
  .refine((name) => !name.includes(between), 'A tag’s name holds no “/”: that stands between a tag and those under it.')

/** A tag by its full path. Names are trimmed; empty ones are dropped. */
export const tagPathSchema = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .transform(tidyPath)
  .refine((path) => path !== '', 'A tag needs a name.')
  .refine((path) => namesOf(path).every((name) => name.length <= 200), 'This name is too long.')

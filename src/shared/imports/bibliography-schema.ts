import { z } from 'zod'
import { isoDateSchema } from '../dates/iso-date-schema.ts'
import { mostRecords } from './bibliography.ts'

const line = (most: number) =>
  z.string().transform((text) =>
    text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, most),
  )
/** An entry with a wrong date or link still fills the other fields. */
const day = z.union([isoDateSchema, z.literal('')]).catch('')

/** Validates what the import window delivers for a bibliography: it comes from untrusted bytes. */
export const bibliographySchema = z.strictObject({
  records: z
    .array(
      z.strictObject({
        title: line(2000),
        author: line(500),
        publisher: line(500),
        published: day,
        accessed: day,
        link: z
          .union([
            z
              .string()
              .max(4000)
              .regex(/^https?:\/\/\S+$/iu),
            z.literal(''),
          ])
          .catch(''),
        doi: z.string().max(500).catch(''),
        language: z
          .union([
            z
              .string()
              .max(35)
              .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u),
            z.literal(''),
          ])
          .catch(''),
        place: line(500),
      }),
    )
    .max(mostRecords),
  broken: z.int().min(0),
})

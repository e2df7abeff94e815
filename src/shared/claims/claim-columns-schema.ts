import { z } from 'zod'
import { claimColumns, type ClaimColumn, type ClaimColumnValues } from './claim-columns.ts'

type Schemas = { [F in ClaimColumn]: z.ZodType<ClaimColumnValues[F]> }

/** The schemas of these fields as they are stored and shown. */
export const columnSchemas = schemas(() => z.string())

/** The schemas of these fields as a window may send them: texts have a greatest length. */
export const columnInputSchemas = schemas((most) => z.string().max(most))

function schemas(text: (most: number) => z.ZodString): Schemas {
  return Object.fromEntries(
    Object.entries(claimColumns).map(([field, type]) => {
      switch (type.type) {
        case 'choice':
          return [field, z.enum(type.values)]
        case 'flag':
          return [field, z.boolean()]
        case 'text':
          return [field, text(type.most)]
        case 'label':
          return [field, text(type.most).nullable()]
        case 'digit':
          return [field, z.int().min(type.from).max(type.to).nullable()]
      }
    }),
  ) as unknown as Schemas
}

import { z } from 'zod'
import { firstPageLimits } from './first-page.ts'

const { paragraphs, characters } = firstPageLimits

/** A first page as the import window tells it. It comes from untrusted bytes, so what is too long or of another shape is no page. */
export const firstPageSchema = z
  .strictObject({
    page: z.int().min(1),
    pages: z.int().min(1).max(1_000_000),
    paragraphs: z.array(z.string().max(characters)).min(1).max(paragraphs).readonly(),
  })
  .refine(({ page, pages }) => page <= pages)
  .refine((first) => first.paragraphs.reduce((sum, { length }) => sum + length, 0) <= characters)

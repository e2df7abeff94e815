import { needsWords } from '#shared/model/enums.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ClaimFields } from '#shared/claims/claim-fields-schema.ts'

/** The default value of each field, without a proposal: the source itself says it, in its own words. */
const unsaid = {
  speakers: [],
  kind: 'statement',
  form: 'paraphrase',
  cue: null,
  chain: [],
  hedge: [],
  condition: [],
  about: [],
  aboutDate: null,
  saidDate: null,
  occasion: '',
} as const satisfies { readonly [F in ClaimView['proposed'][number]]: unknown }

/**
 * The fields of a claim with all proposed values cleared. The form is kept and thereby confirmed, because it is read from the quotation
 * marks. So is the kind of a claim without words, because it has no alternative.
 */
export function withoutProposed({ proposed, form, kind }: ClaimView): Partial<ClaimFields> {
  const emptied = Object.fromEntries(proposed.map((field) => [field, unsaid[field]]))
  const kept = {
    ...(proposed.includes('form') && { form }),
    ...(proposed.includes('kind') && !needsWords(kind) && { kind }),
  }
  return { ...emptied, ...kept } as Partial<ClaimFields>
}

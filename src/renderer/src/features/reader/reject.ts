import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ClaimFields } from '#shared/contract/claim-methods.ts'

/** What stands in a field when nobody has said anything: the source itself says it, in its own words. */
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
 * The fields of a claim without what is proposed in them. The form stays as it is, and is confirmed: it is read from the quotation
 * marks; so does the kind of a claim without words, which can be no other.
 */
export function withoutProposed({ proposed, form, kind }: ClaimView): Partial<ClaimFields> {
  const emptied = Object.fromEntries(proposed.map((field) => [field, unsaid[field]]))
  const kept = {
    ...(proposed.includes('form') && { form }),
    ...(proposed.includes('kind') && kind === 'no-comment' && { kind }),
  }
  return { ...emptied, ...kept } as Partial<ClaimFields>
}

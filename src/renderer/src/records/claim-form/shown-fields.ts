import type { ClaimDraft } from './draft-schema.ts'

/** The fields of the card in order. Those in `always` are always shown; the others once they have a value or are opened. */
export const cardFields = [
  'speaker',
  'kind',
  'occasion',
  'question',
  'chain',
  'about',
  'saidAbout',
  'memo',
  'form',
  'translation',
  'cue',
  'hedge',
  'condition',
  'aboutDate',
  'saidDate',
  'gloss',
  'tags',
  'rating',
  'status',
  'links',
  'marking',
] as const
export type CardField = (typeof cardFields)[number]

const always: ReadonlySet<CardField> = new Set(['speaker', 'kind', 'occasion', 'question'])

/**
 * The fields that a card shows. `opened` are fields opened by a key or that had a value; `more` shows all, but the translation only of what
 * is quoted. A new claim's form is shown where quotation marks make it a quote.
 */
export function shownFields(draft: ClaimDraft, opened: ReadonlySet<CardField>, more: boolean): ReadonlySet<CardField> {
  const fits = (field: CardField) => field !== 'translation' || draft.form !== 'paraphrase'
  return new Set(
    cardFields.filter(
      (field) => (more && fits(field)) || always.has(field) || opened.has(field) || holds(draft, field),
    ),
  )
}

function holds(draft: ClaimDraft, field: CardField): boolean {
  switch (field) {
    case 'chain':
      return draft.chain.length > 0
    case 'about':
      return draft.about.length > 0
    case 'saidAbout':
      return draft.saidAbout.length > 0
    case 'translation':
      return draft.originalLanguage !== ''
    case 'memo':
      return draft.memo !== ''
    case 'form':
      return draft.form !== 'paraphrase'
    case 'cue':
      return draft.cue !== null
    case 'hedge':
      return draft.hedge.length > 0
    case 'condition':
      return draft.condition.length > 0
    case 'aboutDate':
      return draft.aboutDate !== null
    case 'saidDate':
      return draft.saidDate !== null
    case 'gloss':
      return draft.gloss !== ''
    case 'tags':
      return draft.tags.length > 0
    case 'rating':
      return draft.credibility !== null
    case 'status':
      return draft.status !== 'open'
    case 'marking':
      return draft.marking !== null
    default:
      return false
  }
}

import type { ClaimOccasion, ClaimView } from './claim-view.ts'

/** What a claim has that says no more than its words: for tests and samples that make claims by hand. */
export const nothingMore = {
  speakers: [],
  speakersUnclear: false,
  kind: 'statement',
  form: 'paraphrase',
  chain: [],
  hedge: [],
  condition: [],
  about: [],
  aboutMe: [],
  relations: [],
  aboutDate: null,
  saidDate: null,
  gloss: '',
  glossTranslated: false,
  tags: [],
  memo: '',
  occasion: null,
  credibility: null,
  status: 'open',
  statusDate: '',
  statusReason: '',
  marking: null,
  answers: [],
  computed: null,
  proposed: [],
} satisfies Partial<ClaimView>

/** An occasion of which only the label is known. */
export function occasionCalled(id: string, label: string): ClaimOccasion {
  return { id, label, place: '', date: null, channel: '', addressee: '' }
}

import { blankColumns } from './claim-columns.ts'
import type { ClaimOccasion, ClaimView } from './claim-view.ts'

/** The empty fields of a claim that has nothing but its words, for tests and samples. */
export const nothingMore = {
  ...blankColumns,
  speakers: [],
  saidAbout: [],
  chain: [],
  hedge: [],
  condition: [],
  about: [],
  aboutMe: [],
  relations: [],
  aboutDate: null,
  saidDate: null,
  tags: [],
  memo: '',
  occasion: null,
  statusDate: '',
  answers: [],
  computed: null,
  proposed: [],
} satisfies Partial<ClaimView>

/** An occasion with nothing but a label. */
export function occasionCalled(id: string, label: string): ClaimOccasion {
  return {
    id,
    label,
    place: '',
    date: null,
    channel: '',
    addressee: '',
    withdrawn: null,
  }
}

import { newId } from '../model/id.ts'
import type { BriefingView, Judgement } from './briefing-view.ts'
import { firstSections } from './sections.ts'

/** A briefing in which nothing is written, for tests. */
export function emptyBriefing(over: Partial<BriefingView> = {}): BriefingView {
  return {
    id: newId(),
    title: '',
    date: '',
    marking: null,
    preparedBy: '',
    preparedFor: '',
    occasion: '',
    asOf: '',
    basis: '',
    clearedBy: '',
    copiedTo: '',
    distribution: '',
    follows: null,
    annex: 'cited',
    printNotes: false,
    scale: null,
    sections: firstSections,
    blocks: [],
    judgements: [],
    letters: [],
    ignored: [],
    readBack: [],
    ...over,
  }
}

/** A judgement in which nothing is set, for tests. */
export function newJudgement(over: Partial<Judgement> = {}): Judgement {
  return { id: newId(), likelihood: null, confidence: null, confidenceReason: '', wouldChange: '', ...over }
}

import { saidDateOf, type ClaimView } from '../claims/claim-view.ts'
import {
  chainText,
  saidAboutText,
  sourceVoice,
  speakerOf,
  translationText,
  withdrawnText,
  wordsAlone,
} from '../claims/claim-words.ts'
import { claimFormWord, claimKindWord, claimRelationWords } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { answerText } from '../questions/answer.ts'
import { shownStatus } from '../questions/status-view.ts'
import type { SourceView } from '../sources/source-view.ts'
import { shownDate } from '../words/shown-date.ts'
import type { ClaimLookups } from './claim-register.ts'
import type { ClaimColumn } from './filter.ts'

/**
 * What a cell of the register of claims says, on screen and in an exported table. Empty if nothing is set.
 */
export function claimCell(claim: ClaimView, source: SourceView, lookups: ClaimLookups, column: ClaimColumn): string {
  const { actors, questions } = lookups
  switch (column) {
    case 'words':
      return claim.anchors.flatMap(({ role, exact }) => (role === 'content' ? [exact] : [])).join(' … ')
    case 'gloss':
      return claim.gloss
    case 'speaker':
      return [
        ...claim.chain.map(({ actor }) => (actor === null ? 'someone not named' : (actors.get(actor)?.name ?? ''))),
        speakerOf(claim, source, actors),
      ].join(' › ')
    case 'kind':
      return claimKindWord[claim.kind]
    case 'form':
      return claimFormWord[claim.form]
    case 'said':
      return dateWords(saidDateOf(claim))
    case 'occasion':
      return claim.occasion?.label ?? ''
    case 'questions':
      return claim.answers
        .map(({ question, answer }) => `${labelOf(questions.get(question))}: ${answerText(answer)}`)
        .join('; ')
    case 'rating':
      return `${source.reliability ?? ''}${claim.credibility ?? ''}` || '–'
    case 'status':
      return shownStatus(claim)
    case 'tags':
      return claim.tags.join(', ')
    case 'source':
      return source.title.trim() || sourceVoice(source)
    case 'place':
      return `${sourceVoice(source)} ${claim.where}`.trimEnd()
    case 'confirmed':
      return claim.proposed.length > 0 ? 'proposed' : 'confirmed'
    case 'memo':
      return claim.memo
    case 'chain':
      return chainText(claim, source, actors)
    case 'hedge':
      return quoted(claim.hedge)
    case 'condition':
      return claim.condition.map(({ gloss, anchors }) => gloss || quoted(anchors)).join('; ')
    case 'about':
      return aboutText(claim, lookups)
    case 'links':
      return claim.relations
        .map(({ type, direction, claim: other }) => {
          const [from, to] = claimRelationWords[type]
          return `${direction === 'to' ? to : from}: ${inShort(other, lookups)}`
        })
        .join('; ')
    case 'saidDate':
      return sortableDate(saidDateOf(claim)?.edtf ?? '')
    case 'aboutDate':
      return sortableDate(claim.aboutDate?.edtf ?? '')
    case 'saidAbout':
      return saidAboutText(claim, actors)
    case 'translation':
      return translationText(claim, source)
    case 'withdrawn':
      return withdrawnText(claim.occasion)
  }
}

function aboutText({ about, aboutUnclear }: ClaimView, lookups: ClaimLookups): string {
  const all = about.map((one) => (one.of === 'claim' ? inShort(one.claim, lookups) : one.gloss || quoted(one.anchors)))
  return aboutUnclear && all.length > 0 ? `Unclear: possibly ${all.join(' or ')}` : all.join('; ')
}

/** A date in the source's words, else written out. */
function dateWords(date: { readonly edtf: string; readonly words: string } | null): string {
  return date === null ? '' : date.words || shownDate(date.edtf)
}

/** Another claim in a cell: its speaker and its words. */
function inShort(id: Id, lookups: ClaimLookups): string {
  const claim = lookups.claim(id)
  const source = claim && lookups.sources.get(claim.source)
  if (!claim || !source) return 'a claim no longer in the library'
  return `${speakerOf(claim, source, lookups.actors)}: ${wordsAlone(claim)}`
}

function quoted(anchors: readonly { readonly exact: string }[]): string {
  return anchors.map(({ exact }) => exact).join(' … ')
}

/**
 * The year, month or day at which an EDTF date begins, which sorts as text in any spreadsheet; for "by 17 August", that day. Empty for no date.
 */
function sortableDate(edtf: string): string {
  return /-?\d{4}(?:-\d{2}){0,2}/u.exec(edtf)?.[0] ?? ''
}

function labelOf(question: { readonly text: string; readonly shortLabel: string } | undefined): string {
  return question?.shortLabel || question?.text || ''
}

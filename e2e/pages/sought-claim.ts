import type { ClaimView } from '#shared/claims/claim-view.ts'
import { assertsNothing, speakersText, verbOf } from '#shared/claims/claim-words.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { ResolvedStory } from '#shared/story/resolve-story.ts'
import type { Range } from '#shared/text/range.ts'
import { cut } from '../../src/renderer/src/records/claims/short-claim.ts'

/** A claim as a person looks for it: the words they type, and the lines by which lists show it. */
export type SoughtClaim = {
  /** Its own words in the text, or the first of several; the cue if it has none. */
  readonly typed: string
  /** All of its own words; the cue if it has none. */
  readonly words: string
  /** "Vladimir Putin": the speaker, or the source that speaks itself. */
  readonly speaker: string
  /** "Vladimir Putin proposes: Russia would take all of …" */
  readonly line: string
  /** The same among the reports of a question, without the verb and in full. */
  readonly report: string
}

/** The claims of a story in order, as they are looked for once they are marked. */
export function soughtClaims({ source, claims }: ResolvedStory, text: string): SoughtClaim[] {
  return claims.map(({ content, cue, speakers, speakersUnclear = false, saidAbout = [], kind, inOurWords = '' }) => {
    const own = content.map(({ start, end }) => text.slice(start, end))
    const cueWords = cue ? text.slice(cue.start, cue.end) : ''
    const speaker =
      speakers.length > 0 ? speakersText(speakers, speakersUnclear) : (source.publisher?.trim() ?? '') || source.title
    const shown = inOurWords || own.join(' … ')
    // One line never shows a denial as what it denies, and says whom a claim is about.
    const anchors = [...content.map(anchorOf(text, 'content')), ...(cue ? [anchorOf(text, 'cue')(cue)] : [])]
    const verb = assertsNothing(kind) ? verbOf({ kind, anchors }) : claimKindWord[kind]
    const about = saidAbout.length > 0 ? ` of ${speakersText(saidAbout, false)}` : ''
    const lineWords = assertsNothing(kind) ? own.join(' … ') || inOurWords : shown
    return {
      typed: own[0] ?? cueWords,
      words: own.join(' … ') || cueWords,
      speaker,
      line: `${`${speaker} ${verb}${about}`.trim()}: ${cut(lineWords)}`,
      report: `${speaker}: ${shown || 'won’t say'} (`,
    }
  })
}

function anchorOf(text: string, role: 'content' | 'cue') {
  return ({ start, end }: Range): ClaimView['anchors'][number] => ({
    id: '',
    ord: 0,
    state: 'anchored',
    role,
    start,
    end,
    exact: text.slice(start, end),
  })
}

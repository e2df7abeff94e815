import type { ActorView } from '../../../actors/actor-view.ts'
import type { ClaimView } from '../../../claims/claim-view.ts'
import { speakersText, wordedBy } from '../../../claims/claim-words.ts'
import type { Id } from '../../../model/id.ts'
import type { SourceText, SourceView } from '../../../sources/source-view.ts'
import { officeInSentence, withArticle } from '../../../actors/office-text.ts'
import { lowerFirst } from '../../../text/small-words.ts'
import type { Range } from '../../../text/range.ts'
import { nameInSentence } from './name-in-sentence.ts'
import { isInOwnVoice } from './own-voice.ts'

/** Somebody between the source and the speaker, by the name that is printed, with the hedges on that report. */
export type Reporter = { readonly name: string; readonly hedge: readonly (Range & { readonly exact: string })[] }

/** Who speaks in a claim and who reports it, outermost first, by name. `speaker` is empty if the source itself speaks. */
export type Voices = { readonly speaker: string; readonly reporters: readonly Reporter[]; readonly source: string }

/** The names that a claim's sentence needs, with the articles that the text gives them. A reporter's office is told with the name, unless they are among those already `met`. */
export function voicesOf(
  claim: ClaimView,
  source: SourceView,
  text: Pick<SourceText, 'text' | 'blocks'>,
  actors: ReadonlyMap<Id, ActorView>,
  met = new Set<Id>(),
): Voices {
  const nameOf = (id: Id) => {
    const actor = actors.get(id)
    return actor ? nameInSentence(actor, text) : 'somebody no longer in the library'
  }
  return {
    speaker: speakersText(claim.speakers.map(nameOf), claim.speakersUnclear),
    reporters: claim.chain.map(({ actor, hedge }) => ({
      name: actor === null ? 'someone not named' : withOffice(nameOf(actor), actors.get(actor), met),
      hedge,
    })),
    source: withArticle(wordedBy(source)),
  }
}

/**
 * Who reports, in words: “According to a source briefed on the call, via Newsroom”. `isPrinted` says whether a hedge stands elsewhere in the
 * sentence; `given` that the words follow “as Newsroom gives it”, which names the source already. Empty without reporters.
 */
export function accordingTo(
  { reporters, source }: Voices,
  isPrinted: (range: Range) => boolean,
  given = false,
): string {
  const named = reporters.map(({ name, hedge }) => {
    const open = hedge.filter((one) => !isPrinted(one)).map(({ exact }) => exact)
    if (open.length === 0) return lowerFirst(name)
    const words = open.join(', ')
    return `${lowerFirst(name)} (${isInOwnVoice(words) ? 'with the words: ' : ''}${words})`
  })
  const [innermost, ...outer] = named.toReversed()
  if (innermost === undefined) return ''
  if (given)
    return `According to ${[innermost, ...(outer.length === 0 ? [] : [`via ${speakersText(outer, false)}`])].join(', ')}`
  // A name with its office needs a comma behind it too.
  const via = outer.at(-1)?.includes(',')
    ? `${outer.join(', ')}, and ${source}`
    : speakersText([...outer, source], false)
  return `According to ${innermost}, via ${via}`
}

function withOffice(name: string, actor: ActorView | undefined, met: Set<Id>): string {
  const isFirst = actor !== undefined && !met.has(actor.id)
  if (actor) met.add(actor.id)
  return isFirst && actor.office !== '' ? `${name}, ${officeInSentence(actor.office)}` : name
}

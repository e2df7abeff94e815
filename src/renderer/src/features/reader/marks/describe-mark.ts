import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { saidAboutText, speakerOf } from '#shared/claims/claim-words.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { compareRanges } from '#shared/text/range.ts'
import type { AboutIdea } from '#shared/marks/reader-mark.ts'
import { strings } from '../strings.tsx'

/**
 * The announcement of a mention: "person Donald Trump, mention 3 of 9"; for a metonym with its meaning: "place Moscow, meaning Russia, …".
 */
export function describeMention(
  mention: MentionView,
  mentions: Iterable<MentionView>,
  actors: ReadonlyMap<Id, ActorView>,
): string {
  const actor = actors.get(mention.actor)
  const same = [...mentions].filter((other) => other.actor === mention.actor).sort(compareRanges)
  const nth = same.findIndex((other) => other.id === mention.id) + 1
  const meant = mention.reading === null ? undefined : actors.get(mention.reading)
  return strings.describe.mention(actor?.kind, actor?.name, meant?.name ?? null, nth, same.length)
}

/** Number of letters of a memo that are announced; the margin shows the rest. */
const maxMemoLetters = 80

/** The announcement of a note on a place: "memo: Which sides?", "tag security/guarantees". */
export function describeNote({ kind, words }: PlaceNote): string {
  return kind === 'tag'
    ? strings.describe.tag(words)
    : strings.describe.memo(words.length > maxMemoLetters ? `${words.slice(0, maxMemoLetters)}…` : words)
}

/** The announcement of a claim: "claim, Steve Witkoff says, proposed". The normal status, open, is left out. */
export function describeClaim(claim: ClaimView, actors: ReadonlyMap<Id, ActorView>, source: SourceView): string {
  const shown = shownStatus(claim)
  return strings.describe.claim(
    speakerOf(claim, source, actors),
    claimKindWord[claim.kind],
    saidAboutText(claim, actors),
    shown === 'open' ? null : shown,
    claim.proposed.length > 0,
  )
}

/** The announcement of an idea: "idea, nobody says it: Russia could be a guarantor". */
export function describeIdea({ gloss, anchors }: Pick<AboutIdea, 'gloss' | 'anchors'>): string {
  return strings.describe.idea(gloss || anchors.map(({ exact }) => exact).join(' … '))
}

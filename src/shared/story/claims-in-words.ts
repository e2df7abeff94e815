import type { ActorView } from '../actors/actor-view.ts'
import type { ClaimView } from '../claims/claim-view.ts'
import type { QuestionView } from '../questions/question-view.ts'
import type { Range } from '../text/range.ts'
import type { ResolvedStory } from './resolve-story.ts'

/** All facts of a claim in words instead of ids and offsets, so that a story can be compared with a library. */
export type ClaimInWords = ReturnType<typeof claimsOfStory>[number]

/** The claims of a resolved story in words. */
export function claimsOfStory({ claims }: ResolvedStory, text: string) {
  const slice = (range: Range | null) => (range ? text.slice(range.start, range.end) : '')
  const spans = (ranges: readonly Range[]) => ranges.map(slice).join(' … ')
  return claims
    .map((claim) => ({
      content: spans(claim.content),
      cue: slice(claim.cue),
      speakers: claim.speakers,
      unclear: claim.speakersUnclear ?? false,
      saidAbout: claim.saidAbout ?? [],
      kind: claim.kind,
      form: claim.form,
      chain: claim.chain.map(({ actor, hedge }) => ({ actor, hedge: spans(hedge) })),
      hedge: spans(claim.hedge),
      condition: claim.condition.map(slice).join(),
      about: claim.about.map((one) => spans('claim' in one ? claims[one.claim]!.content : one.content)),
      aboutUnclear: claim.aboutUnclear ?? false,
      translation: [claim.originalLanguage ?? '', claim.translatedBy ?? ''].join(),
      aboutDate: claim.aboutDate?.edtf ?? '',
      saidDate: claim.saidDate?.edtf ?? '',
      answers: claim.answers.map(({ question, answer }) => ({ question, answer })),
      occasion: claim.occasion && {
        label: claim.occasion.label,
        place: claim.occasion.place ?? '',
        channel: claim.occasion.channel ?? '',
        addressee: claim.occasion.addressee ?? '',
        date: claim.occasion.date ?? '',
        withdrawn: claim.occasion.withdrawn,
      },
      gloss: claim.inOurWords ?? '',
      tags: (claim.tags ?? []).toSorted(),
      memo: claim.memo ?? '',
      credibility: claim.credibility ?? null,
      proposed: [] as readonly string[],
    }))
    .toSorted(byContent)
}

/** The claims of a library in words. */
export function claimsOfLibrary(
  claims: readonly ClaimView[],
  actors: readonly ActorView[],
  questions: readonly QuestionView[],
): ClaimInWords[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const asked = new Map(questions.map(({ id, text }) => [id, text]))
  const contents = new Map(
    claims.map((claim) => [claim.id, words(claim.anchors.filter(({ role }) => role === 'content'))]),
  )
  return claims
    .map((claim) => ({
      content: contents.get(claim.id) ?? '',
      cue: claim.anchors.find(({ role }) => role === 'cue')?.exact ?? '',
      speakers: claim.speakers.map((id) => names.get(id) ?? id),
      unclear: claim.speakersUnclear,
      saidAbout: claim.saidAbout.map((id) => names.get(id) ?? id),
      kind: claim.kind,
      form: claim.form,
      chain: claim.chain.map(({ actor, hedge }) => ({
        actor: actor && (names.get(actor) ?? actor),
        hedge: words(hedge),
      })),
      hedge: words(claim.hedge),
      condition: claim.condition.map(({ anchors }) => words(anchors)).join(),
      about: claim.about.map((one) => (one.of === 'claim' ? (contents.get(one.claim) ?? '') : words(one.anchors))),
      aboutUnclear: claim.aboutUnclear,
      translation: [claim.originalLanguage, claim.translatedBy].join(),
      aboutDate: claim.aboutDate?.edtf ?? '',
      saidDate: claim.saidDate?.edtf ?? '',
      answers: claim.answers.map(({ question, answer }) => ({ question: asked.get(question) ?? '', answer })),
      occasion: claim.occasion && {
        label: claim.occasion.label,
        place: claim.occasion.place,
        channel: claim.occasion.channel,
        addressee: claim.occasion.addressee,
        date: claim.occasion.date?.edtf ?? '',
        withdrawn: claim.occasion.withdrawn,
      },
      gloss: claim.gloss,
      tags: claim.tags.toSorted(),
      memo: claim.memo,
      credibility: claim.credibility,
      proposed: claim.proposed,
    }))
    .toSorted(byContent)
}

function words(anchors: readonly { readonly exact: string }[]): string {
  return anchors.map(({ exact }) => exact).join(' … ')
}

function byContent(a: { readonly content: string }, b: { readonly content: string }): number {
  return a.content.localeCompare(b.content)
}

import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimRelations, claimStatuses } from '#shared/model/enums.ts'
import type { Range } from '#shared/text/range.ts'
import type { PlayedLibrary } from './played-library.ts'
import { pick, type Around } from './random-around.ts'

/** Random gestures on claims, their ideas and their occasions. */
export const claimGestures = [
  'claim',
  'edit claim',
  'speakers',
  'said about',
  'translation',
  'chain',
  'hedges',
  'conditions',
  'about',
  'idea',
  'dates',
  'status',
  'spans',
  'occasion',
  'link claims',
  'unlink claims',
  'confirm',
  'delete claim',
  'move',
] as const

export async function playClaims(
  library: PlayedLibrary,
  kind: (typeof claimGestures)[number],
  around: Around,
): Promise<void> {
  const { a, b, range } = around
  const [source, actors, claims] = [await around.source(), await around.actors(), await around.claims()]
  const [actor, claim] = [pick(actors, a), pick(claims, a)]
  const toConfirm = claims.filter(({ proposed }) => proposed.length > 0).length
  switch (kind) {
    case 'claim':
      return void (
        source &&
        (await library.play('Mark a claim', 'addClaim', {
          revision: source.revision,
          content: [range],
          proposed: ['speakers', 'form'],
          fields: {
            kind: 'statement',
            form: 'mixed',
            speakers: actor ? [actor.id] : [],
            tags: [`t${b % 3}`],
            memo: `m${a % 2}`,
            occasion: `o${b % 2}`,
            cue: { start: 0, end: 4 },
          },
        }))
      )
    case 'edit claim':
      return void (
        claim &&
        (await library.play('Edit a claim', 'updateClaim', {
          id: claim.id,
          fields: {
            gloss: `g${b}`,
            tags: [`t${a % 4}`],
            memo: b % 2 ? 'x' : '',
            occasion: b % 3 ? `o${b % 3}` : '',
            cue: b % 2 ? null : range,
            credibility: (b % 6) + 1,
          },
        }))
      )
    case 'speakers':
      return void (
        claim &&
        (await library.play('Edit a claim', 'updateClaim', {
          id: claim.id,
          fields: {
            speakers: actors
              .filter(({ id }) => claim.chain.every(({ actor: other }) => other !== id))
              .slice(0, b % 4)
              .map(({ id }) => id),
            speakersUnclear: b % 2 === 0,
          },
        }))
      )
    case 'said about':
      return void (
        claim &&
        (await library.play('Say whom a claim is about', 'updateClaim', {
          id: claim.id,
          fields: { saidAbout: actors.slice(a % 3, (a % 3) + (b % 3)).map(({ id }) => id) },
        }))
      )
    case 'translation':
      return void (
        claim &&
        (await library.play('Edit a claim', 'updateClaim', {
          id: claim.id,
          fields: { originalLanguage: b % 3 ? `l${b}` : '', translatedBy: b % 2 ? `by ${a}` : '' },
        }))
      )
    case 'chain':
      return void (
        claim &&
        (await library.play('Say who reports a claim', 'updateClaim', {
          id: claim.id,
          fields: {
            chain: [
              ...actors
                .filter(({ id }) => !claim.speakers.includes(id))
                .slice(0, b % 3)
                .map(({ id }) => ({ actor: id, words: b % 2 ? range : null, hedge: [range] })),
              { actor: null, words: null, hedge: [] },
            ],
          },
        }))
      )
    case 'hedges':
      return void (
        claim &&
        (await library.play('Mark a hedge', 'updateClaim', {
          id: claim.id,
          fields: { hedge: b % 3 ? [range, { start: 0, end: 1 + (b % 9) }] : [] },
        }))
      )
    case 'conditions':
      return void (
        claim &&
        (await library.play('Mark a condition', 'updateClaim', {
          id: claim.id,
          fields: {
            condition: [
              { spans: [range], gloss: '' },
              { spans: [], gloss: `c${b}` },
            ].slice(0, b % 3),
          },
        }))
      )
    case 'about':
      return void (claim && (await about(library, claim, claims, range, b)))
    case 'idea':
      return void (await editIdea(library, range, a, b))
    case 'dates':
      return void (
        claim &&
        (await library.play('Edit a claim', 'updateClaim', {
          id: claim.id,
          fields: {
            aboutDate: b % 3 ? { edtf: `20${10 + (b % 90)}`, words: 'then', span: b % 2 ? range : null } : null,
            saidDate: b % 2 ? null : { edtf: '', words: `w${b}`, span: range },
          },
        }))
      )
    case 'status':
      return void (
        claim &&
        (await library.play('Edit a claim', 'updateClaim', {
          id: claim.id,
          fields: {
            status: claimStatuses[b % 4]!,
            statusReason: `r${b}`,
            marking: b % 2 ? 'TLP:RED' : null,
            glossTranslated: b % 3 === 0,
          },
        }))
      )
    case 'spans':
      return void (
        claim &&
        (await library.play('Change the words of a claim', 'updateClaim', {
          id: claim.id,
          fields: { content: [range, { start: 0, end: 2 + (b % 50) }].slice(b % 2) },
        }))
      )
    case 'occasion':
      return void (await editOccasion(library, a, b))
    case 'link claims':
      return void (claim && (await link(library, claim, claims, b)))
    case 'unlink claims':
      return void (
        claim?.relations[0] &&
        (await library.play('Take two claims apart', 'unlinkClaims', { id: claim.relations[0].id }))
      )
    case 'confirm':
      return void (await library.play(
        toConfirm === 1 ? 'Confirm a claim' : `Confirm ${toConfirm} claims`,
        'confirmClaims',
        { ids: claims.map(({ id }) => id) },
      ))
    case 'delete claim':
      return void (claim && (await library.play('Delete a claim', 'deleteClaim', { id: claim.id })))
    case 'move':
      return void (
        claim?.anchors[0] &&
        (await library.play('Move a boundary', 'moveAnchor', { anchor: claim.anchors[0].id, range }))
      )
  }
}

/** Later claims are about earlier ones, so that no circle arises. */
async function about(
  library: PlayedLibrary,
  claim: ClaimView,
  claims: readonly ClaimView[],
  range: Range,
  b: number,
): Promise<void> {
  const earlier = claims
    .filter(({ id }) => id < claim.id)
    .slice(0, b % 3)
    .map(({ id }) => ({ claim: id }))
  const [idea] = await library.read('listIdeas', {})
  await library.play(b % 4 === 0 ? 'Edit a claim' : 'Say what a claim is about', 'updateClaim', {
    id: claim.id,
    fields: {
      about: [
        ...earlier,
        ...(idea && b % 2 ? [{ idea: idea.id }] : []),
        ...(b % 5 < 2 ? [{ content: [range], gloss: `i${b}` }] : []),
      ],
      ...(b % 4 === 0 && { aboutUnclear: b % 8 === 0 }),
    },
  })
}

async function editIdea(library: PlayedLibrary, range: Range, a: number, b: number): Promise<void> {
  const idea = pick(await library.read('listIdeas', {}), a)
  if (idea)
    await library.play('Edit an idea', 'updateIdea', {
      id: idea.id,
      gloss: `g${b}`,
      ...(b % 2 === 0 ? {} : { content: [range] }),
    })
}

async function editOccasion(library: PlayedLibrary, a: number, b: number): Promise<void> {
  const occasion = pick(await library.read('listOccasions', {}), a)
  if (occasion)
    await library.tryToPlay('Edit an occasion', 'updateOccasion', {
      id: occasion.id,
      fields: {
        place: `p${b}`,
        date: b % 2 ? { edtf: '2025', words: 'w' } : null,
        ...(b % 3 ? {} : { label: `${occasion.label}!` }),
        ...(b % 2 ? {} : { withdrawn: b % 4 ? null : { by: `w${b}`, date: b % 8 ? '' : '2025-03' } }),
      },
    })
}

async function link(library: PlayedLibrary, claim: ClaimView, claims: readonly ClaimView[], b: number): Promise<void> {
  const other = claims.filter(({ id }) => id < claim.id)[b % 3]
  if (other)
    await library.play(`Link two claims: ${claimRelations[b % 4]!.replaceAll('-', ' ')}`, 'linkClaims', {
      claim: claim.id,
      type: claimRelations[b % 4]!,
      other: other.id,
    })
}

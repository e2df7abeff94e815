import type { Draft, FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import { setMemo } from '../changes/memo-changes.ts'
import type { Id } from '../model/id.ts'

/** The live rows that a merge changes. All other rows of the loser stay as they are and are read through `merged_into`. */
type MergeRows = {
  readonly loser: Row
  readonly winner: Row
  /** Every name the winner has already, including those of actors merged into it. */
  readonly known: readonly string[]
  readonly loserMemo: Row | undefined
  readonly winnerMemo: Row | undefined
  /** Memberships of one of the two in the other. They are removed, because no actor is a member of itself. */
  readonly between: readonly Row[]
}

/** Merges one actor into another: its name becomes an alias, and its memo is appended to the winner's. */
export function mergeActors(
  { loser, winner, known, loserMemo, winnerMemo, between }: MergeRows,
  moment: Moment,
): Draft {
  const name = String(loser['name'])
  const isNew = !known.some((one) => one.toLowerCase() === name.toLowerCase())
  const memo = [winnerMemo, loserMemo].flatMap((row) => (row ? [String(row['body'])] : [])).join('\n\n')
  const fields: FieldChange[] = [
    ...update('actor', loser, { merged_into: winner.id }),
    ...(isNew ? create('alias', moment.newId(), { actor: winner.id, text: name }) : []),
    ...(loserMemo
      ? [...setMemo({ type: 'actor', id: winner.id }, winnerMemo, memo, moment), remove('memo', loserMemo.id, moment)]
      : []),
    ...between.map((row) => remove('member', row.id, moment)),
  ]
  return { label: 'Merge two actors', fields }
}

/** Undoes a merge later: the actor is separate again, and its name is no longer an alias of the other. */
export function separateActor(loser: Row, aliases: readonly Row[], moment: Moment): Draft {
  const name = String(loser['name']).toLowerCase()
  const fields = [
    ...update('actor', loser, { merged_into: null }),
    ...aliases
      .filter((row) => row['learned'] === 0 && String(row['text']).toLowerCase() === name)
      .map((row) => remove('alias', row.id, moment)),
  ]
  return { label: 'Separate two actors', fields }
}

/** Mentions, and rows of claims that name it, that move from one actor to another. */
type SplitRows = {
  readonly mentions: readonly Row[]
  readonly speakers: readonly Row[]
  readonly saidAbout: readonly Row[]
  /** Learned aliases that none of the remaining mentions contains. */
  readonly aliases: readonly Row[]
  /** The names that the other actor has already. */
  readonly known: readonly string[]
}

/** Moves mentions, and what claims say of the actor, to another one. Aliases that came only from them move too, unless the other actor has them already. */
export function moveToActor(
  { mentions, speakers, saidAbout, aliases, known }: SplitRows,
  to: { readonly id: Id; readonly name: string },
  moment: Moment,
): FieldChange[] {
  const taken = new Set([to.name, ...known].map((name) => name.toLowerCase()))
  return [
    ...mentions.flatMap((row) => update('mention', row, { actor: to.id })),
    ...speakers.flatMap((row) => update('claim_speaker', row, { actor: to.id })),
    ...saidAbout.flatMap((row) => update('said_about', row, { actor: to.id })),
    ...aliases.flatMap((row) => {
      const text = String(row['text'])
      const isNew = !taken.has(text.toLowerCase())
      taken.add(text.toLowerCase())
      return [
        remove('alias', row.id, moment),
        ...(isNew ? create('alias', moment.newId(), { actor: to.id, text, learned: 1 }) : []),
      ]
    }),
  ]
}

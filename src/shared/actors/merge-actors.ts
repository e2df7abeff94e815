import type { Draft, FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import { setMemo } from '../changes/memo-changes.ts'
import type { Id } from '../model/id.ts'

/** The live rows that a merge changes. Everything else of the one that goes is read through `merged_into`, and stays where it is. */
type MergeRows = {
  readonly loser: Row
  readonly winner: Row
  /** What the winner is called already, itself and all that was merged into it. */
  readonly known: readonly string[]
  readonly loserMemo: Row | undefined
  readonly winnerMemo: Row | undefined
  /** Memberships of one in the other: nobody is a member of himself. */
  readonly between: readonly Row[]
}

/** One actor becomes another: its name an alias, its memo the end of the other's. */
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

/** Takes a merge back later: the actor is itself again, and its name no alias of the other's. */
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

/** Mentions and speakers that go from one actor to another. */
type SplitRows = {
  readonly mentions: readonly Row[]
  readonly speakers: readonly Row[]
  /** Learned aliases that no mention left behind teaches any more. */
  readonly aliases: readonly Row[]
  /** What the other is called already. */
  readonly known: readonly string[]
}

/** Gives mentions and speakers to another actor. Aliases that only they teach go along, unless the other is called so already. */
export function moveToActor(
  { mentions, speakers, aliases, known }: SplitRows,
  to: { readonly id: Id; readonly name: string },
  moment: Moment,
): FieldChange[] {
  const taken = new Set([to.name, ...known].map((name) => name.toLowerCase()))
  return [
    ...mentions.flatMap((row) => update('mention', row, { actor: to.id })),
    ...speakers.flatMap((row) => update('claim_speaker', row, { actor: to.id })),
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

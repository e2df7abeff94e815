import type { MergePreview } from '#shared/actors/actor-card.ts'
import { counted } from '#shared/words/counted.ts'

const fieldWord: Readonly<Record<MergePreview['lost'][number]['field'], string>> = {
  kind: 'kind',
  accessBasis: 'access',
  howMany: 'how many',
  reliability: 'reliability',
  marking: 'marking',
}

/** The changes of a merge, one line each, most important first. Unchanged things are left out. */
export function mergeWords(preview: MergePreview): string[] {
  const { mentions, claims, aliases, sharedClaims, offices, memberships, members, externalIds, tags, bothMemos, lost } =
    preview
  return [
    moved(mentions, 'mention'),
    moved(claims, 'claim'),
    sharedClaims.length === 0
      ? ''
      : `Both speak in ${counted(sharedClaims.length, 'claim')}: one speaker is left there`,
    aliases.length === 0 ? '' : `Also called from now on: ${aliases.join(', ')}`,
    moved(offices, 'office'),
    moved(memberships, 'membership'),
    moved(members, 'member'),
    externalIds.length === 0 ? '' : `Gains the ids ${externalIds.join(', ')}`,
    tags.length === 0 ? '' : `Gains the tags ${tags.join(', ')}`,
    bothMemos ? 'The memos are joined, one after the other' : '',
    ...lost.map(({ field, value }) => `Not kept: its ${fieldWord[field]}, ${value}`),
  ].filter((line) => line !== '')
}

function moved(count: number, what: string): string {
  return count === 0 ? '' : `${counted(count, what)} ${count === 1 ? 'goes' : 'go'} along`
}

import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKindLetter } from '#shared/model/enums.ts'

/** The actors most spoken of first: those whose name, aliases, kind or memo hold every word of the filter. */
export function actorRows(actors: Iterable<ActorView>, filter: string): ActorView[] {
  const words = filter.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '')
  const rows = [...actors].filter((actor) => words.length === 0 || holds(actor, words))
  return rows.sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name))
}

/** "4 mentions · 2 claims" */
export function countsText({ mentions, claims }: ActorView): string {
  return [count(mentions, 'mention'), count(claims, 'claim')].join(' · ')
}

function count(number: number, word: string): string {
  return `${number === 0 ? 'no' : number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`
}

function holds({ name, aliases, kind, memo }: ActorView, words: readonly string[]): boolean {
  const haystack = [name, ...aliases, kind, actorKindLetter[kind], memo].join('\n').toLocaleLowerCase()
  return words.every((word) => haystack.includes(word))
}

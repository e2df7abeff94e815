import type { Output } from '#shared/contract/contract.ts'
import type { Range } from '#shared/text/range.ts'
import type { PlayedLibrary } from './played-library.ts'

/** The text of every source in a random history: long enough for overlapping marks, with the same words repeated. */
export const playedText = `A title\n${'The envoy said that both “had agreed” on it. '.repeat(20)}\nA second paragraph, in which he denied it.\n`

/** What a random gesture can choose from, by its two random numbers. Lists are read on first use. */
export type Around = {
  readonly a: number
  readonly b: number
  readonly range: Range
  readonly source: () => Promise<Output<'listSources'>[number] | undefined>
  readonly mention: () => Promise<Output<'listMentions'>[number] | undefined>
  readonly actors: () => Promise<Output<'listActors'>>
  readonly claims: () => Promise<Output<'listClaims'>>
}

/** Makes the choices for two random numbers from the present library. */
export function lookAround(library: PlayedLibrary, a: number, b: number): Around {
  const start = a % 300
  const source = once(async () => pick(await library.read('listSources', {}), a))
  return {
    a,
    b,
    source,
    range: { start, end: start + 2 + (b % 60) },
    mention: once(async () => {
      const holder = await source()
      return holder && pick(await library.read('listMentions', { source: holder.id }), b)
    }),
    actors: once(() => library.read('listActors', {})),
    claims: once(() => library.read('listClaims', {})),
  }
}

/** Picks one item of a list, the same for the same number; undefined if the list is empty. */
export function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)]
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => (known ??= read())
}

import type { Output } from '#shared/contract/contract.ts'
import type { Range } from '#shared/text/range.ts'
import type { PlayedLibrary } from './played-library.ts'

/** The text that every source of a random history has: long enough for overlapping marks, with the same words again and again. */
export const playedText = `A title\n${'The envoy said that both “had agreed” on it. '.repeat(20)}\nA second paragraph, in which he denied it.\n`

/** What a gesture may pick from, by its two random numbers; lists are read when a gesture first asks for them. */
export type Around = {
  readonly a: number
  readonly b: number
  readonly range: Range
  readonly source: () => Promise<Output<'listSources'>[number] | undefined>
  readonly mention: () => Promise<Output<'listMentions'>[number] | undefined>
  readonly actors: () => Promise<Output<'listActors'>>
  readonly claims: () => Promise<Output<'listClaims'>>
}

/** What stands around two random numbers in a library as it is now. */
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

/** One of a list, the same for the same number; undefined where there is none. */
export function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)]
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => (known ??= read())
}

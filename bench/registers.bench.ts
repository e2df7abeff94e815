import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import type { Id } from '../src/shared/model/id.ts'
import { createActorRegister, findActors } from '../src/shared/registers/actor-register.ts'
import { claimColumnWords, createClaimRegister } from '../src/shared/registers/claim-register.ts'
import { claimColumns } from '../src/shared/registers/filter.ts'
import { findClaims } from '../src/shared/registers/find-claims.ts'
import { asTable, registerCells } from '../src/shared/registers/table.ts'
import { machine, median, percentile, printGoal } from './figures.ts'
import { ask, counts, fill } from './filled-library.ts'
import { openForBench } from './open-for-bench.ts'

/**
 * Questions, statuses, filters and bulk edits with 10,000 claims, 2,000 actors, 500 questions and 20 sources.
 * Method: the library in its worker thread, synchronous=FULL, called as main calls it. Every claim has a speaker, an occasion (one of
 * 800), a tag and an answer; every third has two answers. Filters run here as they do in the window. Median of the given number of runs,
 * with the goal.
 */
const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'))
try {
  await run(join(folder, 'bench.attache'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(path: string): Promise<void> {
  const library = await openForBench(path, { create: 'new' })
  console.log(`Registers. ${JSON.stringify(counts)}, ${machine()}`)
  const { claims, questions } = await fill(library)

  await measure('list 500 questions with 13,333 answers', 20, 100, () => ask(library, 'listQuestions', {}))
  await measure('list 10,000 claims', 20, 100, () => ask(library, 'listClaims', {}))
  await measure('list 2,000 actors', 20, 100, () => ask(library, 'listActors', {}))
  await measure('list the tags as a tree', 20, 100, () => ask(library, 'listTagTree', {}))
  await measure('list 1,000 memos', 20, 100, () => ask(library, 'listMemos', {}))
  await measure('read one question', 200, 5, (i) =>
    ask(library, 'readQuestions', { ids: [questions[i % questions.length]!] }),
  )
  await measure('read one claim with its status', 200, 5, (i) =>
    ask(library, 'readClaims', { ids: [claims[(i * 37) % claims.length]!] }),
  )
  await measure(
    'answer a question (commit)',
    300,
    2,
    (i) => ask(library, 'answerQuestion', { claims: [claims[i]!], question: questions[i % 7]!, answer: 'only-if' }),
    0.95,
  )
  await measure('bulk edit of 1,000 claims', 7, 500, (i) =>
    ask(library, 'updateClaims', {
      ids: claims.slice(0, 1000),
      fields: {
        status: i % 2 ? 'open' : 'superseded',
        occasion: `Bulk ${i}`,
        answer: { question: questions[i]!, answer: i % 2 ? 'yes' : 'no' },
        kind: i % 2 ? 'denial' : 'statement',
        credibility: (i % 6) + 1,
        addTags: [`bulk/${i}`],
        confirm: true,
      },
    }),
  )
  await measure('undo of the bulk edit', 5, 500, () => ask(library, 'undo', {}))
  await measure('history of a claim', 100, 20, () => ask(library, 'readHistory', { type: 'claim', id: claims[0]! }))
  await filters(library)
  await library.close()
}

async function filters(library: LibraryClient): Promise<void> {
  const views = await ask(library, 'listClaims', {})
  const [sources, actors, questions] = await Promise.all([
    ask(library, 'listSources', {}),
    ask(library, 'listActors', {}),
    ask(library, 'listQuestions', {}),
  ])
  const lookups = {
    sources: byId(sources),
    actors: byId(actors),
    questions: byId(questions),
    claim: (id: string) => views.find((one) => one.id === id),
  }
  const sort = [
    { column: 'speaker', descending: false },
    { column: 'said', descending: true },
  ] as const
  await measure('claims: register, first filter and first sort', 7, 150, () => {
    const fresh = createClaimRegister(views, lookups)
    return fresh.sort(findClaims(fresh.rows, { words: 'words' }), sort)
  })
  const claims = createClaimRegister(views, lookups)
  const typed = ['i', 'in', 'in o', 'in our', 'in our w', 'in our words', 'in our words 7', 'actor 12']
  await measure(
    'claims: a keystroke in the filter, sorted by two columns',
    80,
    50,
    (i) =>
      claims.sort(
        findClaims(claims.rows, {
          words: typed[i % typed.length] ?? '',
          tags: i % 2 ? ['tag 1', 'tag 2'] : [],
          from: '2025',
        }),
        sort,
      ),
    0.95,
  )
  const register = createActorRegister(lookups.actors)
  await measure(
    'actors: a keystroke in the filter, sorted',
    80,
    50,
    (i) =>
      register.sort(findActors(register.rows, { words: `actor ${i}` }), [
        { column: 'mentions', descending: true },
        { column: 'name', descending: false },
      ]),
    0.95,
  )
  await measure('copy 10,000 claims as a table of all columns', 5, 1000, () =>
    asTable(registerCells(claimColumns, claimColumnWords, claims.rows)),
  )
}

function byId<T extends { readonly id: Id }>(all: readonly T[]): Map<Id, T> {
  return new Map(all.map((one) => [one.id, one]))
}

async function measure(
  name: string,
  times: number,
  goal: number,
  work: (i: number) => unknown,
  share = 0.5,
): Promise<void> {
  const took: number[] = []
  await work(0)
  for (let i = 0; i < times; i++) {
    const begin = performance.now()
    await work(i)
    took.push(performance.now() - begin)
  }
  printGoal(
    share === 0.5 ? name : `${name}, p${share * 100}`,
    share === 0.5 ? median(took) : percentile(took, share),
    goal,
  )
}

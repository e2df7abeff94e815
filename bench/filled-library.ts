import type { LibraryClient } from '../src/main/library/worker/library-client.ts'
import type { Input, LibraryMethodName, Output } from '../src/shared/contract/contract.ts'
import { answers as fourAnswers } from '../src/shared/model/enums.ts'
import type { Id } from '../src/shared/model/id.ts'

/** The number of records of each type in a filled library. */
export const counts = { claims: 10_000, actors: 2000, questions: 500, sources: 20, occasions: 800, tags: 60 }

/**
 * Fills a library like that of an analyst after many months: every claim has a speaker, an occasion, a tag and an answer; every third has
 * two answers.
 */
export async function fill(library: LibraryClient): Promise<{ claims: Id[]; questions: Id[] }> {
  const sentence =
    'The envoy said that both presidents had agreed on robust guarantees for the region, and nobody denied it. '
  const text = Array.from({ length: 100 }, () => sentence.repeat(5).trim()).join('\n')
  const revisions: Id[] = []
  for (let i = 0; i < counts.sources; i++) {
    const source = await ask(library, 'importPaste', { text: `Report ${i}\n${text}` })
    await ask(library, 'updateSourceCard', {
      id: source.id,
      card: { publisher: `Paper ${i}`, published: '2025-08-17', reliability: 'B' },
    })
    revisions.push(source.revision)
  }
  const actors: Id[] = []
  for (let i = 0; i < counts.actors; i++)
    actors.push((await ask(library, 'addActor', { name: `Actor ${i}`, kind: 'person' })).id)
  const questions: Id[] = []
  for (let i = 0; i < counts.questions; i++)
    questions.push((await ask(library, 'addQuestion', { text: `Question ${i}?` })).id)
  const claims: Id[] = []
  for (let i = 0; i < counts.claims; i++) {
    const start = 20 + ((i * 211) % (text.length - 200))
    const answer = fourAnswers[i % 4]!
    claims.push(
      (
        await ask(library, 'addClaim', {
          revision: revisions[i % counts.sources]!,
          content: [{ start, end: start + 70 }],
          proposed: ['speakers', 'kind'],
          fields: {
            kind: 'statement',
            form: 'paraphrase',
            speakers: [actors[i % counts.actors]!],
            gloss: `In our words ${i}`,
            occasion: `Occasion ${i % counts.occasions}`,
            tags: [`tag ${i % counts.tags}/under`],
            memo: i % 10 === 0 ? `Memo ${i}` : '',
            answers: [
              { question: questions[i % counts.questions]!, answer },
              ...(i % 3 === 0
                ? [{ question: questions[(i * 7 + 1) % counts.questions]!, answer: { named: `${i % 5} million` } }]
                : []),
            ],
          },
        })
      ).id,
    )
  }
  return { claims, questions }
}

export async function ask<N extends LibraryMethodName>(
  library: LibraryClient,
  method: N,
  input: Input<N>,
): Promise<Output<N>> {
  const result = await library.call(method, input)
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
  return result.value
}

import { citedClaims } from '#shared/briefing/compose/citations.ts'
import type { Id } from '#shared/model/id.ts'
import type { Ask } from './play-story.ts'

/** Members that hold when or in what order something was made, or whether it went out, which no story says. */
const ofTheMoment: ReadonlySet<string> = new Set(['lastUsed', 'importedAt', 'order', 'ord', 'statusDate', 'exported'])

/** Lists whose order is that in which their rows were made. The order of all others is a fact. */
const unordered: ReadonlySet<string> = new Set([
  'sources',
  'mentions',
  'actors',
  'claims',
  'ideas',
  'occasions',
  'tags',
  'memos',
  'briefings',
  'letters',
  'aliases',
  'memberOf',
  'members',
  'groups',
  'groupClaims',
  'claimsAbout',
  'claimsReported',
  'relations',
  'aboutMe',
])

/**
 * All that a library holds, read by the methods that screens read it by, with words in place of ids, so that two libraries that say the same
 * are equal whenever and in whatever order they were made.
 */
export async function libraryInWords(ask: Ask): Promise<unknown> {
  const [library, sources, actors, claims, ideas, occasions, questions, tags, memos, briefings] = await Promise.all([
    ask('getLibrary', {}),
    ask('listSources', {}),
    ask('listActors', {}),
    ask('listClaims', {}),
    ask('listIdeas', {}),
    ask('listOccasions', {}),
    ask('listQuestions', {}),
    ask('listTagTree', {}),
    ask('listMemos', {}),
    ask('listBriefings', {}),
  ])
  const named = new Map<Id, string>([
    ...sources.flatMap(({ id, revision, title }) => [
      [id, `source ${title}`] as const,
      [revision, `text of ${title}`] as const,
    ]),
    ...library.cases.map(({ id, name }) => [id, `case ${name}`] as const),
    ...actors.map(({ id, name }) => [id, `actor ${name}`] as const),
    ...claims.map(({ id, anchors }) => [id, `claim ${wordsOf(anchors)}`] as const),
    ...ideas.map(({ id, anchors }) => [id, `idea ${wordsOf(anchors)}`] as const),
    ...occasions.map(({ id, label }) => [id, `occasion ${label}`] as const),
    ...questions.map(({ id, text }) => [id, `question ${text}`] as const),
    ...tags.map(({ id, path }) => [id, `tag ${path}`] as const),
  ])
  const holds = {
    called: library.case.name,
    countSides: library.case.countSides,
    sources,
    mentions: await Promise.all(sources.map(({ id }) => ask('listMentions', { source: id }))).then((all) => all.flat()),
    actors: await Promise.all(actors.map(({ id }) => ask('readActorCard', { id }))),
    claims,
    ideas,
    occasions,
    questions: questions.toSorted((a, b) => a.ord - b.ord),
    tags,
    memos: memos.map(({ body }) => body),
    briefings: (await Promise.all(briefings.map(({ id }) => ask('readBriefing', { id })))).map((briefing) => ({
      ...briefing,
      // A claim that only a computed part cites gets its letter when the briefing is exported.
      letters: briefing.letters.filter(({ claim }) => citedClaims(briefing).includes(claim)),
      blocks: Object.groupBy(briefing.blocks, ({ section }) => section),
    })),
  }
  return inWords(holds, named)
}

function inWords(value: unknown, named: ReadonlyMap<Id, string>, key = ''): unknown {
  if (typeof value === 'string') {
    const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(value)
    return isId ? (named.get(value) ?? '#') : value
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => inWords(item, named))
    return unordered.has(key) ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items
  }
  return Object.fromEntries(
    // In one order, by which lists can be sorted.
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, member]) => (ofTheMoment.has(name) ? [] : [[name, inWords(member, named, name)]])),
  )
}

function wordsOf(anchors: readonly { readonly exact: string }[]): string {
  return anchors.map(({ exact }) => exact).join(' … ')
}

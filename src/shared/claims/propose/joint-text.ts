import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import type { NamedRange } from './items.ts'
import { namedIn, namesOf, type KnownActor } from './names.ts'

/**
 * A statement that several issue together. Its rules treat “the two Governments”, “both sides” and “we” as one actor, `together`, which
 * stands for the signatories. `body` ends where a note or the signatures begin.
 */
export type JointText = {
  readonly together: KnownActor
  /** Empty if the heading does not name two actors. */
  readonly signatories: readonly Id[]
  readonly body: Range
}

/** The id of the actor that stands for the signatories while the rules run. It is in no proposal. */
const togetherId = 'signatories'

/** What a text calls itself in one of its first lines. */
const heading = new RegExp(
  String.raw`^\s*(?:(?:the|full|text|of|final|official|agreed|draft)\s+)*(?:[\p{Lu}][\p{L}–-]*(?:,|\s+and)?\s+){0,6}(?:(?:joint|common|trilateral|bilateral|tripartite)\s+(?:\p{L}+\s+){0,2}(?:statement|communiqu[eé]|declaration|appeal|letter|announcement|release)|communiqu[eé]|memorandum of understanding|(?:statement|declaration)\s+(?:by|of|between)\s[^\n]{0,160}\sand\s)(?!\p{L})`,
  'iu',
)
/** A report about a joint statement has a verb in its headline: “Karvia and Ostmark sign joint declaration”. */
const telling =
  /\b(?:issue|issues|sign|signs|signed|release|releases|publish|publishes|agree|agrees|adopt|adopts|reject|rejects|end|ends|hail|hails|say|says|urge|urges|draft|criticis\p{L}+|slam\p{L}*)\b/iu
/** How often the signatories must name themselves below the heading: in a report on such a statement they seldom do. */
const fewestOwn = 2
const ownWords = /(?<![\p{L}\p{N}])(?:[Ww]e|[Oo]ur)(?![\p{L}\p{N}])/gu

/** How many lines a heading may stand below the start, and how many units long it may be. */
const headingLines = 3
const longestHeading = 400

const parties =
  'governments|sides|parties|countries|states|nations|delegations|signatories|participants|republics|organi[sz]ations'
/** Those who sign as office holders or bodies, if the heading says so: then “the Ministers” are the signatories too. */
const signing =
  /\b(?:ministers|leaders|presidents|premiers|heads|chairs|mayors|governors|secretaries|companies|unions|churches|universities|agencies|banks|boards)\b/giu
const count = String.raw`(?:two|three|four|five|six|seven|\d{1,2})`

/** What the signatories call themselves. */
function designationsIn(title: string): RegExp {
  const more = [...new Set([...title.matchAll(signing)].map(([word]) => word.toLowerCase()))]
  const many = [
    parties,
    ...more,
    ...(/\b(?:President|Prime Minister|Premier|Chancellor|King)\b/u.test(title) ? ['leaders'] : []),
  ].join('|')
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:the|both|all|these|our)\s+(?:${count}\s+)?(?:${many})|(?:neither|either|each)\s+(?:of\s+the\s+)?(?:two\s+)?(?:side|party|government|country|state|delegation)s?)(?![\p{L}\p{N}])`,
    'giu',
  )
}

/** “the Parties” and “the States” are the signatories only with their number or with a capital. “The parties” in a report are anybody’s. */
const isOwn =
  /^(?:both|neither|either|each|our)\b|\b(?:two|three|four|five|six|seven|\d{1,2})\b|\b(?:Ministers|Leaders|Presidents|Heads|Governments|Sides|Parties|Countries|States|Participants|Signatories)\b|^the (?:sides|signatories|participants|ministers|leaders|presidents|heads|chairs|mayors|companies|unions)$/iu

/** Where the statement ends: a note to the press, the signatures, a contact. */
const afterword =
  /\n[ \t]*(?:note\b|notes? (?:to|for)\b|done (?:at|in)\b|for further\b|(?:press|media) contact|contact\b|background\b|about\b|signed\b)/iu

/** Whether a text is a statement that several issue together, and who they are. Null if it is none. */
export function jointTextOf(
  text: string,
  mentions: readonly NamedRange[],
  actors: readonly KnownActor[],
): JointText | null {
  const lines = firstLines(text)
  const title = lines.find(({ start, end }) => isHeading(text.slice(start, end)))
  if (!title) return null
  const designation = designationsIn(text.slice(title.start, title.end))
  const words = [...new Set([...text.matchAll(designation)].map(([found]) => found))].filter((found) =>
    isOwn.test(found),
  )
  const below = text.slice(title.end).replaceAll(/“[^”]*”|"[^"\n]*"/gu, ' ')
  const own = [...below.matchAll(designation), ...below.matchAll(ownWords)]
  if (own.length < fewestOwn) return null
  const together: KnownActor = { id: togetherId, name: 'The signatories', kind: 'group', aliases: words }
  const after = afterword.exec(text.slice(title.end))
  const end = Math.min(after ? title.end + after.index : text.length, endOfNumbers(text, title.end))
  return { together, signatories: signatoriesIn(text, title, mentions, actors), body: { start: title.end, end } }
}

/** The end of the last numbered paragraph or item: what stands behind the numbers of a statement is no part of it. */
function endOfNumbers(text: string, from: number): number {
  const numbered = [...text.slice(from).matchAll(/^[ \t]*(?:\d{1,2}[.)]|\(?\p{Ll}\)|[–—•-])[ \t]+\S[^\n]*/gmu)]
  const last = numbered.at(-1)
  const isNumbered = numbered.filter(([line]) => /^\s*\d/u.test(line)).length >= fewestNumbers
  return last && isNumbered ? from + last.index + last[0].length : text.length
}

/** How many numbered paragraphs show that a statement is numbered throughout. */
const fewestNumbers = 3

function isHeading(line: string): boolean {
  return heading.test(line) && !telling.test(line)
}

function firstLines(text: string): Range[] {
  const lines: Range[] = []
  for (let start = 0; start < text.length && lines.length < headingLines;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (text.slice(start, end).trim() !== '' && end - start <= longestHeading) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** What stands between two who sign: “Karvia and the Government of Ostmark”, “Karvia, Sund”. What follows “of” or “on” signs nothing. */
const joining =
  /^[^\p{L}]*(?:,|\band\b|&|[–—-]|\bwith\b)(?!.*\b(?:on|concerning|regarding|about|following|after|in|at|for|against)\b)/iu

/** The actors that the heading joins, each behind a comma, “and” or “between”; else those whom the next lines join as issuing it. */
function signatoriesIn(
  text: string,
  title: Range,
  mentions: readonly NamedRange[],
  actors: readonly KnownActor[],
): readonly Id[] {
  const names = namesOf(text, mentions, actors)
  const found: Id[] = []
  let at = title.start
  for (const { range, actor, kind } of namedIn(text, title, mentions, names)) {
    if (found.length > 0 && !joining.test(text.slice(at, range.start))) break
    at = range.end
    if (kind !== 'place' && !found.includes(actor)) found.push(actor)
  }
  if (found.length > 1) return found
  const issuers = issuersOf(text, title, mentions, names)
  // “Joint statement of the Lakes Group”
  const isGroup = found.length === 1 && actors.some(({ id, kind }) => id === found[0] && kind === 'group')
  return issuers.length > 0 || !isGroup ? issuers : found
}

const issuing = /\b(?:issued|adopted|agreed(?: on)?|released|signed|made|declare|state|hereinafter)\b/iu

/** “The foreign ministers of Karvia and Ostmark met and issued the following statement”: the states or organisations of that sentence. */
function issuersOf(
  text: string,
  title: Range,
  mentions: readonly NamedRange[],
  names: ReturnType<typeof namesOf>,
): readonly Id[] {
  const [line = ''] = /[^\n]+/u.exec(text.slice(title.end + 1).replace(/^[^\n]{0,60}\n/u, '')) ?? []
  const start = text.indexOf(line, title.end)
  if (line === '' || !issuing.test(line)) return []
  const verb = /\b(?:met|held|issued|adopted|agreed|released|signed|convened|gathered|declare|state)\b/iu.exec(line)
  const subject = { start, end: start + (verb?.index ?? 0) }
  const bodies = namedIn(text, subject, mentions, names).filter(
    ({ kind }) => kind === 'state' || kind === 'organisation',
  )
  const ids = [...new Set(bodies.map(({ actor }) => actor))]
  return ids.length > 1 ? ids : []
}

/** The mentions, with those that are designations of the signatories meaning them. */
export function withDesignations(text: string, mentions: readonly NamedRange[], { together }: JointText): NamedRange[] {
  const words = new Set(together.aliases)
  return mentions.map((mention) =>
    words.has(text.slice(mention.range.start, mention.range.end))
      ? { range: mention.range, actor: together.id, kind: together.kind }
      : mention,
  )
}

/** The speakers with the signatories in place of what stands for them. Null if it is not known who they are. */
export function speakersOf(ids: readonly Id[], joint: JointText | null): readonly Id[] | null {
  if (!joint || !ids.includes(joint.together.id)) return ids
  return joint.signatories.length === 0
    ? null
    : ids.flatMap((id) => (id === joint.together.id ? joint.signatories : [id]))
}

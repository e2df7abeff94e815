import { withArticle } from '../../../actors/office-text.ts'
import type { ActorKind } from '../../../model/enums.ts'
import type { Block } from '../../../sources/source-view.ts'
import { smallWords } from '../../../text/small-words.ts'
import { auxiliary, finiteForms } from './verbs.ts'

/** Words behind which a name without an article stands: “talks with Norvik”. */
const takesName = /\s(?:of|in|at|by|for|from|to|with|and|or|against|that|told)\s$/iu
const startsSentence = /(?:^|[.!?—]\s)$/u

/** Endings of names of which English has some with an article and some without: “the Central Bank”, “Tarn Bank”. Only the text tells. */
const withOrWithout = /(?:Bank|Congress|Council|Court|Fund|Group|Parliament|Service)$/iu

/**
 * A name as it stands inside a sentence: “the drivers’ union”, “Norvik”. The article is the source's, where it has the name; else the one that
 * such names always have in English. Headlines, which leave articles out, do not count.
 */
export function nameInSentence(
  { name, kind }: { readonly name: string; readonly kind: ActorKind },
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
): string {
  if (kind === 'person' || kind === 'unnamed' || /^(?:the|an?)\s/iu.test(name)) return name
  let bare = false
  let small = ''
  let indefinite: string | null = null
  for (const place of text.matchAll(placesOf(name))) {
    const block = blocks.find(({ start, end }) => start <= place.index && place.index < end)
    const before = text.slice(Math.max(block?.start ?? 0, place.index - 12), place.index)
    const exact = place[0].replaceAll(/\s+/gu, ' ')
    if (block?.type === 'title' || block?.type === 'heading') continue
    if (/^\p{Ll}/u.test(exact)) small = exact
    const after = text.slice(place.index + place[0].length, place.index + place[0].length + 30)
    if (!isWholeName(after)) continue
    if (/(?:^|[^\p{L}])[Tt]he\s$/u.test(before)) return `the ${/^\p{Ll}/u.test(exact) ? exact : name}`
    const [article] = /(?<=^|[^\p{L}])[Aa]n?\s$/u.exec(before) ?? []
    if (article !== undefined) indefinite ??= article.toLowerCase() + exact
    bare ||= takesName.test(before) || (startsSentence.test(before) && hasVerbNext(after))
  }
  if (indefinite !== null) return indefinite
  if (bare || withOrWithout.test(name)) return name
  const known = withArticle(name)
  return known === name || small === '' ? known : withArticle(small)
}

/** Whether a name ends here, and is not the beginning of another: “the Norvik *mill*”. */
function isWholeName(after: string): boolean {
  if (/^(?:[’'][^\p{L}]|[’']s\b)?\s*(?:[^\s\p{L}\p{N}]|$)/u.test(after)) return true
  return hasVerbNext(after) || smallWords.has(wordAfter(after))
}

function hasVerbNext(after: string): boolean {
  const word = wordAfter(after)
  return finiteForms.has(word) || auxiliary.test(word)
}

function wordAfter(after: string): string {
  return /^(?:[’']s)?\s+(?<word>[\p{L}’']+)/u.exec(after)?.groups?.['word']?.toLowerCase() ?? ''
}

function placesOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu')
}

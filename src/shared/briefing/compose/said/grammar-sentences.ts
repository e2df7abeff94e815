import type { ClaimView } from '../../../claims/claim-view.ts'
import { speakersText } from '../../../claims/claim-words.ts'
import type { ClaimForm, ClaimKind } from '../../../model/enums.ts'
import { newId } from '../../../model/id.ts'
import type { SourceText } from '../../../sources/source-view.ts'
import { claimOf, sourceTextOf } from '../fixtures.ts'
import { nameInSentence } from './name-in-sentence.ts'
import type { Voices } from './reporters.ts'

/** A sentence of `sentences.txt` as a claim in a source of its own. */
export type MarkedSentence = {
  readonly line: string
  readonly claim: ClaimView
  readonly source: SourceText
  readonly voices: Voices
}

const roleOf = { '[': 'content', '{': 'cue', '<': 'condition', '^': 'hedge' } as const
const closes = { '[': ']', '{': '}', '<': '>', '^': '^' } as const
type Mark = keyof typeof roleOf

/**
 * Reads one line: speaker | kind | form | text. In the text, [words] are the claim's, {words} its cue, <words> a condition, ^words^ a hedge,
 * and // begins another paragraph. Speakers: “A + B” speak jointly, “A / B” are unclear, “R > A” is A as R reports it, “-” is the source.
 */
export function readSentence(line: string): MarkedSentence {
  const [who = '', kind = '', form = '', marked = ''] = line.split(' | ')
  const { text, ranges } = unmarked(marked.replaceAll(' // ', '\n'))
  const source = sourceTextOf(
    text,
    text.split('\n').map(() => 'paragraph' as const),
  )
  const anchors = ranges.map(({ mark, start, end }, ord) => ({
    id: newId(),
    role: roleOf[mark],
    ord,
    start,
    end,
    exact: text.slice(start, end),
    state: 'anchored' as const,
  }))
  const links = who.split(' > ')
  const names = links
    .at(-1)!
    .split(/ [+/] /u)
    .filter((name) => name !== '-')
  const unclear = links.at(-1)!.includes(' / ')
  const inSentence = (name: string) => nameInSentence({ name, kind: 'organisation' }, source)
  const of = (role: string) => anchors.filter((anchor) => anchor.role === role)
  return {
    line,
    source,
    claim: {
      ...claimOf(source, { quotes: [] }),
      kind: kind as ClaimKind,
      form: form as ClaimForm,
      speakers: names.map(() => newId()),
      speakersUnclear: unclear,
      anchors: [...of('content'), ...of('cue')],
      condition: of('condition').map((anchor) => ({ id: newId(), gloss: '', anchors: [anchor] })),
      hedge: of('hedge'),
    },
    voices: {
      speaker: speakersText(names.map(inSentence), unclear),
      reporters: links.slice(0, -1).map((name) => ({ name: inSentence(name), hedge: [] })),
      source: 'the Gazette',
    },
  }
}

/** The text without its marks, and what they enclosed. Marks may stand inside one another. */
function unmarked(marked: string) {
  const open: { readonly mark: Mark; readonly start: number }[] = []
  const ranges: { readonly mark: Mark; readonly start: number; readonly end: number }[] = []
  let text = ''
  for (const letter of marked) {
    const at = open.findLastIndex(({ mark }) => closes[mark] === letter)
    if (at >= 0) ranges.push({ ...open.splice(at, 1)[0]!, end: text.length })
    else if (letter in roleOf) open.push({ mark: letter as Mark, start: text.length })
    else text += letter
  }
  if (open.length > 0) throw new Error(`A mark is not closed in “${marked}”.`)
  return { text, ranges: ranges.toSorted((a, b) => a.start - b.start) }
}

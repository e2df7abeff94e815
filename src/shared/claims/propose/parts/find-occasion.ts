import { civilOf, dayOf } from '../../../dates/calendar.ts'
import type { WrittenDate } from '../../claim-fields-schema.ts'
import { capital } from '../../../text/capital.ts'
import type { Range } from '../../../text/range.ts'

/** An occasion as the words describe it. Unknown members are empty. `date` is EDTF with the words shown. */
export type ProposedOccasion = {
  readonly label: string
  readonly place: string
  readonly channel: string
  readonly addressee: string
  readonly date: { readonly edtf: string; readonly words: string } | null
}

type Sketch = Partial<Pick<ProposedOccasion, 'place' | 'channel' | 'addressee'>> & { readonly label: string }

const name = String.raw`(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*)*)`
const networks = 'Truth Social|X|Twitter|Facebook|Instagram|Telegram|LinkedIn|YouTube|TikTok|Bluesky|Mastodon'

/**
 * Patterns for the place, audience or channel of a statement. The first match names the occasion; later matches fill in missing details.
 */
const rules: readonly (readonly [words: RegExp, sketch: (found: RegExpExecArray) => Sketch])[] = [
  [
    new RegExp(String.raw`\binterview (?:with|on|by|to) (?:the )?${name}`, 'u'),
    ([, channel]) => ({ label: `${channel!} interview`, channel: channel! }),
  ],
  [
    new RegExp(String.raw`\btold ${name} in an interview`, 'u'),
    ([, channel]) => ({ label: `${channel!} interview`, channel: channel! }),
  ],
  [
    new RegExp(String.raw`\b[Oo]n (${networks})\b`, 'u'),
    ([, channel]) => ({ label: `${channel!} post`, channel: channel! }),
  ],
  [
    new RegExp(String.raw`\bon (Radio ${name}|\p{Lu}[\p{L}]* (?:Radio|Television|TV))`, 'u'),
    ([, channel]) => ({ label: channel!, channel: channel! }),
  ],
  [/\b(?:press|news) conference\b/u, ([words]) => ({ label: capital(words), addressee: 'the press' })],
  [
    /\btold (parliament|reporters|lawmakers|the (?:committee|parliament|council|assembly|board|court))\b/u,
    ([, addressee]) => ({ label: `Remarks to ${addressee!}`, addressee: addressee! }),
  ],
  [
    /\b[Ii]n an? (statement|speech|letter|post|memo|video|email|written reply)(?: to ([\p{Ll}]+))?/u,
    ([, what, addressee]) => ({ label: capital(what!), ...(addressee && { addressee }) }),
  ],
  [
    new RegExp(String.raw`\b[Ss]peaking (?:in|at|from) ${name}`, 'u'),
    ([, place]) => ({ label: place!, place: place! }),
  ],
]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * The occasion that a sentence names outside the content; null if it names none. Networks and broadcasters are channels, never speakers.
 * Its day is the one that the sentence names, else an open date that ends on the day of publication.
 */
export function findOccasion(
  text: string,
  content: readonly Range[],
  sentence: Range,
  said: WrittenDate | null,
  published: string,
): ProposedOccasion | null {
  const words = outside(text, content, sentence)
  const found = rules.flatMap(([pattern, sketch]) => {
    const match = pattern.exec(words)
    return match ? [sketch(match)] : []
  })
  const [first] = found
  if (!first) return null
  const filled = Object.assign({ place: '', channel: '', addressee: '' }, ...found.toReversed()) as Sketch &
    ProposedOccasion
  const date = dateOf(said, published)
  const { place, channel, addressee } = filled
  return { label: date ? `${first.label}, ${date.words}` : first.label, place, channel, addressee, date }
}

function dateOf(said: WrittenDate | null, published: string): ProposedOccasion['date'] {
  const exact = said ? dayOf(said.edtf) : null
  if (said && exact !== null) return { edtf: said.edtf, words: dayWords(exact) }
  const day = dayOf(published)
  return day === null ? null : { edtf: `../${published}`, words: `by ${dayWords(day)}` }
}

function dayWords(day: number): string {
  const { month, day: date } = civilOf(day)
  return `${date} ${months[month - 1]!}`
}

function outside(text: string, content: readonly Range[], sentence: Range): string {
  let words = ''
  let at = sentence.start
  for (const { start, end } of content.toSorted((a, b) => a.start - b.start)) {
    words += text.slice(at, Math.max(at, Math.min(start, sentence.end)))
    at = Math.max(at, end)
  }
  return words + text.slice(at, Math.max(at, sentence.end))
}

import { counted } from '../words/counted.ts'
import { several } from '../words/number-words.ts'
import type { Id } from '../model/id.ts'
import { originKey } from './origin.ts'
import type { Origin } from './origin-schema.ts'
import type { AnswerColumn } from './question-view.ts'

/** A report that counts: its origin, the source that has its words, and the label of its occasion (empty if unknown). */
export type ReportOrigin = { readonly origin: Origin; readonly source: Id; readonly occasion: string }

/** Who gives an answer: the office of its one speaker (empty if unknown), whether the sources speak themselves, and whether it is unclear somewhere which of two speaks. */
export type AnswerVoices = { readonly office: string; readonly own: boolean; readonly unclear: boolean }

/**
 * Where an answer comes from, in words: "two reports of one press conference", "one minister, one report", "one speaker, two occasions;
 * counts as one side". It says what `status.ts` counts: an origin is the occasion, else the innermost reporter; copies are one origin;
 * two origins corroborate an answer if no side speaks in both.
 */
export function originsSentence(
  column: Pick<AnswerColumn, 'answer' | 'origins' | 'speakers' | 'corroborated' | 'oneSide'>,
  reports: readonly ReportOrigin[],
  voices: AnswerVoices,
): string {
  if (reports.length === 0) return 'no report that counts'
  const speakers = speakersPhrase(column.speakers, voices)
  if (column.origins > 1) return `${speakers}, ${originsPhrase(reports)}${independence(column)}`
  if (reports.length > 1) return oneOrigin(reports)
  return `${voices.own ? ownVoice(reports[0]!.origin) : speakers}, one report`
}

/** Who speaks in a report without a speaker: whom it names as its reporter, else its publisher. */
function ownVoice({ kind }: Origin): string {
  if (kind === 'reporter') return 'one reporter'
  return kind === 'not-named' ? 'one unnamed reporter' : ownVoiceOfPublisher
}

const ownVoiceOfPublisher = 'one publisher in its own voice'

/** The numbers in the heading of an answer: "1 origin", "2 origins, one speaker". */
export function originsCount({ origins, speakers }: Pick<AnswerColumn, 'origins' | 'speakers'>): string {
  const count = counted(origins, 'origin')
  return origins > 1 && speakers === 1 ? `${count}, one speaker` : count
}

/** Several reports of one origin. Words of one source are passages; those of several are reports, or copies of one. */
function oneOrigin(reports: readonly ReportOrigin[]): string {
  const [first] = reports
  if (!first) return ''
  const sources = new Set(reports.map(({ source }) => source)).size
  const passages = several(reports.length, 'passage')
  const isOneEach = sources === reports.length
  switch (first.origin.kind) {
    case 'occasion': {
      const occasion = `one ${sortOfOccasion(first.occasion)}`
      if (isOneEach) return `${several(sources, 'report')} of ${occasion}`
      return sources === 1 ? `${occasion}, ${passages}` : `${occasion}, ${passages} in ${several(sources, 'report')}`
    }
    case 'source':
      if (isOneEach) return `${several(sources, 'copy', 'copies')} of one report`
      return sources === 1
        ? `one report, ${passages}`
        : `${passages} in ${several(sources, 'copy', 'copies')} of one report`
    case 'reporter':
      return `one reporter, ${passages}`
    case 'not-named':
      return `one source that names no reporter, ${passages}`
  }
}

/** "two occasions", "one occasion and one report". */
function originsPhrase(reports: readonly ReportOrigin[]): string {
  const kinds = [...new Map(reports.map(({ origin }) => [originKey(origin), origin.kind])).values()]
  const count = (kind: Origin['kind'], one: string, many?: string) => {
    const number = kinds.filter((other) => other === kind).length
    return number === 0 ? [] : [several(number, one, many)]
  }
  const phrases = [
    ...count('occasion', 'occasion'),
    ...count('reporter', 'reporter'),
    ...count('source', 'report'),
    ...count('not-named', 'unnamed reporter'),
  ]
  return phrases.length === 1 ? phrases[0]! : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`
}

/** Whether the origins bear each other out, and if they do not, why. */
function independence({
  answer,
  origins,
  speakers,
  corroborated,
  oneSide,
}: Pick<AnswerColumn, 'answer' | 'origins' | 'speakers' | 'corroborated' | 'oneSide'>): string {
  if (answer === 'does-not-say') return ''
  if (corroborated) return origins === 2 ? '; independent of each other' : '; at least two are independent'
  return speakers === 1 || oneSide.length > 0 ? '; counts as one side' : '; not independent of each other'
}

function speakersPhrase(speakers: number, { office, own, unclear }: AnswerVoices): string {
  if (speakers > 1) return unclear ? `up to ${several(speakers, 'speaker')}` : several(speakers, 'speaker')
  return own ? ownVoiceOfPublisher : `one ${holderOf(office)}`
}

/** What the holder of an office is called in short: "minister" for "Water minister of Ostmark". "speaker" unless it is one of these words. */
function holderOf(office: string): string {
  if (/\b(?:acting|deputy|designate|elect|ex|former|late|shadow|vice)\b/iu.test(office)) return 'speaker'
  const [title = ''] = office.split(/,| (?:of|for|to|at|in) /u)
  const found =
    /(?:^|\s)(ambassador|chancellor|commissioner|envoy|general|governor|judge|mayor|mediator|prime minister|minister|negotiator|premier|president|prosecutor|senator|spokes(?:man|person|woman))$/iu.exec(
      title.trim(),
    )
  return found?.[1]?.toLowerCase() ?? 'speaker'
}

/** The sort of occasion that a label begins with: “Press conference in Halden, 3 March” is a press conference; any other is an occasion. */
function sortOfOccasion(label: string): string {
  const found =
    /^(?:the )?(briefing|debate|hearing|interview|news conference|phone call|press conference|press release|speech|statement|summit)(?=,|$|\s(?:about|after|at|before|by|for|from|in|of|on|to|with)\s)/iu.exec(
      label.trim(),
    )
  return found?.[1]?.toLowerCase() ?? 'occasion'
}

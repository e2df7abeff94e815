import type { Range } from '../../text/range.ts'
import { findCues } from './find-cues.ts'
import { itemsOf, type Item } from './items.ts'
import type { Named } from './clause.ts'
import { namedIn } from './names.ts'
import { speaking, unknown, type Subject } from './noun-phrase.ts'
import { auxiliaries, clauseStarts, prepositions, pronouns } from './words.ts'

/** A speaker’s turn in a transcript, “Staunton: I received a report.” `body` is what comes after the label. */
export type Turn = { readonly body: Range; readonly speaker: Subject }

/** What stands before the colon: with or without a time before it. */
const label = /^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?([\p{Lu}][^:.!?“”"«»\n]{0,60}):(?=\s)/u
/** Labels that name nobody but show that somebody speaks. */
const parts = new Set([
  'q',
  'a',
  'question',
  'answer',
  'interviewer',
  'moderator',
  'reporter',
  'journalist',
  'host',
  'anchor',
])
/** The fewest lines with a label that make a text a transcript, in which the next paragraph may still be the same turn. */
const fewestLabels = 3

/** The turn that a block is, if its label names an actor or is one such as “Question”. Else null: “Background: …”, “Dolca added: …”. */
export function turnIn(named: Named, block: Range): Turn | null {
  const found = label.exec(named.text.slice(block.start, Math.min(block.end, block.start + 100)))
  if (!found) return null
  const end = block.start + found[0].length - 1
  const range = { start: end - found[1]!.length, end }
  const items = itemsOf(named.text, range, namedIn(named.text, range, named.mentions, named.names))
  const body = { start: end + 1, end: block.end }
  const actors = speakersIn(items)
  const isPart = parts.has(items[0]!.word)
  if (
    actors.length > 1 ||
    !items.every((item) => belongs(item) || (isOffice(items) && ['of', 'for'].includes(item.word))) ||
    findCues(items.filter(isNoPart), () => false).length > 0
  )
    return null
  if (actors.length === 0 && !isPart) return null
  return { body, speaker: { ...(actors.length === 1 ? speaking(actors) : unknown), isTurn: true } }
}

/**
 * The turn of a block whose file names its speaker, at `name`. The block may be a later paragraph of the turn, without the name. A mention of
 * exactly those words says who it is, else the name.
 */
export function turnOfSpeaker(named: Named, block: Range, name: Range): Turn {
  const { text, mentions, names } = named
  const colon = /^\s*[:：]/u.exec(text.slice(name.end, name.end + 5))?.[0].length ?? 0
  const [only, ...others] = namedIn(text, name, mentions, names).filter(
    ({ range }) => range.start === name.start && range.end === name.end,
  )
  const isKnown = only !== undefined && others.length === 0 && only.kind !== 'place'
  const speaker: Subject = isKnown ? { actors: [{ id: only.actor, kind: only.kind }], found: 'actor' } : unknown
  return {
    body: { start: Math.max(block.start, name.end + colon), end: block.end },
    speaker: { ...speaker, isTurn: true },
  }
}

/** The actors whom a label may name: its only person where it names others too, as in “Mr Aram (Halden North)”. */
function speakersIn(items: readonly Item[]): Item[] {
  const actors = items.filter(({ type }) => type === 'actor')
  const persons = actors.filter(({ kind }) => kind === 'person')
  return persons.length === 1 && items.some(({ word }) => word === '(') ? persons : actors
}

/** Whether a label names an office with its holder in brackets: “The Minister of Works (Ms Dolca)”. */
function isOffice(items: readonly Item[]): boolean {
  const open = items.findIndex(({ word }) => word === '(')
  return open > 0 && items.slice(open).some(({ kind }) => kind === 'person')
}

function isNoPart({ word }: Item): boolean {
  return !parts.has(word)
}

/** Whether a word can stand in a label: “Mr Lindqvist”, “Question (Amsel Courier)”, but not “Dolca on the dam”. */
function belongs({ type, word }: Item): boolean {
  if (type === 'stop') return ['(', ')', ',', '.'].includes(word)
  if (type === 'actor') return true
  const isFunctionWord = [prepositions, auxiliaries, clauseStarts, pronouns].some((words) => words.has(word))
  return type === 'word' && word !== "'s" && (!isFunctionWord || parts.has(word))
}

/** The turn before a block without a label, in a transcript. Whether it goes on in the block cannot be told. */
export function turnBefore(named: Named, block: Range): Turn | null {
  const { text } = named
  if ([...text.matchAll(new RegExp(label.source, 'gmu'))].length < fewestLabels) return null
  for (let end = block.start - 1; end > 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (text.slice(start, end).trim() !== '') return turnIn(named, { start, end })
    end = start - 1
  }
  return null
}

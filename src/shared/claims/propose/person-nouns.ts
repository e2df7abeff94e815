import type { ActorKind } from '../../model/enums.ts'
import { overlaps } from '../../text/range.ts'
import type { Named } from './clause.ts'
import type { Item } from './items.ts'

/** The pronoun for one person. A person whose gender no word tells is fitted by both. */
type Gender = 'he' | 'she'

const set = (words: string) => words.split(' ')

/** Titles and nouns that tell a gender. First names are no evidence: many are borne by women and men. */
const gendered: ReadonlyMap<string, Gender> = new Map([
  ...set(
    'mr sir lord king prince emperor pope baron duke father brother imam sheikh spokesman chairman congressman assemblyman ' +
      'alderman councilman ombudsman businessman policeman fisherman salesman man husband son widower gentleman',
  ).map((word): [string, Gender] => [word, 'he']),
  ...set(
    'mrs ms miss madam madame lady dame queen princess empress baroness duchess mother sister spokeswoman chairwoman congresswoman ' +
      'assemblywoman councilwoman businesswoman policewoman fisherwoman saleswoman woman wife daughter widow',
  ).map((word): [string, Gender] => [word, 'she']),
])

/** Nouns for one person who may speak, besides those that tell a gender. */
const persons = new Set(
  set(
    'official officer diplomat minister president premier chancellor secretary governor mayor ambassador envoy commissioner chair chief ' +
      'head leader director manager executive chairperson spokesperson speaker senator deputy lawmaker legislator negotiator mediator ' +
      'adviser advisor aide analyst expert economist scientist researcher professor doctor nurse engineer lawyer attorney prosecutor ' +
      'judge magistrate witness defendant plaintiff suspect captain general admiral colonel commander soldier reporter journalist ' +
      'correspondent editor author writer critic activist campaigner resident farmer trader worker driver pilot skipper owner founder ' +
      'member person source insider candidate lawmaker clerk auditor inspector investigator coordinator representative delegate interpreter',
  ),
)

/** Nouns for what may say something and is no person. */
const bodies = new Set(
  set(
    'ministry government cabinet parliament senate congress court tribunal police army navy union company firm bank board council committee commission ' +
      'panel agency authority office department party opposition association federation group team report statement letter memo document study survey poll ' +
      'draft text newspaper paper magazine broadcaster station channel website account indictment ruling verdict filing lawsuit email message',
  ),
)

const documents = new Set(
  set(
    'report letter memo document study survey poll draft text paper account indictment ruling verdict filing lawsuit email message note file dossier cable',
  ),
)

const before = /(\p{L}+)\.?\s+$/u
/** Nouns that are no titles: in “the man Dolca met” the name is not the man’s. */
const noTitle = /^(?:father|brother|husband|son|widower|man|gentleman|mother|sister|wife|daughter|widow|woman)$/u
/** “Dana Kerr, a spokeswoman for Veltran” and “Dana Kerr himself”. */
const apposition = /^,\s+(?:an?|the|its|their|his|her)\s+([^,.;:—]{1,60})/u
const reflexive = /^\s+(himself|herself)\b/u
/** Where the head of a phrase ends: “spokeswoman | for Veltran”. */
export const phraseEnd = /,|\s(?:of|for|from|in|at|to|with|on|by|who|whose|close|familiar|briefed)\s/u

/** Whether a noun means one person, and of which gender if it tells one. Null if it means something else. */
export function personNoun(word: string): { readonly gender: Gender | null } | null {
  const gender = gendered.get(word)
  if (gender) return { gender }
  return persons.has(word) ? { gender: null } : null
}

/** Whether a noun means an organisation, a text or the like: no “he” or “she”. */
export function isBody(word: string): boolean {
  return bodies.has(word) || bodies.has(word.replace(/s$/u, ''))
}

/** Whether an actor is a document by its name, such as “The memo”: what it says that somebody said, it reports. */
export function isDocument(actor: string, { actors }: Named): boolean {
  const own = actors.find(({ id }) => id === actor)
  return own?.kind === 'role' && documents.has(lastWord(own.name.split(phraseEnd)[0]!))
}

/** Whether a noun means several persons: “officials”, “lawmakers”. */
export function isPersonPlural(word: string): boolean {
  return (word.endsWith('s') && personNoun(word.slice(0, -1)) !== null) || word.endsWith('men') || word === 'people'
}

/**
 * The gender of an actor, as far as the text says it: a title before the name, an office with a gender, a reflexive, or words that are
 * marked as a mention, such as “she”. Null if nothing says so, or if the text says both.
 */
export function genderOf(actor: string, named: Named): Gender | null {
  const known = genders.get(named) ?? new Map<string, Gender | null>()
  genders.set(named, known)
  const before = known.get(actor)
  if (before !== undefined) return before
  const gender = readGender(actor, named)
  known.set(actor, gender)
  return gender
}

/** What was read off a text, so that it is searched once an actor. */
const genders = new WeakMap<Named, Map<string, Gender | null>>()

function readGender(actor: string, { text, mentions, actors }: Named): Gender | null {
  const own = actors.find(({ id }) => id === actor)
  const marked = mentions.filter((mention) => mention.actor === actor)
  const written = [...(own ? [own.name, ...own.aliases] : []), ...marked.map(({ range }) => slice(text, range))]
  const told = new Set<Gender>(written.flatMap(genderOfWords))
  const names = [...new Set(written)].filter((name) => /^\p{Lu}/u.test(name))
  const lastName = own?.kind === 'person' ? own.name.split(' ').at(-1)! : ''
  for (const name of new Set([...names, ...(lastName.length > 1 ? [lastName] : [])])) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length }
      // The words of somebody else's mention, such as “Mr. Cho’s wife”, say nothing about this actor.
      if (mentions.some((mention) => mention.actor !== actor && overlaps(mention.range, range))) continue
      for (const gender of genderAround(text, range.start, range.end)) told.add(gender)
    }
  }
  return told.size === 1 ? [...told][0]! : null
}

function slice(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end)
}

/** The gender in a name or mention: a pronoun, a title at its start, or a noun before the first preposition. */
function genderOfWords(words: string): Gender[] {
  const pronoun = /^(?:(he|him|his)|(she|her|hers))$/iu.exec(words)
  if (pronoun) return [pronoun[1] ? 'he' : 'she']
  const [head = ''] = words.split(phraseEnd)
  return head.split(/[\s.]+/u).flatMap((word, i, all) => {
    const gender = gendered.get(word.toLowerCase())
    // A capitalised word after others is part of the name: Anna King.
    return gender && !(i > 0 && i === all.length - 1 && /^\p{Lu}/u.test(word)) ? [gender] : []
  })
}

function genderAround(text: string, start: number, end: number): Gender[] {
  const title = before.exec(text.slice(Math.max(0, start - 24), start))?.[1]?.toLowerCase() ?? ''
  const after = text.slice(end, end + 80)
  const [office = ''] = (apposition.exec(after)?.[1] ?? '').split(phraseEnd)
  const told = [noTitle.test(title) ? '' : title, lastWord(office)].flatMap((word) => gendered.get(word) ?? [])
  const self = reflexive.exec(after)?.[1]
  return self === undefined ? told : [...told, self === 'himself' ? 'he' : 'she']
}

/** The last word of a phrase, in lower case. */
export function lastWord(phrase: string): string {
  return phrase.trim().toLowerCase().split(/\s+/u).at(-1) ?? ''
}

const several = /^(?:two|three|four|five|six|several|some|many|both|all|most|few|dozens|members)\b/iu

/** Whether an actor without a name is several persons: “officials”, “two diplomats”. The words before a preposition tell. */
export function isSeveral({ kind, word }: Pick<Item, 'kind' | 'word'>): boolean {
  if (kind !== ('unnamed' satisfies ActorKind) && kind !== ('role' satisfies ActorKind)) return false
  const noun = lastWord(word.split(phraseEnd)[0]!)
  return several.test(word) || isPersonPlural(noun) || /[^s]s$/u.test(noun)
}

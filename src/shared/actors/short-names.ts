import type { ActorKind } from '../model/enums.ts'
import { initialsOf, nameTokens } from './name-tokens.ts'

/** Shorter surnames and acronyms are mostly ordinary words: “Un”, “IT”. */
const shortest = 3

/** Words in small letters that belong to the surname behind them: “Ursula von der Leyen”. */
const particle = /^\p{Ll}[\p{L}'’]*$/u
const suffix = /^(?:jr|sr|i{2,3}|iv)\.?$/iu
/** Surnames that are dates at the same time. */
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu

/** The short name by which an actor is called once it was named in full: a person’s surname, an organisation’s initials. Null if it has none. */
export function shortNameOf({ name, kind }: { readonly name: string; readonly kind: ActorKind }): string | null {
  if (kind === 'person') return surnameOf(name)
  if (kind !== 'organisation' && kind !== 'group' && kind !== 'state') return null
  const initials = initialsOf(nameTokens(name)).toUpperCase()
  return initials.length >= shortest && /^\p{Lu}+$/u.test(initials) ? initials : null
}

function surnameOf(name: string): string | null {
  const words = name.trim().split(/\s+/u)
  while (words.length > 1 && suffix.test(words.at(-1)!)) words.pop()
  let first = words.length - 1
  while (first > 1 && particle.test(words[first - 1]!)) first--
  const surname = words.slice(first).join(' ').replace(/,$/u, '')
  const letters = surname.match(/\p{L}/gu)?.length ?? 0
  return first > 0 && letters >= shortest && /\p{Lu}/u.test(surname) ? surname : null
}

/** Titles and offices before a surname. Nationalities may stand between them: “Vice President Anaya”, “Foreign Minister Orrin”. */
const title =
  /(?:^|[^\p{L}\p{N}])((?:(?:Former|Acting|Deputy|Vice|Prime|First|Chief|Foreign|Finance|Interior|Defence|Defense|Justice|Trade)[ -])*(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lord|Lady|Dame|Gen|Col|Capt|Lt|Maj|Sgt|Adm|Sen|Rep|Gov|Rev|President|Minister|Premier|Chancellor|Secretary|Senator|Governor|Mayor|Ambassador|Judge|Justice|Professor|Doctor|General|Colonel|Captain|Admiral|Commissioner|Chairman|Chairwoman|Chair|Speaker|Congressman|Congresswoman|King|Queen|Prince|Princess|Pope|Sheikh|Envoy|Prosecutor|Inspector|Sergeant)\.?)\s+$/u

/** Where a title or office directly before an offset begins: “President Anaya”. The offset itself if there is none. */
export function titleBefore(text: string, at: number): number {
  const from = Math.max(0, at - 60)
  const found = title.exec(text.slice(from, at))?.[1]
  return found === undefined ? at : from + text.slice(from, at).lastIndexOf(found)
}

/** Words that may stand with a capital before a surname without being a first name: those that begin sentences. */
const openers =
  /(?:^|[^\p{L}\p{N}])(?:The|A|An|And|But|So|Yet|Or|If|When|As|While|After|Before|For|In|On|At|To|Of|From|With|Then|Now|Later|Yesterday|Today|That|This|Like|Unlike|Asked|Both|Even|Only|Also|What|Why|How|Who|Here|There|Still|Once|Since|Until|Under|About|Because|Although|Though|Whether|Not|No)\s+$/u
const capitalBefore = /\p{Lu}[\p{L}\p{M}.'’-]*\s+$/u

/** Whether a short name is also a month, or a word that the text has in small letters. */
export function isOrdinaryWord(short: string, text: string): boolean {
  const word = escaped(short.toLowerCase())
  return calendar.test(short) || new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'u').test(text)
}

/** Whether another first name may stand before an offset: “Maria Anaya”. */
export function isBehindFirstName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  return capitalBefore.test(before) && !openers.test(before)
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
}

import type { ActorKind } from '../../model/enums.ts'
import type { Clause } from './clause.ts'
import type { Item } from './items.ts'
import { endsPhrase, speaking, startOfPhrase, unknown, type Subject } from './noun-phrase.ts'
import { genderOf, isBody, isPersonPlural, isSeveral, lastWord, personNoun, phraseEnd } from './person-nouns.ts'
import { subjectOfSentence, subjectsBetween, type SentenceSubject } from './sentence-subject.ts'
import { prepositions } from './words.ts'

/** The kinds of actor that a pronoun can mean. “I” and “we” outside a quotation are the source’s own and mean no actor. */
const pronounKinds: Readonly<Record<string, readonly ActorKind[]>> = {
  he: ['person', 'role', 'unnamed'],
  she: ['person', 'role', 'unnamed'],
  they: ['group', 'unnamed', 'state', 'organisation'],
  it: ['organisation', 'state', 'group', 'role', 'unnamed'],
}

/** “records him as saying that” */
const subjectForm: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' }

/** How many pronouns back “he” and “she” are told apart, and how many sentences back a subject is searched: further is not certain. */
const deepest = 3
const furthest = 30

/** The most actors that are offered where several fit. */
const mostOffered = 4

/** What a pronoun is searched for: its word, and the actors that it cannot mean because the opposite pronoun means them. */
type Sought = { readonly word: string; readonly not: ReadonlySet<string> }

/**
 * The actor that a pronoun means, if that can be said with certainty: the subject of its own sentence, else of the nearest sentence before
 * it whose subject fits in gender and number. If two fit, both are returned as `either`, those with names first; an actor without a name is
 * never taken over a named subject of the same paragraph. A subject that may be meant and is no actor yet ends the search.
 * Actors inside the content are skipped: Putin is not “he” in “Putin will not,” he said.
 */
export function antecedentOf(at: number, clause: Clause, depth = 0): Subject {
  const written = clause.items[at]!.word
  const word = subjectForm[written] ?? written
  if (!pronounKinds[word]) return ownVoice
  const opposite = { he: 'she', she: 'he' }[word]
  const other = clause.items.findLastIndex((item, i) => i < at && item.type === 'word' && item.word === opposite)
  const meant = other < 0 || depth === deepest ? unknown : antecedentOf(other, clause, depth + 1)
  const not = new Set(meant.found === 'actor' ? meant.actors.map(({ id }) => id) : [])
  return inParagraph({ word, not }, at, clause, true)
}

function inParagraph(sought: Sought, at: number, clause: Clause, isOwn: boolean): Subject {
  const { items } = clause
  let unnamed: Found | null = null
  for (const [back, start] of startsBefore(at, items).entries()) {
    const isHere = isOwn && back === 0
    const here = subjectsIn(start, at, clause, isHere)
    const fitting = here.map((subject) => (subject.found === 'actors' ? fittingOf(subject.actors, sought, clause) : []))
    const found = unique(fitting.flat())
    if (here.some((subject) => mayBeMeant(subject, sought)))
      return unnamed || found.length > 0 ? either([...found, ...(unnamed?.items ?? [])], sought) : unknown
    if (found.length === 0) continue
    if (unnamed) return either([...found, ...unnamed.items], sought)
    const joint = sought.word === 'they' && fitting.some((one) => one.length === found.length)
    if (found.length > 1 && !joint) return either(found, sought)
    const others = isOwn ? rivals(start, at, found, sought, clause) : otherSubjects(sought, clause, found)
    if (others.length > 0) return either([...found, ...others], sought)
    // In “Venn put a letter to him in which he …” the subject is not “him”, and in “when Hale asked, he …” may not be “he”.
    const isElsewhere = isHere && (hasObject(start, at, sought, items) || !isOfMainClause(found, start, at, clause))
    if (isElsewhere) return withEarlier(found, sought, start, clause)
    const where = isOwn ? placeInParagraph(back) : 'subject of a sentence in a paragraph before'
    if (found.every(isUnnamed)) unnamed = { items: found, where }
    else return meaning(found, sought, where)
  }
  return unnamed ? meaning(unnamed.items, sought, unnamed.where) : beyondSubjects(sought, at, clause)
}

function isOfMainClause(found: readonly Item[], start: number, at: number, clause: Clause): boolean {
  const main = subjectOfSentence(start, clause, at)
  return main.found === 'actors' && main.actors.some(({ actor }) => found.some((item) => item.actor === actor))
}

/** Those of the pronoun’s own sentence, and whom the sentences before would tell without them. */
function withEarlier(found: readonly Item[], sought: Sought, start: number, clause: Clause): Subject {
  const not = new Set([...sought.not, ...found.flatMap(({ actor }) => actor ?? [])])
  return either(found, sought, inParagraph({ word: sought.word, not }, start, clause, true).actors)
}

/**
 * The other persons of the subject’s sentence who fit as well: in “Holt criticised Rusk. He …” either may be meant. Whoever owns something,
 * is only in a relative clause or behind most prepositions is not, nor anybody where a word tells that the subject has the pronoun’s gender.
 * Nor is “her client” in “Oake said her client …. She …”.
 */
function rivals(start: number, at: number, found: readonly Item[], sought: Sought, clause: Clause): Item[] {
  const { items, named } = clause
  const [subject] = found
  const isSure = subject?.actor !== undefined && genderOf(subject.actor, named) === sought.word
  if ((sought.word !== 'he' && sought.word !== 'she') || isSure) return []
  const own = sought.word === 'he' ? 'his ' : 'her '
  const { sentence } = items[start]!
  const persons = items.filter(
    (item, i) => i >= start && i < at && item.sentence === sentence && item.kind === 'person',
  )
  const isOwned = (item: Item) => `${items[startOfPhrase(clause, items.indexOf(item))]!.word} `.startsWith(own)
  const owned = new Set(persons.filter(isOwned).map(({ actor }) => actor))
  return unique(
    persons.filter((item) => {
      if (owned.has(item.actor) || found.some(({ actor }) => actor === item.actor)) return false
      return isRival(items.indexOf(item), clause) && fits(item, sought, clause)
    }),
  )
}

function isRival(at: number, clause: Clause): boolean {
  const { items } = clause
  if (items[at + 1]?.word === "'s" || clause.isContent(items[at]!) || isInRelativeClause(at, items)) return false
  const before = items[startOfPhrase(clause, at) - 1]?.word ?? ''
  const isReported = items
    .slice(0, at)
    .some(({ word, sentence }) => word === 'that' && sentence === items[at]!.sentence)
  return !prepositions.has(before) || (!isReported && (before === 'with' || before === 'to'))
}

function isInRelativeClause(at: number, items: readonly Item[]): boolean {
  for (let i = at - 1; i >= 0 && items[i]!.word !== ',' && items[i]!.sentence === items[at]!.sentence; i--)
    if (['who', 'whom', 'whose', 'which'].includes(items[i]!.word)) return true
  return false
}

/** Where no subject of the paragraph fits: those who are named in it otherwise, and whom the paragraph before tells. */
function beyondSubjects(sought: Sought, at: number, clause: Clause): Subject {
  const before = clause.items.slice(0, at).filter((item) => !clause.isContent(item) && fits(item, sought, clause))
  const others = unique(before.toReversed())
  const [previous] = clause.before
  const back = previous ? inParagraph(sought, previous.items.length, previous, false) : noneThere
  const isSame = back.found === 'actor' && others.every(({ actor }) => back.actors.some(({ id }) => id === actor))
  if (others.length === 0 || isSame) return back
  // An organisation that is only named somewhere is seldom what “it” says; a person who is the only one is.
  const isPerson = sought.word === 'he' || sought.word === 'she'
  if (back !== noneThere || others.length > 1 || !isPerson) return either(others, sought, back.actors)
  return meaning(others, sought, 'the only one named before')
}

/** The other fitting subjects of a paragraph. In one before the pronoun’s, the last of several cannot be told to be meant. */
function otherSubjects(sought: Sought, clause: Clause, found: readonly Item[]): Item[] {
  const all = startsBefore(clause.items.length, clause.items)
    .map((start) => subjectOfSentence(start, clause))
    .flatMap((subject) => (subject.found === 'actors' ? fittingOf(subject.actors, sought, clause) : []))
  return unique(all).filter((item) => !isUnnamed(item) && !found.some(({ actor }) => actor === item.actor))
}

/** `back` is the number of sentences between. */
function placeInParagraph(back: number): string {
  if (back === 0) return 'subject of the sentence'
  return back === 1 ? 'subject of the sentence before' : 'subject of a sentence before'
}

type Found = { readonly items: readonly Item[]; readonly where: string }

/** “I”, “we” and “you” outside a quotation: whoever wrote the text. */
const ownVoice: Subject = { ...unknown, isOwnVoice: true }

/** Nothing before the pronoun can be meant. `unknown` instead means that somebody who is no actor yet may be. */
const noneThere: Subject = { actors: [], found: 'unknown' }

function meaning(items: readonly Item[], { word }: Sought, where: string): Subject {
  return { ...speaking(items), pronoun: { word, where } }
}

/** Several that fit: those of `items` who are named, the others of them, and those of `further`. */
function either(items: readonly Item[], { word }: Sought, further: Subject['actors'] = []): Subject {
  const { actors } = speaking(unique(items).toSorted((a, b) => Number(isUnnamed(a)) - Number(isUnnamed(b))))
  const others = further.filter(({ id }) => !actors.some((actor) => actor.id === id))
  return { actors: [...actors, ...others].slice(0, mostOffered), found: 'either', pronoun: { word, where: '' } }
}

/** The starts of the sentences before item `at`, the nearest first; the first one holds `at`, or ends before it. */
function startsBefore(at: number, items: readonly Item[]): number[] {
  const starts: number[] = []
  for (let i = 0; i < Math.min(at + 1, items.length); i++)
    if (items[i]!.sentence !== items[i - 1]?.sentence) starts.push(i)
  return starts.slice(-furthest).toReversed()
}

/** The subjects of a sentence that can be meant: in the pronoun’s own sentence also those of its other clauses before the pronoun. */
function subjectsIn(start: number, at: number, clause: Clause, isOwn: boolean): SentenceSubject[] {
  const main = subjectOfSentence(start, clause, isOwn ? at : -1)
  if (!isOwn) return [main]
  const before = main.found !== 'none' && main.at < at ? [main] : []
  const others = subjectsBetween(start, at, clause).map((item): SentenceSubject => ({
    found: 'actors',
    actors: [item],
    at: start,
  }))
  return [...before, ...others]
}

/** Whether an object pronoun of the same gender stands between a sentence’s start and the pronoun. */
function hasObject(start: number, at: number, { word }: Sought, items: readonly Item[]): boolean {
  const object = { he: 'him', she: 'her', they: 'them' }[word]
  return items.slice(start, at).some((item, i) => {
    if (item.type !== 'word' || item.word !== object) return false
    const next = items[start + i + 1]
    // “her party” is a possessive.
    return object !== 'her' || !next || next.type !== 'word' || endsPhrase(next.word)
  })
}

function fittingOf(actors: readonly Item[], sought: Sought, clause: Clause): Item[] {
  if (sought.word === 'they' && actors.length > 1) return [...actors]
  return actors.filter((item) => fits(item, sought, clause))
}

function fits(item: Item, { word, not }: Sought, { named }: Clause): boolean {
  const { actor, kind } = item
  if (actor === undefined || kind === undefined || not.has(actor) || named.inContent.has(actor)) return false
  if (!pronounKinds[word]?.includes(kind)) return false
  // “The memo” may be “it”, “the envoy” may not.
  const isThing = isBody(lastWord(item.word.split(phraseEnd)[0]!))
  const isDescribed = kind === 'role' || kind === 'unnamed'
  if (word === 'it' && isDescribed) return isThing
  if (word !== 'he' && word !== 'she') return true
  if (isDescribed && isThing) return false
  const gender = genderOf(actor, named)
  return !isSeveral(item) && (gender === null || gender === word)
}

/** Whether a subject that is no actor yet may be what the pronoun means, so that nobody before it can be taken. */
function mayBeMeant(subject: SentenceSubject, { word }: Sought): boolean {
  if (subject.found !== 'name' && subject.found !== 'noun') return false
  const noun = subject.head.word
  const person = personNoun(noun)
  if (word === 'he' || word === 'she') {
    if (isPersonPlural(noun) || isBody(noun)) return false
    return (
      subject.found === 'name' ||
      subject.speaks ||
      (person !== null && (person.gender === null || person.gender === word))
    )
  }
  if (word === 'they') return subject.speaks || isPersonPlural(noun)
  return word === 'it' && person === null && (subject.found === 'name' || subject.speaks)
}

function isUnnamed({ kind }: Item): boolean {
  return kind === 'unnamed' || kind === 'role'
}

function unique(items: readonly Item[]): Item[] {
  return items.filter((item, i) => items.findIndex(({ actor }) => actor === item.actor) === i)
}

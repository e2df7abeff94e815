import type { ActorKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { likeness, type Likeness } from './likeness.ts'
import { initialsOf, nameTokens } from './name-tokens.ts'
import unhomoglyph from 'unhomoglyph'

/** The part of an actor that duplicate detection uses. */
export type NamedActor = {
  readonly id: Id
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
}
type Newcomer = Omit<NamedActor, 'id'>

type Duplicate = { readonly actor: Id; readonly likeness: Likeness }

/**
 * Returns the actors that a new actor probably duplicates, best match first.
 * Unnamed actors never match anyone: two sources briefed on a call count as two until the analyst says otherwise.
 */
export function likelyDuplicates(newcomer: Newcomer, actors: Iterable<NamedActor>): Duplicate[] {
  const own = keysOf(newcomer)
  const found: Duplicate[] = []
  for (const actor of actors) {
    const best = compare(own, keysOf(actor))
    if (best !== null) found.push({ actor: actor.id, likeness: best })
  }
  return found.sort((a, b) => likeness.indexOf(a.likeness) - likeness.indexOf(b.likeness))
}

/** Two actors that are probably the same. Each pair is returned once, in either order. */
export type DuplicatePair = { readonly actor: Id; readonly other: Id; readonly likeness: Likeness }

/** All pairs of actors that are probably the same, best match first, without the pairs in `apart` (see `pairKey`). */
export function duplicatePairs(actors: readonly NamedActor[], apart: ReadonlySet<string>): DuplicatePair[] {
  const byKey = new Map<string, number[]>()
  const keys = actors.map(keysOf)
  keys.forEach(({ offers }, index) => {
    for (const key of offers.keys()) {
      const known = byKey.get(key)
      if (known) known.push(index)
      else byKey.set(key, [index])
    }
  })
  const pairs = new Map<string, DuplicatePair>()
  keys.forEach((own, index) => {
    for (const other of new Set([...own.asks.keys()].flatMap((key) => byKey.get(key) ?? []))) {
      const [a, b] = [actors[index]!, actors[other]!]
      const key = pairKey(a.id, b.id)
      if (a === b || apart.has(key) || pairs.has(key)) continue
      const best = compare(own, keys[other]!)
      if (best !== null) pairs.set(key, { actor: a.id, other: b.id, likeness: best })
    }
  })
  return [...pairs.values()].sort((a, b) => likeness.indexOf(a.likeness) - likeness.indexOf(b.likeness))
}

/** A key for two ids that does not depend on their order. */
export function pairKey(a: Id, b: Id): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** A warning about a new name, as a sentence: one of its words mixes letters of two scripts, or it looks like another name. */
export function nameWarning(name: string, actors: Iterable<NamedActor>): string | null {
  const mixed = mixedWord(name)
  if (mixed) return `“${mixed.word}” mixes ${mixed.scripts.join(' and ')} letters, so it is not the name it looks like.`
  const skeleton = skeletonOf(name)
  const tokens = sorted(nameTokens(name))
  for (const actor of actors) {
    const same = [actor.name, ...actor.aliases].find(
      (other) => skeletonOf(other) === skeleton && sorted(nameTokens(other)) !== tokens,
    )
    if (same !== undefined) return `This name looks like “${same}” but is written with other letters.`
  }
  return null
}

/** The keys under which an actor can be found (`offers`) and the keys it searches for (`asks`). A key starts with its kind of likeness. */
type Keys = { readonly offers: ReadonlyMap<string, boolean>; readonly asks: ReadonlyMap<string, boolean> }

const keysCache = new WeakMap<Newcomer, Keys>()

/** Computes the keys once per record. This is safe because a changed record is a new object. */
function keysOf(actor: Newcomer): Keys {
  const known = keysCache.get(actor)
  if (known) return known
  const offers = new Map<string, boolean>()
  const asks = new Map<string, boolean>()
  for (const [index, name] of (actor.kind === 'unnamed' ? [] : [actor.name, ...actor.aliases]).entries()) {
    const tokens = nameTokens(name)
    const full = tokens.join(' ')
    if (full === '') continue
    const byName = index === 0
    for (const keys of [offers, asks]) {
      add(keys, `same-name ${sorted(tokens)}`, byName)
      add(keys, `looks-alike ${skeletonOf(name)}`, byName)
    }
    if (actor.kind === 'role') continue
    // Only a person is known by a part of the name: “The foreign ministry in Port Amrey” is not Port Amrey.
    if (actor.kind === 'person') {
      for (const part of partsOf(tokens)) add(offers, `part ${part}`, byName)
      add(asks, `part ${full}`, byName)
    }
    if (tokens.length > 1) {
      add(offers, `initials ${[tokens[0]![0], ...tokens.slice(1)].join(' ')}`, byName)
      add(offers, `initials ${initialsOf(tokens)}`, byName)
    }
    if (tokens.length > 1 ? tokens[0]!.length === 1 : isAcronym(name)) add(asks, `initials ${full}`, byName)
  }
  const keys = { offers, asks }
  keysCache.set(actor, keys)
  return keys
}

/** Adds a key. Its value says whether the key comes from the name itself and not from an alias. */
function add(keys: Map<string, boolean>, key: string, byName: boolean): void {
  keys.set(key, byName || keys.get(key) === true)
}

/** The endings of a person's name ("Trump" of "Donald Trump") and its beginnings. */
function partsOf(tokens: readonly string[]): string[] {
  const cuts = tokens.slice(1).map((_, i) => i + 1)
  return cuts.flatMap((cut) => [tokens.slice(cut).join(' '), tokens.slice(0, cut).join(' ')])
}

function compare(a: Keys, b: Keys): Likeness | null {
  const found = [...meetings(a.asks, b.offers), ...meetings(b.asks, a.offers)]
  return likeness.find((one) => found.includes(one)) ?? null
}

function* meetings(asks: ReadonlyMap<string, boolean>, offers: ReadonlyMap<string, boolean>): Iterable<Likeness> {
  for (const [key, byName] of asks) {
    const offered = offers.get(key)
    if (offered === undefined) continue
    const one = key.slice(0, key.indexOf(' ')) as Likeness
    yield one === 'same-name' && !(byName && offered) ? 'alias' : one
  }
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u.test(name.trim())
}

function sorted(tokens: readonly string[]): string {
  return tokens.toSorted().join(' ')
}

/** The skeleton of a name (Unicode Technical Standard 39): names that look the same have the same skeleton. Never shown. */
function skeletonOf(name: string): string {
  return unhomoglyph(name.normalize('NFD')).replace(/\s+/gu, '').toLowerCase()
}

/** Scripts with letters that can be mistaken for letters of another script. */
const lookingAlike = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
] as const

/** The first word of a name that mixes letters of look-alike scripts, with those scripts; null if there is none. */
function mixedWord(name: string): { readonly word: string; readonly scripts: readonly string[] } | null {
  for (const word of name.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const scripts = lookingAlike.filter(([, letters]) => letters.test(word)).map(([script]) => script)
    if (scripts.length > 1) return { word, scripts }
  }
  return null
}

import type { ActorKind } from '../../model/enums.ts'
import { hasDeterminer, kindOfWords } from '../words-kind.ts'

/** The actor that is swept, with the aliases of all actors merged into it, without those removed by hand. */
export type SweptActor = {
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly { readonly text: string; readonly learned: boolean }[]
}

/**
 * The names of an actor that a sweep searches for, longest first.
 * Pronouns and roles are left out: "the US leader" may be somebody else in the next source. A name or alias given by a person may be a
 * plain noun phrase ("coalition of the willing"), but not a description.
 */
export function sweepNames({ name, kind, aliases }: SweptActor): string[] {
  const given = [
    ...(kind === 'role' || kind === 'unnamed' ? [] : [name]),
    ...aliases.filter((alias) => !alias.learned).map((alias) => alias.text),
  ]
  const learned = aliases.filter((alias) => alias.learned).map((alias) => alias.text)
  const names = [...given.filter(isGivenName), ...learned.filter((text) => kindOfWords(text) === 'name')]
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}

function isGivenName(words: string): boolean {
  const kind = kindOfWords(words)
  return kind === 'name' || (kind === 'role' && !hasDeterminer(words) && /\s/u.test(words.trim()))
}

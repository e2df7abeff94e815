import type { ActorKind } from '../../model/enums.ts'
import { hasDeterminer, kindOfWords } from '../words-kind.ts'

/** The actor that is swept, with the aliases of all that was merged into it; unlearned ones are none. */
export type SweptActor = {
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly { readonly text: string; readonly learned: boolean }[]
}

/**
 * The names of an actor that a sweep looks for, the longest first. Never a pronoun, and never a role: "the US leader" is somebody else in
 * the next source. A name or alias that a person gave may be a plain noun ("coalition of the willing"), but not a description.
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

import { claimKinds, type ClaimKind } from '../../model/enums.ts'
import { irregular, verbLemmas } from './cue-lexicon.ts'

/**
 * `past`: finite form or participle, which English often does not tell apart. `participle`: a form that is only a participle (“spoken”).
 */
export type Inflection = 'base' | 'third' | 'past' | 'participle' | 'ing'
/** A form of a cue verb, with the kind of claim that the verb suggests. */
type VerbForm = { readonly lemma: string; readonly kind: ClaimKind; readonly inflection: Inflection }

export const verbForms: ReadonlyMap<string, VerbForm> = new Map(
  claimKinds.flatMap((kind) =>
    verbLemmas[kind]
      .split(' ')
      .filter(Boolean)
      .flatMap((lemma) =>
        formsOf(lemma).map(([word, inflection]): [string, VerbForm] => [word, { lemma, kind, inflection }]),
      ),
  ),
)

function formsOf(lemma: string): [string, Inflection][] {
  const special = irregular[lemma]?.split(' ') ?? []
  const past = special.filter((word) => !word.endsWith('ing') && !word.endsWith('es')).slice(0, 2)
  const ing = special.filter((word) => word.endsWith('ing'))
  return [
    [lemma, 'base'],
    [third(lemma), 'third'],
    ...(past.length > 0 ? past : [regularPast(lemma)]).map((word): [string, Inflection] => [
      word,
      word.endsWith('n') ? 'participle' : 'past',
    ]),
    ...(ing.length > 0 ? ing : [regularIng(lemma)]).map((word): [string, Inflection] => [word, 'ing']),
  ]
}

function third(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function regularIng(lemma: string): string {
  return /[^eo]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
}

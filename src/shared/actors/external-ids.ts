import { fail, ok, type Result } from '../model/result.ts'

/** Schemes whose format is checked. The analyst may use any other scheme name; its values are not checked. */
const schemes: ReadonlyMap<string, { readonly form: RegExp; readonly sentence: string }> = new Map(
  Object.entries({
    'iso-3166': {
      form: /^(?:[A-Z]{2}|[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/u,
      sentence:
        'An ISO 3166 code is two or three capital letters, or a country and its part, such as UA, UKR or UA-30; nothing was changed.',
    },
    wikidata: {
      form: /^Q[1-9]\d{0,11}$/u,
      sentence: 'A Wikidata identifier is a Q and a number, such as Q3874799; nothing was changed.',
    },
  }),
)

/** Normalizes an identifier: the known schemes' own spelling, and the Q number of a Wikidata link. Fails with one sentence. */
export function readExternalId(scheme: string, value: string): Result<{ scheme: string; value: string }> {
  const key = scheme
    .trim()
    .toLowerCase()
    .replace(/^iso[\s_-]*3166.*$/u, 'iso-3166')
  const known = schemes.get(key)
  if (!known) return ok({ scheme: scheme.trim(), value: value.trim() })
  const words = value
    .trim()
    .replace(/^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\//u, '')
    .toUpperCase()
  return known.form.test(words) ? ok({ scheme: key, value: words }) : fail('bad-input', known.sentence)
}

import { readDataFile, shorten, type DataFile } from '../model/data-file.ts'
import type { Result } from '../model/result.ts'
import { comparable, likelihoodScale, unreadableScale, withTerms, type LikelihoodScale } from './likelihood.ts'
import { scaleFileSchema, scaleVersion, type ScaleFile } from './scale-file-schema.ts'

/** The largest scale file, in characters: fifteen terms with all their synonyms are a quarter of it. */
export const largestScale = 50_000

const scaleFile: DataFile<typeof scaleFileSchema> = {
  noun: 'likelihood scale',
  versionMember: 'attacheScale',
  version: scaleVersion,
  largest: largestScale,
  schema: scaleFileSchema,
  fault: scaleFault,
}

/** Reads a file with a likelihood scale of the user's. `name` is what the sentence of a refusal calls it. Never throws. */
export function readScale(text: string, name: string): Result<ScaleFile> {
  return readDataFile(scaleFile, text, name)
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Why a scale of the right shape cannot be used; null if it can. */
export function scaleFault({ terms }: ScaleFile): string | null {
  const narrow = terms.find(({ lowest, highest }) => lowest >= highest)
  if (narrow) return `“${shorten(narrow.words)}” has a lowest percentage that is not below its highest`
  const late = terms.find(({ lowest }, at) => at > 0 && lowest < terms[at - 1]!.highest)
  if (late) return `“${shorten(late.words)}” begins below the end of the term before it`
  const words = terms
    .flatMap((term) => [term.words, ...term.synonyms])
    .map((one) => comparable(one.replaceAll(unseen, '')))
  const twice = words.find((one, at) => words.indexOf(one) < at)
  return twice === undefined ? null : `it has the words “${shorten(twice)}” twice`
}

/** How many scales are remembered: more than a menu of them can have. */
const mostKnown = 400
const known = new Map<string, LikelihoodScale>()

/**
 * The scale of a briefing: the one it has chosen, or ICD 203 where it has chosen none (null). Equal files give the same object, by which what was
 * found with it is kept.
 */
export function scaleOf(file: ScaleFile | 'unreadable' | null): LikelihoodScale {
  if (file === null) return likelihoodScale
  if (file === 'unreadable') return unreadableScale
  const key = JSON.stringify(file)
  const found = known.get(key)
  if (found) return found
  const scale = withTerms({
    id: 'own',
    label: file.name,
    unit: '%',
    ranges: file.terms.map(({ words, lowest, highest, synonyms }) => ({
      from: lowest,
      to: highest,
      terms: [{ term: words, also: synonyms }],
    })),
    mixed: '',
  })
  if (known.size >= mostKnown) known.clear()
  known.set(key, scale)
  return scale
}

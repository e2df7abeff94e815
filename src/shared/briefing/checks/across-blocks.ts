import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import { rangeOf, type LikelihoodScale } from '../../standards/likelihood.ts'
import type { UsedAcronym } from './check-acronyms.ts'
import type { CitedAt, PlacedBlock } from './check-block.ts'
import { claimWithWords } from './check-quotations.ts'
import { findingKey, type CheckCode, type Finding, type Fix } from './finding.ts'
import { sameInRow } from './likelihood-words.ts'
import type { NoteToCheck } from './note-to-check.ts'
import { findingWords, fixWords, readyWords } from './strings.ts'

/** A term in a block; `range` is null where it was chosen and not written. */
type TermAt = {
  readonly placed: PlacedBlock
  readonly term: string
  readonly form: string
  readonly row: number
  readonly range: Range | null
}

/** L2: the first term of each block that is of another row than most terms of the note. Of two rows used alike, that of the first term stays. */
export function acrossTerms({ scale }: Pick<NoteToCheck, 'scale'>, placed: readonly PlacedBlock[]): Finding[] {
  const terms = placed.flatMap((one): TermAt[] => {
    const chosen = one.block.judgement?.likelihood ?? null
    const row = chosen === null ? undefined : rangeOf(chosen, scale)?.row
    return [
      ...one.checked.terms.map(({ term, form, row: own, start, end }) => ({
        placed: one,
        term,
        form,
        row: own,
        range: { start, end },
      })),
      ...(chosen === null || row === undefined || one.checked.isEmpty
        ? []
        : [{ placed: one, term: chosen, form: chosen, row, range: null }]),
    ]
  })
  const byRow = [...Map.groupBy(terms, ({ row }) => row)].toSorted((a, b) => b[1].length - a[1].length)
  const [usual] = byRow
  if (!usual || byRow.length < 2) return []
  const others = [...new Set(usual[1].map(({ term }) => term))].slice(0, 3)
  const odd = Map.groupBy(
    terms.filter(({ row }) => row !== usual[0]),
    (one) => one.placed.block.id,
  )
  return [...odd.values()].map(([first]): Finding => {
    const { placed: at, term, form, range } = first!
    const { block } = at
    return {
      code: 'L2',
      key: findingKey('L2', block.id, range ? sentenceText(block.runs) : '', form),
      title: findingWords.L2.title(form),
      detail: findingWords.L2.detail(others),
      place: { kind: 'block', block: block.id, range },
      claim: null,
      fixes: sameTerm(first!, term, usual[0], scale),
    }
  })
}

/** The other row's word, where it can stand in the same place: a term for a term, not for an adverb of it. */
function sameTerm({ placed, form, range }: TermAt, term: string, row: number, scale: LikelihoodScale): Fix[] {
  const same = sameInRow(term, row, scale)
  const { id, judgement } = placed.block
  if (same === null) return []
  if (range && form === term) return [{ kind: 'replace', label: fixWords.replace(same), block: id, range, text: same }]
  return !range && judgement
    ? [{ kind: 'set-likelihood', label: fixWords.setLikelihood(same), judgement: judgement.id, term: same }]
    : []
}

function sentenceText(runs: PlacedBlock['block']['runs']): string {
  return runs.map((run) => (run.kind === 'text' || run.kind === 'slice' ? run.text : ' ')).join('')
}

/** E5: a contested question of which the note gives one answer as if it were the only one. */
export function acrossQuestions(
  { questions, sections, claims }: NoteToCheck,
  placed: readonly PlacedBlock[],
): Finding[] {
  const shown = new Set(sections.flatMap(({ shows }) => shows))
  const cited = new Map<Id, { readonly at: CitedAt; readonly block: Id }[]>()
  for (const { block, checked } of placed)
    for (const at of checked.cited) cited.set(at.claim, [...(cited.get(at.claim) ?? []), { at, block: block.id }])
  return questions.flatMap((question): Finding[] => {
    if (!question.isContested || shown.has(question.id)) return []
    const given = question.answers.map(({ claims: of }) => of.filter((id) => claims.has(id) && cited.has(id)))
    const used = given.filter((of) => of.length > 0)
    if (used.length !== 1) return []
    const places = used[0]!.flatMap((id) => cited.get(id)!)
    if (places.some(({ at }) => at.tellsOfDispute)) return []
    const { at, block } = places[0]!
    const ready = readyWords.contested
    return [
      {
        code: 'E5',
        key: findingKey('E5', block, at.sentence, question.id),
        title: findingWords.E5.title(question.text),
        detail: findingWords.E5.detail,
        place: rangePlace(block, at),
        claim: at.claim,
        fixes:
          at.sentence === ''
            ? []
            : [
                {
                  kind: 'replace',
                  label: fixWords.say(ready),
                  block,
                  range: { start: at.end, end: at.end },
                  text: ` ${ready}`,
                },
              ],
      },
    ]
  })
}

/** W3: quoted words that no cited source has, or only one that is cited elsewhere. */
export function acrossQuotations({ claims, sources }: NoteToCheck, placed: readonly PlacedBlock[]): Finding[] {
  const unfound = placed.flatMap(({ checked }) => checked.quotations)
  return unfound.flatMap(({ block, range, words, sentence, end, cites }): Finding[] => {
    const best = claimWithWords(words, claims, sources)
    if (best && !cites) return []
    const short = shortened(words)
    const takeAway: Fix = { kind: 'replace', label: fixWords.takeMarksAway, block, range, text: words }
    return [
      finding('W3', block, range, sentence, short, {
        title: best ? findingWords.W3.elsewhere(short, best.label) : findingWords.W3.title(short),
        detail: findingWords.W3.detail,
        claim: best?.id ?? null,
        fixes: best
          ? [{ kind: 'cite', label: fixWords.cite(best.label), block, at: end, claim: best.id }, takeAway]
          : [takeAway],
      }),
    ]
  })
}

/** W4: each acronym once, where it is used first, unless its long form stands there. */
export function acrossAcronyms({ longNames }: NoteToCheck, placed: readonly PlacedBlock[]): Finding[] {
  const first = new Map<string, { readonly block: Id; readonly used: UsedAcronym }>()
  const expanded = new Set<string>()
  for (const { block, checked } of placed) {
    for (const used of checked.acronyms) {
      if (used.expands) expanded.add(used.name)
      if (!first.has(used.name)) first.set(used.name, { block: block.id, used })
    }
  }
  return [...first].flatMap(([name, { block, used }]): Finding[] => {
    if (used.expands) return []
    const { title, late, detail } = findingWords.W4
    const long = longNames.get(name)
    const words = `${long} (${name})`
    return [
      finding('W4', block, used.range, used.sentence, name, {
        title: (expanded.has(name) ? late : title)(name),
        detail,
        claim: null,
        fixes:
          long === undefined
            ? []
            : [{ kind: 'replace', label: fixWords.replace(words), block, range: used.range, text: words }],
      }),
    ]
  })
}

function finding(
  code: CheckCode,
  block: Id,
  range: Range,
  sentence: string,
  found: string,
  rest: Pick<Finding, 'title' | 'detail' | 'claim' | 'fixes'>,
): Finding {
  return { code, key: findingKey(code, block, sentence, found), place: { kind: 'block', block, range }, ...rest }
}

/** The place of a sentence that cites a claim, or the block as a whole. */
export function rangePlace(block: Id, { start, end }: Range): Finding['place'] {
  return { kind: 'block', block, range: start < end ? { start, end } : null }
}

/** Enough of the words to know them by. */
function shortened(words: string): string {
  const plain = words.replaceAll(/\s+/gu, ' ').trim()
  return plain.length <= 60 ? plain : `${plain.slice(0, 57).trimEnd()}…`
}

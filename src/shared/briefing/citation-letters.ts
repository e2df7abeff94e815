import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import type { CitationLetter } from './briefing-view.ts'

/** Looks up the source of a claim; undefined for a claim that does not exist. */
export type SourceOf = (claim: Id) => Id | undefined

/** A claim's letter as it was printed: 1 is a. */
export type PrintedLetter = { readonly claim: Id; readonly number: number }

/**
 * The letter of each cited claim as a number, 1 for a. Letters run through a source. Stored ones stay; a claim without one gets the first
 * of its source that is free, in the order of `cited`. A letter that was exported is never free; any other is once its claim is not cited.
 */
export function letterNumbers(
  stored: readonly CitationLetter[],
  cited: readonly Id[],
  sourceOf: SourceOf,
): ReadonlyMap<Id, number> {
  const inUse = new Set(cited)
  const numbers = new Map<Id, number>()
  const taken = new Map<Id, Set<number>>()
  const takenIn = (source: Id) => taken.get(source) ?? taken.set(source, new Set()).get(source)!
  // Two devices may have given one letter to two claims: the exported one keeps it, else the one given first.
  for (const { claim, source, number, exported } of stored.toSorted(
    (a, b) => Number(b.exported) - Number(a.exported),
  )) {
    if (!(exported || inUse.has(claim)) || numbers.has(claim) || takenIn(source).has(number)) continue
    takenIn(source).add(number)
    numbers.set(claim, number)
  }
  const next = new Map<Id, number>()
  for (const claim of cited) {
    const source = sourceOf(claim)
    if (source === undefined || numbers.has(claim)) continue
    let number = next.get(source) ?? 1
    while (takenIn(source).has(number)) number += 1
    next.set(source, number + 1)
    takenIn(source).add(number)
    numbers.set(claim, number)
  }
  return numbers
}

/** A number as a letter: 1 is a, 26 is z, 27 is aa. '' for 0. */
export function letterOf(number: number): string {
  if (number < 1) return ''
  return letterOf(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26))
}

/** The stored letters among all rows of a briefing: live ones, and exported ones, which undo does not set free. */
export function storedLetters(rows: readonly Row[]): CitationLetter[] {
  return rows
    .filter((row) => row.deleted_at === null || row['exported'] === 1)
    .map((row) => ({
      claim: row['claim'] as Id,
      source: row['source'] as Id,
      number: row['number'] as number,
      exported: row['exported'] === 1,
    }))
}

/**
 * Gives letters to the claims that a change of the briefing cites for the first time. `before` are the claims cited until now, in reading
 * order: they keep the letters under which they were shown, also where these were not stored yet. `rows` are all rows of the briefing.
 */
export function giveLetters(
  briefing: Id,
  rows: readonly Row[],
  cited: { readonly before: readonly Id[]; readonly after: readonly Id[] },
  sourceOf: SourceOf,
  moment: Moment,
): FieldChange[] {
  const lettered = new Set(rows.flatMap((row) => (row.deleted_at === null ? [row['claim'] as Id] : [])))
  if (cited.after.every((claim) => lettered.has(claim))) return []
  const numbers = letterNumbers(withShown(storedLetters(rows), cited.before, sourceOf), cited.after, sourceOf)
  const isCited = new Set(cited.after)
  return putLetters(
    briefing,
    rows,
    new Map([...numbers].filter(([claim]) => isCited.has(claim))),
    false,
    sourceOf,
    moment,
  )
}

/** Marks the letters of an exported copy, as they stand in it. From then on no other claim gets one of them. */
export function exportLetters(
  briefing: Id,
  rows: readonly Row[],
  printed: readonly PrintedLetter[],
  sourceOf: SourceOf,
  moment: Moment,
): FieldChange[] {
  const numbers = new Map(printed.map(({ claim, number }) => [claim, number]))
  return putLetters(briefing, rows, numbers, true, sourceOf, moment)
}

/** The stored letters, after the claims cited until now got theirs. */
function withShown(
  stored: readonly CitationLetter[],
  cited: readonly Id[],
  sourceOf: SourceOf,
): readonly CitationLetter[] {
  const numbers = letterNumbers(stored, cited, sourceOf)
  const claims = new Set(cited)
  return [
    ...stored.filter(({ claim, exported }) => exported || !claims.has(claim)),
    ...[...claims].flatMap((claim) => {
      const source = sourceOf(claim)
      const number = numbers.get(claim)
      return source === undefined || number === undefined ? [] : [{ claim, source, number, exported: false }]
    }),
  ]
}

/**
 * Stores the numbers of claims, and removes what they replace. A row never changes its number, so that undo, which takes rows away and
 * brings them back, cannot change one that was exported.
 */
function putLetters(
  briefing: Id,
  rows: readonly Row[],
  numbers: ReadonlyMap<Id, number>,
  isExport: boolean,
  sourceOf: SourceOf,
  moment: Moment,
): FieldChange[] {
  const kept = new Set<Id>()
  const held = new Set<string>()
  const rowsOf = Map.groupBy(rows, (row) => row['claim'] as Id)
  const exported = isExport ? { exported: 1 } : {}
  const put = [...numbers].flatMap(([claim, number]) => {
    const source = sourceOf(claim)
    if (source === undefined) return []
    held.add(`${source} ${number}`)
    const [row] = (rowsOf.get(claim) ?? [])
      .filter((one) => one['number'] === number)
      .toSorted((a, b) => (b['exported'] as number) - (a['exported'] as number))
    if (!row) return create('citation_letter', moment.newId(), { briefing, source, claim, number, ...exported })
    kept.add(row.id)
    return update('citation_letter', row, exported)
  })
  const replaced = rows.filter(
    (row) =>
      row.deleted_at === null &&
      row['exported'] === 0 &&
      !kept.has(row.id) &&
      (numbers.has(row['claim'] as Id) || held.has(`${row['source'] as Id} ${row['number'] as number}`)),
  )
  return [...put, ...replaced.map((row) => remove('citation_letter', row.id, moment))]
}

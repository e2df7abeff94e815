import { bullet, numeral } from '../numerals.ts'
import { allOf, attributeOf, childOf } from '../xml.ts'
import type { DocxStyles } from './styles.ts'

/** Counts the numbered paragraphs of a document, in their order. */
export type Numbering = {
  /**
   * Counts a paragraph of a list (`numId`) at a level (from 0) and returns its marker as Word prints it: "2.", "(a)", "•". Empty if the
   * level prints none or there is no such list, null if its numbers are of a kind that is not known.
   */
  readonly next: (numId: string, level: number) => string | null
}

type Level = {
  readonly format: string
  readonly text: string
  readonly start: number
  /** The level (from 1) after which this one begins anew; 0 for never. Null is the usual: after any level above it. */
  readonly restart: number | null
  /** All numbers of the marker are written as plain ones: "1.2" beneath "I". */
  readonly isLegal: boolean
}

/** A list: which counters it shares with others of the same definition, and what it changes of it. */
type List = {
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

const deepest = 8

/** Reads the lists of a document: ECMA-376, 17.9. `part` is its part for them; null if it has none. */
export function readNumbering(part: Document | null, styles: DocxStyles): Numbering {
  const lists = part ? readLists(part, styles) : new Map<string, List>()
  /** By definition: how often each level was counted since it began. */
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next: (numId, level) => {
      const list = lists.get(numId)
      const own = list?.levels.get(level)
      if (!list || !own || level > deepest) return ''
      const counts = counters.get(list.definition) ?? []
      counters.set(list.definition, counts)
      if (!begun.has(numId)) {
        begun.add(numId)
        for (const changed of list.starts.keys()) counts[changed] = undefined
      }
      const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1
      counts[level] = (counts[level] ?? startOf(level) - 1) + 1
      for (let deeper = level + 1; deeper <= deepest; deeper++) {
        const restart = list.levels.get(deeper)?.restart ?? null
        if (restart === null || (restart > 0 && level < restart)) counts[deeper] = undefined
      }
      return marker(own, list, (at) => counts[at] ?? startOf(at))
    },
  }
}

function marker(own: Level, { levels }: List, countOf: (level: number) => number): string | null {
  if (own.format === 'bullet') return bullet(own.text)
  let known = true
  const text = own.text.replaceAll(/%([1-9])/gu, (_, place: string) => {
    const level = Number(place) - 1
    const format = own.isLegal ? 'decimal' : (levels.get(level)?.format ?? 'decimal')
    const written = numeral(countOf(level), format)
    if (written === null) known = false
    return written ?? ''
  })
  return known ? text.trim() : null
}

function readLists(part: Document, styles: DocxStyles): Map<string, List> {
  const definitions = new Map(allOf(part, 'abstractNum').map((one) => [attributeOf(one, 'abstractNumId') ?? '', one]))
  const elements = new Map(allOf(part, 'num').map((one) => [attributeOf(one, 'numId') ?? '', one]))
  const lists = new Map<string, List>()
  for (const [numId, num] of elements) {
    const id = followLinks(attributeOf(childOf(num, 'abstractNumId'), 'val') ?? '', definitions, elements, styles)
    const definition = definitions.get(id)
    if (!definition) continue
    const levels = levelsOf(definition)
    const starts = new Map<number, number>()
    for (const override of allOf(num, 'lvlOverride')) {
      const level = Number(attributeOf(override, 'ilvl') ?? '0')
      const start = attributeOf(childOf(override, 'startOverride'), 'val')
      if (start !== null) starts.set(level, Number(start) || 0)
      const changed = childOf(override, 'lvl')
      if (changed) levels.set(level, readLevel(changed))
    }
    lists.set(numId, { definition: id, levels, starts })
  }
  return lists
}

/** A definition may be only a link to the one that a numbering style uses. */
function followLinks(
  id: string,
  definitions: ReadonlyMap<string, Element>,
  lists: ReadonlyMap<string, Element>,
  styles: DocxStyles,
): string {
  const link = attributeOf(childOf(definitions.get(id), 'numStyleLink'), 'val')
  if (link === null) return id
  const list = lists.get(styles.of(link).numId ?? '')
  return attributeOf(childOf(list, 'abstractNumId'), 'val') ?? id
}

function levelsOf(definition: Element): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (let child = definition.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'lvl') levels.set(Number(attributeOf(child, 'ilvl') ?? '0'), readLevel(child))
  }
  return levels
}

function readLevel(level: Element): Level {
  const value = (name: string) => attributeOf(childOf(level, name), 'val')
  const restart = value('lvlRestart')
  return {
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    start: Number(value('start') ?? '1') || 0,
    restart: restart === null ? null : Number(restart),
    isLegal: childOf(level, 'isLgl') !== null,
  }
}

import { numeral } from '../numerals.ts'
import { allOf, attributeOf, childOf } from '../xml.ts'

type NoteKind = 'footnote' | 'endnote'

/** The printed numbers of the notes of a document, by kind and id: "footnote-2". */
export type NoteNumbers = ReadonlyMap<string, string>

/** What is not said is numbered so: ECMA-376, 17.11.18. */
const usualFormat = { footnote: 'decimal', endnote: 'lowerRoman' } as const

/**
 * Numbers the notes in the order of their marks, footnotes and endnotes apart. Marks that lead to no note are removed. `notes` are the parts
 * with the notes; `settings` says how they are numbered where a section does not.
 */
export function numberNotes(
  main: Document,
  notes: Readonly<Record<NoteKind, Document | null>>,
  settings: Document | null,
): NoteNumbers {
  const numbers = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const ids = new Set(allOf(notes[kind] ?? main, kind).map((note) => attributeOf(note, 'id')))
    const { format, start } = numberingOf(kind, main, settings)
    let next = start
    for (const mark of allOf(main, `${kind}Reference`)) {
      const id = attributeOf(mark, 'id')
      if (id === null || !ids.has(id)) {
        mark.remove()
        continue
      }
      const own = ownMark(mark)
      numbers.set(`${kind}-${id}`, own ?? numeral(next, format) ?? String(next))
      if (own === null) next += 1
    }
  }
  return numbers
}

/** A mark that the author set ("*") stands after the reference. It is taken from the text, since the number takes its place. */
function ownMark(mark: Element): string | null {
  if (!['1', 'true', 'on'].includes(attributeOf(mark, 'customMarkFollows') ?? '')) return null
  const text = childOf(mark.parentElement, 't')
  const written = text?.textContent.trim() ?? ''
  text?.remove()
  return written === '' ? '*' : written
}

function numberingOf(
  kind: NoteKind,
  main: Document,
  settings: Document | null,
): { readonly format: string; readonly start: number } {
  const said = [...allOf(main, `${kind}Pr`), ...(settings ? allOf(settings, `${kind}Pr`) : [])]
  const value = (name: string) => said.map((one) => attributeOf(childOf(one, name), 'val')).find((one) => one !== null)
  return { format: value('numFmt') ?? usualFormat[kind], start: Number(value('numStart') ?? '1') || 1 }
}

import { numeral } from '../numerals.ts'

const formats: Readonly<Record<string, string>> = {
  ar: 'decimal',
  alc: 'lowerLetter',
  auc: 'upperLetter',
  rlc: 'lowerRoman',
  ruc: 'upperRoman',
}

/** Numbers the notes of a file, footnotes and endnotes apart, as its words say: Rich Text Format 1.9.1, "Footnotes". */
export class NoteNumbers {
  private readonly kinds = {
    footnote: { format: 'decimal', next: 1 },
    endnote: { format: 'decimal', next: 1 },
  }
  private isMarked = false
  private current: { isEndnote: boolean } | null = null

  /** Reads a word that says how notes are numbered: \ftnnar, \aftnnrlc, \ftnstart4; with an "s" before it, for a section. */
  word(name: string, value: number | null): void {
    const [, endnote, what = ''] = /^s?(a?)ftn(nar|nalc|nauc|nrlc|nruc|start)$/u.exec(name) ?? []
    if (endnote === undefined) return
    const kind = this.kinds[endnote === 'a' ? 'endnote' : 'footnote']
    if (what === 'start') kind.next = Math.max(value ?? 1, 1)
    else kind.format = formats[what.slice(1)] ?? kind.format
  }

  /** The file prints the number of a note here: before the note, it is its mark. */
  mark(): void {
    this.isMarked = true
  }

  /** Whether a number was printed since the last note. */
  takeMark(): boolean {
    const was = this.isMarked
    this.isMarked = false
    return was
  }

  /** A note begins; whether it is an endnote is said within it. */
  begin(note: { isEndnote: boolean }): void {
    this.current = note
  }

  isEndnote(): void {
    if (this.current) this.current.isEndnote = true
  }

  next(isEndnote: boolean): string {
    // The number that is printed again within the note marks no other one.
    this.isMarked = false
    const kind = this.kinds[isEndnote ? 'endnote' : 'footnote']
    const number = kind.next++
    return numeral(number, kind.format) ?? String(number)
  }
}

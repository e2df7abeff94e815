/** A value of a PDF as `qpdf --json` (version 2) writes it: strings begin with "u:" or "b:", names with "/", references are "7 0 R". */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | { readonly [key: string]: PdfValue }
export type PdfDictionary = { readonly [key: string]: PdfValue }

/** The file's objects by "obj:7 0 R", and its trailer. */
type Objects = Readonly<
  Record<string, { readonly value?: PdfValue; readonly stream?: { readonly dict: PdfDictionary } }>
>

/** The objects of a PDF, read from what `qpdf --json` prints. */
export class PdfObjects {
  readonly #objects: Objects

  /** `json` is the parsed output of `qpdf --json FILE` (version 2). Throws if it is of another version. */
  constructor(json: unknown) {
    const [, objects] = (json as { qpdf?: readonly unknown[] }).qpdf ?? []
    if (typeof objects !== 'object' || objects === null)
      throw new Error('This is not what qpdf --json (version 2) prints.')
    this.#objects = objects as Objects
  }

  /** The value itself, where it is a reference to another object. A stream is its dictionary. */
  of(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/u.test(value)) return value ?? null
    const object = this.#objects[`obj:${value}`]
    return object?.stream?.dict ?? object?.value ?? null
  }

  /** The entries of a dictionary, with references followed; none where it is something else. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.of(value)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as PdfDictionary) : {}
  }

  /** The members of an array, with references followed. A single value is an array of one, nothing is none. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.of(value)
    if (found === null) return []
    return (Array.isArray(found) ? found : [found]).map((each) => this.of(each))
  }

  /** A string's text without qpdf's sign for its encoding; '' for anything else. */
  text(value: PdfValue | undefined): string {
    const found = this.of(value)
    return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : ''
  }

  get trailer(): PdfDictionary {
    return this.dictionary(this.#objects['trailer']?.value)
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer['/Root'])
  }

  /** All dictionaries of the file, of objects and of streams. */
  *all(): Generator<PdfDictionary> {
    for (const { value, stream } of Object.values(this.#objects)) yield stream?.dict ?? this.dictionary(value)
  }
}

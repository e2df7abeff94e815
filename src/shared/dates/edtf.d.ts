/** The part of `edtf` that is used; the package brings no types. */
declare module 'edtf' {
  /** Milliseconds since 1970 of the first and the last moment; infinite where an interval is open, null where that end is not known. */
  type ExtendedDate = { readonly type: string; readonly min: number | null; readonly max: number | null }
  /** Throws where the text is not of the format. */
  export default function edtf(text: string): ExtendedDate
}

/** The part of `edtf` that is used; the package brings no types. */
declare module 'edtf' {
  /** Milliseconds since 1970 of the first and the last moment. */
  type ExtendedDate = { readonly type: string; readonly min: number; readonly max: number }
  /** Throws where the text is not of the format. */
  export default function edtf(text: string): ExtendedDate
}

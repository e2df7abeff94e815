/** The part of `edtf` that is used; the package brings no types. */
declare module 'edtf' {
  /** Milliseconds since 1970 of the first and the last moment. */
  type ExtendedDate = { readonly min: number; readonly max: number }
  /** Throws where the text is not of the format. */
  export default function edtf(text: string): ExtendedDate
  type DateClass = abstract new () => ExtendedDate
  /** A day or a month. */
  export const Date: DateClass
  export const Year: DateClass
  /** A season or another part of a year, by its number: 21 to 41. */
  export class Season implements ExtendedDate {
    readonly min: number
    readonly max: number
    readonly year: number
    readonly season: number
  }
  export const Decade: DateClass
  export const Century: DateClass
}

/** The part of `edtf` that we use. The package has no types of its own. */
declare module 'edtf' {
  /** `min` and `max` are the first and last moment, in milliseconds since 1970. */
  type ExtendedDate = { readonly min: number; readonly max: number }
  /** Throws if the text is not valid EDTF. */
  export default function edtf(text: string): ExtendedDate
  type DateClass = abstract new () => ExtendedDate
  /** A day or a month. */
  export const Date: DateClass
  export const Year: DateClass
  /** A part of a year by its EDTF code (ISO 8601-2): seasons 21 to 32, quarters 33 to 36, quadrimesters 37 to 39, halves 40 and 41. */
  export class Season implements ExtendedDate {
    readonly min: number
    readonly max: number
    readonly year: number
    readonly season: number
  }
  export const Decade: DateClass
  export const Century: DateClass
}

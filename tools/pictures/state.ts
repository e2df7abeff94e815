import type { Desk } from './desk.ts'

/** A screen as it looks at one moment. */
export type State = {
  /** Its name, which its pictures' files have too. */
  readonly name: string
  /** What is in each picture of it, as a CSS selector: seen before the picture is taken. */
  readonly shows: string
  /** Leads to it from the reader, where nothing is open (`Desk.rest`). */
  readonly reach: (desk: Desk) => Promise<unknown>
  /** The file name of a mock-up of it. */
  readonly mockup?: string
  /** Its layout is checked in `npm test` (`e2e/layout.spec.ts`), and not only in the long run. */
  readonly checked?: true
}

import type { BlockFacts, Run } from '#shared/imports/text-builder.ts'

/** A block of a mail's body. `isQuoted` is whether it is marked as the words of an earlier mail: by ">", or by an element. */
export type MailBlock = { readonly facts: BlockFacts; readonly runs: readonly Run[]; readonly isQuoted: boolean }

/** The words of a block. */
export function wordsOf({ runs }: MailBlock): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim()
}

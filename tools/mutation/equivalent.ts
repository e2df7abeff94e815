/**
 * Mutants that were judged to change nothing anyone could notice. They are left out of the draw.
 * `key` is the mutant's, as the list of survivors prints it; it names the function and the words, no line.
 */
export const equivalent: readonly { readonly key: string; readonly why: string }[] = [
  {
    key: 'src/renderer/src/features/reader/steps.ts | nextUntouched | comparison | number > here → (number >= here)',
    why: '`free` is without `here`.',
  },
  {
    key: 'src/renderer/src/features/reader/steps.ts | partsFrom | method | pieces.filter(({ start, end }) => (step === 1 ? end > at : start < at)) → pieces',
    why: 'A piece on the other side has no sentence that is looked for; it is left out to save time.',
  },
  {
    key: 'src/renderer/src/features/reader/steps.ts | partsFrom | comparison | end > at → (end >= at)',
    why: 'No sentence of a piece begins behind its end.',
  },
  {
    key: 'src/renderer/src/features/reader/steps.ts | partsFrom | comparison | start < at → (start <= at)',
    why: 'No sentence of a piece begins before its start.',
  },
]

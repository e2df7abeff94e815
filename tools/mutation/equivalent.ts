/**
 * Mutants that were judged to change nothing anyone could notice. They are left out of the draw.
 * `key` is the mutant's, as the list of survivors prints it; it names the function and the words, no line.
 */
export const equivalent: readonly { readonly key: string; readonly why: string }[] = []

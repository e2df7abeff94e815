/**
 * One run of a claim's printed sentence; `kind` says whose words it is.
 * Of the source: `content`, the claim's words; `cue`, the words that report them; `context`, words between the two; `mark`, a quotation
 * mark. Of ours: `who`, an actor's name; `lead`, words that report; `gap`, spaces and dots of omission; `note`, whose words they are;
 * `stop`, the full stop.
 */
export type SaidRun = {
  readonly kind: 'who' | 'cue' | 'context' | 'lead' | 'mark' | 'content' | 'gap' | 'note' | 'stop'
  readonly text: string
}

/** The sentence as plain text, for lists, tooltips and search. */
export function saidText(runs: readonly SaidRun[]): string {
  return runs.map((run) => run.text).join('')
}

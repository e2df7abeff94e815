/** What the core of the window says on screen. */
export const strings = {
  unexpected: (error: string) => `Something went wrong inside Attaché (${error}). What was saved is safe.`,
  bug: 'Something went wrong in this window. What was saved is safe; if something does not answer any more, start Attaché again. The log names the place.',
  partMissing:
    'A part of Attaché could not be read from its folder, so not everything works; nothing was changed. Start Attaché again; if that does not help, install it anew.',
  edit: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
  /** Where something is that is not in the chosen case. */
  inCases: (names: readonly string[]) => `in ${new Intl.ListFormat('en').format(names.map((name) => `“${name}”`))}`,
  /** `what` is a gesture on many records: "Deleting 1,000 sources". */
  stillRunning: (what: string) => `${what} is still running.`,
  draftKept: 'What you typed is kept as a draft.',
  /** Two whole sentences: why text could not be saved, and what that means for what the user asked for. */
  unsaved: (problem: string, consequence: string) => `${problem} ${consequence}`,
} as const

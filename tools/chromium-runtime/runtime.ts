import type { Chromium } from './chromium.ts'
import type { CommandLine } from './command-line.ts'

/** State that the parts of the runtime share: the one Chromium and the command line. */
type Runtime = { chromium: Chromium | null; commandLine: CommandLine; appPath: string }

export const runtime: Runtime = {
  chromium: null,
  commandLine: { requires: [], switches: new Map(), app: null },
  appPath: process.cwd(),
}

/** The running Chromium. Throws if it has not started. */
export function chromium(): Chromium {
  if (!runtime.chromium) throw new Error('chromium-runtime: Chromium is not running')
  return runtime.chromium
}

/** Prints to stderr what this runtime cannot do; each sentence once. */
export function say(sentence: string): void {
  if (said.has(sentence)) return
  said.add(sentence)
  process.stderr.write(`chromium-runtime: ${sentence}\n`)
}
const said = new Set<string>()

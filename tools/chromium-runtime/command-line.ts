/** The command line of `electron`: switches for Chromium, modules to require first, and the app with its arguments. */
export type CommandLine = {
  readonly requires: readonly string[]
  readonly switches: Map<string, string>
  readonly app: string | null
}

/** Parses a command line such as `electron -r loader --no-sandbox --inspect=0 . --user-data-dir=/x`. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const requires: string[] = []
  const switches = new Map<string, string>()
  let app: string | null = null
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (app === null && (word === '-r' || word === '--require')) {
      requires.push(words[++index] ?? '')
    } else if (word.startsWith('--') && word !== '--') {
      const equals = word.indexOf('=')
      switches.set(equals < 0 ? word.slice(2) : word.slice(2, equals), equals < 0 ? '' : word.slice(equals + 1))
    } else if (app === null) {
      app = word
    }
  }
  return { requires, switches, app }
}

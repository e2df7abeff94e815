import { accessSync, constants } from 'node:fs'

/** Debian's launcher is a script that takes 50 ms and loads extensions, so the program that it starts comes first. */
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome',
]

/** The Chromium to run: the one in CHROMIUM_PATH, else the first that is installed. Null if there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.CHROMIUM_PATH
  return named ? named : (places.find(isExecutable) ?? null)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

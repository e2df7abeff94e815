/** What electron-builder signs and notarises by. */
const names = /^(?:WIN_)?CSC_|^APPLE_/u

/**
 * Takes out of an environment the variables of signing that are empty: a workflow sets one for a secret that its repository does not have,
 * and electron-builder takes an empty certificate on macOS for one that cannot be read.
 */
export function dropEmptySigning(environment: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(environment))
    if (names.test(name) && value?.trim() === '') delete environment[name]
}

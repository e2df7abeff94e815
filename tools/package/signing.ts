/** The environment variables that electron-builder uses for signing and notarising. */
const names = /^(?:WIN_)?CSC_|^APPLE_/u

/**
 * Deletes empty signing variables from an environment. A workflow sets an empty one for a secret that its repository does not have, and
 * electron-builder takes an empty certificate on macOS for an unreadable one.
 */
export function dropEmptySigning(environment: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(environment))
    if (names.test(name) && value?.trim() === '') delete environment[name]
}

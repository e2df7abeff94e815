import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands before the fuses in Electron's binary: their version, their number, and a character each. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses of Electron 45 as it is downloaded, in the order of the wire. */
const untouched = '101100011'

const script = `#!/bin/sh
# Stands in a package where Electron's binary cannot be had, and starts tools/chromium-runtime instead.
here=$(dirname "$(readlink -f "$0")")
exec "\${CHROMIUM_RUNTIME:-$here/../../tools/chromium-runtime}/packed" "$here/$(basename "$0")" "$@"
exit 1
`

/**
 * Writes a folder that electron-builder takes for an unpacked Electron: the files that it looks for, and an executable that has fuses to
 * set. A package around it holds no Electron; on this machine it runs on tools/chromium-runtime.
 */
export function writeStandIn(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const fuses = [Buffer.from(fuseSentinel), Buffer.from([1, untouched.length]), Buffer.from(untouched)]
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script), ...fuses]))
  chmodSync(join(folder, 'electron'), 0o755)
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'locales/en-US.pak'])
    writeFileSync(join(folder, file), 'Stands in for Electron’s file of this name.\n')
}

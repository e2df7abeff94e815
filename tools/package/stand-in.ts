import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text before the fuses in Electron's binary. It is followed by their version, their number, and one character for each. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses of Electron 45 as downloaded, in the order of the fuse wire. */
const untouched = '101100011'

const script = `#!/bin/sh
# Stands in a package where Electron's binary cannot be had, and starts tools/chromium-runtime instead.
here=$(dirname "$(readlink -f "$0")")
exec "\${CHROMIUM_RUNTIME:-$here/../../tools/chromium-runtime}/packed" "$here/$(basename "$0")" "$@"
exit 1
`

/**
 * Writes a folder that electron-builder accepts as an unpacked Electron: the files it looks for, and an executable with fuses to set.
 * A package made from it contains no Electron; on this machine it runs on tools/chromium-runtime.
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

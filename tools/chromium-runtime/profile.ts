import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './single-instance.ts'

const prefix = 'chromium-runtime-profile-'

/** An empty folder for Chromium that names this process; those of processes that were killed are removed on the way. */
export function makeProfile(owner: number | null): string {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? []
    if (pid && !isAlive(Number(pid))) removeProfile(join(tmpdir(), name))
  }
  const profile = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  if (owner !== null) chownSync(profile, owner, owner)
  return profile
}

/** What Chromium's last processes still hold on to is left to the next start. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
  } catch {
    // Removed by the sweep of the next start.
  }
}

import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './single-instance.ts'

const prefix = 'chromium-runtime-profile-'

/** Creates an empty profile folder whose name contains this process's id. Also removes folders of processes that were killed. */
export function makeProfile(owner: number | null): string {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? []
    if (pid && !isAlive(Number(pid))) removeProfile(join(tmpdir(), name))
  }
  const profile = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  if (owner !== null) chownSync(profile, owner, owner)
  return profile
}

/** Removes a profile. If Chromium's last processes still use it, the next start removes it. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
  } catch {
    // The next start removes it.
  }
}

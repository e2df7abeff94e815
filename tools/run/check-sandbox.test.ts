import { describe, expect, it } from 'vitest'
import { sandboxTrouble } from './check-sandbox.mjs'

const helper = { path: '/app/chrome-sandbox', isSetUp: false }
const nothingSet = () => null
const ubuntu = (file: string) => (file.endsWith('apparmor_restrict_unprivileged_userns') ? '1' : null)

describe('before Electron is started on Linux', () => {
  it('nothing is in the way of an ordinary user on an ordinary system', () => {
    expect(sandboxTrouble({ platform: 'linux', uid: 1000, setting: nothingSet, helper })).toBeNull()
  })
  it('root is told which command starts it as somebody else', () => {
    expect(sandboxTrouble({ platform: 'linux', uid: 0, user: 'ada', setting: nothingSet, helper })).toMatch(
      /only without its sandbox.* sudo -u ada npm start$/u,
    )
  })
  it('a system that keeps programs from their sandbox is named, with the command that sets up the helper', () => {
    expect(sandboxTrouble({ platform: 'linux', uid: 1000, setting: ubuntu, helper })).toMatch(
      /apparmor_restrict_unprivileged_userns.* sudo sh -c 'chown root:root "\/app\/chrome-sandbox" && chmod 4755 "\/app\/chrome-sandbox"'$/u,
    )
  })
  it.each(['unprivileged_userns_clone', 'max_user_namespaces'])('so is one where %s is 0', (name) => {
    const setting = (file: string) => (file.endsWith(name) ? '0' : null)
    expect(sandboxTrouble({ platform: 'linux', uid: 1000, setting, helper })).toContain(`(${name})`)
  })
  it('the same system is fine once the helper is set up', () => {
    expect(
      sandboxTrouble({ platform: 'linux', uid: 1000, setting: ubuntu, helper: { ...helper, isSetUp: true } }),
    ).toBeNull()
  })
  it('no other system is asked', () => {
    for (const platform of ['darwin', 'win32'] as const)
      expect(sandboxTrouble({ platform, uid: 0, setting: ubuntu, helper })).toBeNull()
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import config from '../../electron-builder.config.ts'

const root = join(import.meta.dirname, '../..')

/**
 * What electron-builder passes to the program that writes a package, and the files that describe the package. The program itself is not
 * run.
 */
type Asked = { readonly args: readonly string[]; readonly desktop: string; readonly mime: string }
type Target = 'deb' | 'rpm'

let folder: string
const asked = {} as Record<Target, Asked>
/** The desktop file of the AppImage. */
let ofAppImage: string

beforeAll(async () => {
  // electron-builder prints its steps.
  const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  folder = mkdtempSync(join(tmpdir(), 'attache-packages-'))
  for (const target of ['deb', 'rpm'] as const)
    await begin(target, ([args, desktop]: [string[], string]) => {
      const mime = args.find((arg) => arg.endsWith('=/usr/share/mime/packages/attache.xml')) ?? ''
      asked[target] = { args, desktop: readFileSync(desktop, 'utf8'), mime: readFileSync(mime.split('=')[0]!, 'utf8') }
    })
  await begin('AppImage', ({ desktop }: { readonly desktop: string }) => {
    ofAppImage = desktop
  })
  told.mockRestore()
})

/** Starts making a package of an empty app, and stops when everything is ready for the program that writes it. */
async function begin<T>(target: string, see: (ready: T) => void): Promise<void> {
  const prepackaged = join(folder, target)
  mkdirSync(join(prepackaged, 'resources'), { recursive: true })
  await build({
    projectDir: root,
    prepackaged,
    targets: Platform.LINUX.createTarget(target),
    publish: 'never',
    // A copy, because electron-builder changes the configuration that it gets.
    config: { ...structuredClone(config), directories: { ...config.directories, output: join(folder, 'output') } },
    effectiveOptionComputed: async (ready: T) => {
      see(ready)
      return true
    },
  })
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['deb', 'rpm'] as const)('the %s package', (target) => {
  it('has a desktop file that the desktop finds a window’s app by, and that opens libraries', () => {
    const { desktop, args } = asked[target]
    const entry = new Map(desktop.split('\n').map((line) => line.split(/=(.*)/u).slice(0, 2) as [string, string]))
    expect(Object.fromEntries(entry)).toMatchObject({
      Name: 'Attaché',
      Exec: '/opt/Attache/attache %U',
      Icon: 'attache',
      StartupWMClass: 'org.attache.Attache',
      MimeType: 'application/x-attache-library;',
      Categories: 'Office;',
    })
    expect(placed(args, '/usr/share/applications/')).toEqual(['org.attache.Attache.desktop'])
  })

  it('says what a library is, by its ending', () => {
    expect(asked[target].mime).toContain('<mime-type type="application/x-attache-library">')
    expect(asked[target].mime).toContain('<glob pattern="*.attache"/>')
  })

  it('brings the icon in every size', () => {
    expect(placed(asked[target].args, '/usr/share/icons/hicolor/').toSorted()).toEqual(
      [16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => `${size}x${size}/apps/attache.png`).toSorted(),
    )
  })

  it('lets AppArmor give it the user namespaces that Chromium’s sandbox is made of', () => {
    const profile = readFileSync(join(folder, target, 'resources/apparmor-profile'), 'utf8')
    expect(profile).toContain('"/opt/Attache/attache"')
    expect(profile).toMatch(/^\s*userns,$/mu)
  })

  it('has a name in ASCII', () => {
    const file = asked[target].args[asked[target].args.indexOf('--package') + 1] ?? ''
    expect(file).toMatch(new RegExp(`/Attache-[\\d.]+-linux-[\\w]+\\.${target}$`, 'u'))
  })
})

it('the AppImage needs no FUSE of the system, and does not ask for the sandbox to be off', () => {
  expect(ofAppImage).toMatch(/^Exec=AppRun %U$/mu)
  expect(ofAppImage).toMatch(/^MimeType=application\/x-attache-library;$/mu)
  expect(config.toolsets?.appimage).toBe('1.0.3')
})

describe('the packages of other systems', () => {
  it('are called by ASCII names alone', () => {
    for (const name of [config.artifactName, config.nsis?.artifactName, config.appId])
      expect(name).toMatch(/^[\x20-\x7e]+$/u)
  })

  it('let texts be dropped on the icon in the Dock, and take them from no other app', () => {
    expect(config.mac?.fileAssociations).toMatchObject([{ ext: ['txt', 'text', 'md'], rank: 'Alternate' }])
  })

  it('start on Apple’s processors though nobody signs them', () => {
    expect(config.electronFuses).toMatchObject({ resetAdHocDarwinSignature: true })
  })

  it('say why Documents is asked for, and run hardened', () => {
    expect(config.mac).toMatchObject({
      hardenedRuntime: true,
      entitlements: 'packaging/mac/entitlements.plist',
      extendInfo: { NSDocumentsFolderUsageDescription: expect.stringContaining('Documents') as string },
    })
    const allowed = readFileSync(join(root, config.mac!.entitlements!), 'utf8').match(/<key>.*<\/key>/gu)
    expect(allowed).toEqual(['<key>com.apple.security.cs.allow-jit</key>'])
  })

  it('are published nowhere, and bring nothing that updates', () => {
    expect(config).toMatchObject({
      publish: null,
      nsis: { differentialPackage: false, packElevateHelper: false },
      dmg: { writeUpdateInfo: false },
    })
  })

  it('are Attaché’s by what package.json says', () => {
    const app = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
    expect(app).toMatchObject({ name: 'attache', desktopName: `${config.appId}.desktop` })
    expect(app['dependencies']).toBeUndefined()
    for (const field of ['author', 'homepage', 'license', 'description']) expect(app[field]).toBeTruthy()
  })
})

function placed(args: readonly string[], folder: string): string[] {
  return args.flatMap((arg) =>
    arg.includes(`=${folder}`) ? [arg.slice(arg.indexOf(`=${folder}`) + folder.length + 1)] : [],
  )
}

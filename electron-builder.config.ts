import type { Configuration } from 'electron-builder'

/** What may be in the app's archive: what was built, what ships with it, and its package.json. Everything else is bundled. */
const files = [
  'out/**',
  '!**/*.map',
  // For whoever opens the package; they lie beside the archive.
  '!out/shipped/{LICENCES.txt,sbom.cdx.json}',
  'resources/data/**',
  'resources/samples/**',
  'resources/icon/256x256.png',
  'package.json',
  '!node_modules/**',
]

/**
 * The packages of all systems. `npm run package` makes those of the system that it runs on (tools/package/package.ts).
 * There is no updater and nothing is published: what a person installs stays as it is until they install another.
 */
const config: Configuration = {
  appId: 'org.attache.Attache',
  // On Linux it names the folder in /opt, which stands in shell scripts and in the AppArmor profile: ASCII there.
  productName: process.platform === 'linux' ? 'Attache' : 'Attaché',
  copyright: 'Apache-2.0, the Attaché authors',
  directories: { output: 'dist', buildResources: 'packaging' },
  artifactName: 'Attache-${version}-${os}-${arch}.${ext}',
  publish: null,
  asar: true,
  files,
  // Apache-2.0 asks that whoever gets the app gets its terms; Electron's and Chromium's own files lie beside the executable.
  extraResources: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'out/shipped', to: '.', filter: ['LICENCES.txt', 'sbom.cdx.json'] },
  ],
  npmRebuild: false,
  nodeGypRebuild: false,
  // What a packed app may do beside running itself: nothing. Cookies are in memory, so there are none to encrypt.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    // Setting fuses changes a signed file. Where nobody signs it after that, Apple's processors would not run it.
    resetAdHocDarwinSignature: true,
  },
  fileAssociations: [
    {
      ext: 'attache',
      name: 'Attaché library',
      description: 'Attaché library',
      mimeType: 'application/x-attache-library',
      role: 'Editor',
      rank: 'Owner',
    },
  ],
  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'resources/icon/attache.ico' },
  nsis: {
    artifactName: 'Attache-${version}-windows-${arch}-setup.${ext}',
    // For the person who installs it, without asking an administrator. Their libraries and settings outlive it.
    oneClick: true,
    perMachine: false,
    packElevateHelper: false,
    differentialPackage: false,
    deleteAppDataOnUninstall: false,
    shortcutName: 'Attaché',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['arm64', 'x64'] }],
    icon: 'resources/icon/attache.icns',
    // On the other systems they lie beside the executable.
    extraResources: [{ from: 'node_modules/electron/dist', to: '.', filter: ['LICENSES.chromium.html'] }],
    category: 'public.app-category.productivity',
    // The Dock takes only what an app says that it opens. Texts keep the app that opens them by a double click.
    fileAssociations: [{ ext: ['txt', 'text', 'md'], name: 'Text', role: 'Viewer', rank: 'Alternate' }],
    hardenedRuntime: true,
    entitlements: 'packaging/mac/entitlements.plist',
    entitlementsInherit: 'packaging/mac/entitlements.plist',
    // Notarised where the environment says by whom: APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER, or APPLE_ID,
    // APPLE_APP_SPECIFIC_PASSWORD and APPLE_TEAM_ID. Signed where CSC_LINK or the keychain has a certificate.
    extendInfo: {
      NSDocumentsFolderUsageDescription:
        'Attaché keeps your library in your Documents folder, unless you choose another place.',
    },
  },
  dmg: { writeUpdateInfo: false },
  linux: {
    target: [
      { target: 'deb', arch: ['x64'] },
      { target: 'rpm', arch: ['x64'] },
      { target: 'AppImage', arch: ['x64'] },
    ],
    icon: 'resources/icon',
    category: 'Office',
    synopsis: 'Mark who says what, and write briefings that can be traced',
    executableName: 'attache',
    // The desktop knows a window by `desktopName` of package.json, so the desktop file is called that too.
    syncDesktopName: true,
    desktop: { entry: { Name: 'Attaché', Keywords: 'briefing;notes;annotation;sources;claims;' } },
  },
  // The static runtime needs no libfuse2, which no desktop brings any more. Nothing asks for the sandbox to be off; where its launcher does
  // by itself, since the system gives it none, the app says so and ends (src/main/index.ts).
  toolsets: { appimage: '1.0.3' },
  appImage: { executableArgs: [] },
  deb: {
    packageCategory: 'editors',
    // electron-builder's own list, and the two libraries of Chromium's that it leaves out.
    depends: [
      'libgtk-3-0',
      'libnotify4',
      'libnss3',
      'libxss1',
      'libxtst6',
      'xdg-utils',
      'libatspi2.0-0',
      'libuuid1',
      'libsecret-1-0',
      'libgbm1',
      'libasound2t64 | libasound2',
    ],
  },
}

export default config

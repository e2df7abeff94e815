import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { CdpConnection } from './cdp.ts'
import { firstWindow, hasDisplay } from './display.ts'
import { findChromium } from './find-chromium.ts'
import { makeProfile, removeProfile } from './profile.ts'
import { say } from './runtime.ts'
import { canSandbox } from './sandbox.ts'

export type Chromium = {
  readonly cdp: CdpConnection
  readonly process: ChildProcess
  readonly end: () => void
  /** What WebRTC of every page may reach, from the start on. */
  readonly webRtcPolicy: string
}

/** As root, Chromium runs as this user, so that its sandbox can stay on. */
const nobody = 65534

/** Switches that a person or a test may hand to Chromium through `electron`. */
const handedOn =
  /^(force-|lang$|high-dpi-support|enable-logging|v$|vmodule|disable-gpu|ozone-platform|disable-lcd-text|font-render-hinting|log-net-log$)/

/** What WebRTC may reach: nothing past a proxy, unless the command line says otherwise. */
const webRtcSwitch = 'webrtc-ip-handling-policy'
const strictWebRtc = 'disable_non_proxied_udp'

/** Whether a switch would change this Chromium, had it stood on the command line. */
export function comesTooLate(name: string): boolean {
  return (handedOn.test(name) || name === webRtcSwitch) && !fixed.some((text) => text.split('=')[0] === `--${name}`)
}

/**
 * Starts Chromium without a window, on a profile that is deleted afterwards. It speaks over a pipe, and so ends with us, however we end.
 * The resolver rule and the features that are off keep it from asking any name server or host.
 */
export function startChromium(switches: ReadonlyMap<string, string>): Chromium {
  const program = findChromium()
  if (!program) {
    throw new Error(
      'chromium-runtime: no Chromium was found. Run `node tools/chromium-runtime/install-chromium.mjs`, or name one in CHROMIUM_PATH.',
    )
  }
  const isRoot = process.getuid?.() === 0
  const profile = makeProfile(isRoot ? nobody : null)
  const user = isRoot ? { uid: nobody, gid: nobody } : {}
  const child = spawn(program, [...argumentsFor(profile, switches), ...sandboxSwitches(program, switches, user)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
    ...user,
    ...(isRoot ? { cwd: '/' } : {}),
  })
  createInterface({ input: child.stderr as Readable }).on('line', (line) => passOn(line, switches))
  const end = () => {
    child.kill('SIGKILL')
    removeProfile(profile)
  }
  process.on('exit', end)
  const cdp = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable, () => removeProfile(profile))
  return { cdp, process: child, end, webRtcPolicy: switches.get(webRtcSwitch) ?? strictWebRtc }
}

/**
 * `--no-sandbox`, or `CHROMIUM_RUNTIME_NO_SANDBOX` where the app refuses that, gives leave to run without the sandbox, no more: Playwright
 * gives it always. It is taken only where the sandbox cannot be had. Without leave Chromium ends there.
 */
function sandboxSwitches(
  program: string,
  switches: ReadonlyMap<string, string>,
  user: { readonly uid?: number; readonly gid?: number },
): readonly string[] {
  const isAllowed = switches.has('no-sandbox') || process.env.CHROMIUM_RUNTIME_NO_SANDBOX === '1'
  if (!isAllowed || canSandbox(program, user)) return []
  say('this machine allows no user namespaces, so pages run without Chromium’s sandbox')
  return ['--no-sandbox']
}

function argumentsFor(profile: string, switches: ReadonlyMap<string, string>): string[] {
  const port = switches.get('remote-debugging-port')
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    // The second keeps a warning about the resolver rule off the window.
    ...(hasDisplay ? [`--app=${firstWindow}`, '--test-type'] : ['--headless', '--no-startup-window']),
    ...[...switches]
      .filter(([name]) => handedOn.test(name))
      .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    `--${webRtcSwitch}=${switches.get(webRtcSwitch) ?? strictWebRtc}`,
    ...fixed,
  ]
}

/** The last line is the browser's own user interface as pages: nobody sees it, and drawing it took 300 ms of every start. */
const featuresOff = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'CertificateTransparencyComponentUpdater',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'SegmentationPlatform',
  'Translate',
  'InterestFeedContentSuggestions',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

const fixed = [
  '--enable-caret-browsing',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-back-forward-cache',
  '--disable-hang-monitor',
  '--disable-infobars',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-stack-profiler',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--safebrowsing-disable-auto-update',
  '--force-color-profile=srgb',
  '--export-tagged-pdf',
  '--unsafely-disable-devtools-self-xss-warnings',
  `--disable-features=${featuresOff.join(',')}`,
  '--enable-features=CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies',
]

/** Playwright waits for the line that names the DevTools address, and last words say why Chromium ended; the rest is noise unless asked for. */
function passOn(line: string, switches: ReadonlyMap<string, string>): void {
  if (/^DevTools listening on |:FATAL:/.test(line) || switches.has('enable-logging')) process.stderr.write(`${line}\n`)
}

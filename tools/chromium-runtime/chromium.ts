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
  /** The WebRTC policy of every page, fixed at the start. */
  readonly webRtcPolicy: string
}

/** If the runtime runs as root, Chromium runs as this user id, so that its sandbox can stay on. */
const nobody = 65534

/** Switches that a person or a test may pass through `electron` to Chromium. */
const passedThrough =
  /^(force-|lang$|high-dpi-support|enable-logging|v$|vmodule|disable-gpu|ozone-platform|disable-lcd-text|font-render-hinting|log-net-log$)/

/** Restricts WebRTC to connections through a proxy, unless the command line says otherwise. */
const webRtcSwitch = 'webrtc-ip-handling-policy'
const strictWebRtc = 'disable_non_proxied_udp'

/** Whether a switch has an effect only on the command line and is therefore set too late. */
export function comesTooLate(name: string): boolean {
  return (
    (passedThrough.test(name) || name === webRtcSwitch) && !fixed.some((text) => text.split('=')[0] === `--${name}`)
  )
}

/**
 * Starts Chromium without a window, with a profile that is deleted afterwards. It communicates over a pipe, and so ends whenever this
 * process ends. The resolver rule and the disabled features keep it from contacting any name server or host.
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
 * The sandbox switches. `--no-sandbox`, or `CHROMIUM_RUNTIME_NO_SANDBOX` if the app refuses that switch, only permits running without
 * a sandbox, because Playwright always passes it. The sandbox is given up only if it is not available. Without that permission Chromium
 * then ends.
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
    // `--test-type` hides the warning about the resolver rule in the window.
    ...(hasDisplay ? [`--app=${firstWindow}`, '--test-type'] : ['--headless', '--no-startup-window']),
    ...[...switches]
      .filter(([name]) => passedThrough.test(name))
      .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    `--${webRtcSwitch}=${switches.get(webRtcSwitch) ?? strictWebRtc}`,
    ...fixed,
  ]
}

/** The last line is the browser's own user interface, drawn as pages that nobody sees. Drawing it took 300 ms of every start. */
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

/**
 * Playwright waits for the line with the DevTools address, and fatal messages say why Chromium ended. All other output is dropped unless
 * requested.
 */
function passOn(line: string, switches: ReadonlyMap<string, string>): void {
  if (/^DevTools listening on |:FATAL:/.test(line) || switches.has('enable-logging')) process.stderr.write(`${line}\n`)
}

/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page is handed over as its text, and reaches nothing outside of it */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Ways out of a page, grouped by the protocol of the local listener. Each has its own port, so that a listener knows what it received. */
const overTcp = [
  'fetch',
  'fetch-later',
  'xhr',
  'beacon',
  'event-source',
  'web-socket',
  'image',
  'svg-image',
  'video',
  'object',
  'embed',
  'frame',
  'stylesheet',
  'css-url',
  'css-import',
  'font-face',
  'worker-import',
  'module-preload',
  'preload',
  'prefetch',
  'preconnect',
  'icon',
  'ping',
  'form',
  'window-open',
  'turn-tcp',
  'ice-tcp',
  'turns',
  'payment',
  'sign-in',
  'location',
] as const
const overUdp = ['stun', 'turn-udp', 'ice-udp', 'web-transport'] as const

/** Ways that Chromium closes to every page, guarded or not: another origin's worker, and report addresses, which only headers can set. */
const triedOnly = ['service-worker', 'policy-report'] as const

type Probe = (typeof overTcp)[number] | (typeof overUdp)[number] | (typeof triedOnly)[number]
/** The probes that the listeners receive from an unguarded page. */
export const probes: readonly Probe[] = [...overTcp, ...overUdp].toSorted()

export type Listeners = {
  readonly ports: Readonly<Record<Probe, number>>
  /** The names of the probes received so far. */
  readonly heard: () => readonly Probe[]
  readonly close: () => void
}

/** Starts a local listener for each probe. */
export async function listenForProbes(): Promise<Listeners> {
  const heard = new Set<Probe>()
  const close: (() => void)[] = []
  const listen = async (name: Probe): Promise<number> => {
    if (overUdp.some((one) => one === name)) {
      const socket = createSocket('udp4', () => heard.add(name))
      close.push(() => socket.close())
      await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
      return socket.address().port
    }
    const server = createServer((socket) => {
      heard.add(name)
      socket.on('error', () => undefined)
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-type: text/css\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\n\r\n',
      )
    })
    close.push(() => server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as { port: number }).port
  }
  const ports = await Promise.all([...probes, ...triedOnly].map(async (name) => [name, await listen(name)] as const))
  return {
    ports: Object.fromEntries(ports) as Record<Probe, number>,
    heard: () => [...heard].toSorted(),
    close: () => close.forEach((one) => one()),
  }
}

/**
 * Runs in a page: tries every way out, to the listeners and to names and addresses outside this machine.
 * Resolves after the time that the slowest needs to arrive, then navigates to another page.
 */
export async function probeNetwork(ports: Readonly<Record<string, number>>): Promise<void> {
  const at = (name: string, scheme = 'http') => `${scheme}://127.0.0.1:${ports[name]}/${name}`
  const put = <K extends keyof HTMLElementTagNameMap>(tag: K, members: object): HTMLElementTagNameMap[K] => {
    const element = Object.assign(document.createElement(tag), members)
    document.body.append(element)
    return element
  }
  const link = (rel: string, href: string, members: object = {}) =>
    document.head.append(Object.assign(document.createElement('link'), { ...members, rel, href }))
  const style = (text: string) =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: text }))
  const connect = async (iceServers: readonly RTCIceServer[], candidates: readonly string[] = []) => {
    const [one, other] = [new RTCPeerConnection({ iceServers: [...iceServers] }), new RTCPeerConnection()]
    one.createDataChannel('probe')
    await one.setLocalDescription(await one.createOffer())
    await other.setRemoteDescription(one.localDescription!)
    await other.setLocalDescription(await other.createAnswer())
    await one.setRemoteDescription(other.localDescription!)
    for (const candidate of candidates) await one.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 })
  }
  const signIn = { username: 'a', credential: 'b' }

  const ways: Record<string, () => unknown> = {
    fetch: () => fetch(at('fetch'), { mode: 'no-cors' }),
    'fetch-later': () =>
      (window as unknown as { fetchLater: (url: string, how: object) => unknown }).fetchLater(at('fetch-later'), {
        activateAfter: 0,
        mode: 'no-cors',
      }),
    xhr: () => {
      const request = new XMLHttpRequest()
      request.open('GET', at('xhr'))
      request.send()
    },
    beacon: () => navigator.sendBeacon(at('beacon'), 'words'),
    'event-source': () => new EventSource(at('event-source')),
    'web-socket': () => new WebSocket(at('web-socket', 'ws')),
    'web-transport': () => {
      const transport = new WebTransport(at('web-transport', 'https'))
      transport.closed.catch(() => undefined)
      return transport.ready
    },
    image: () => Object.assign(new Image(), { src: at('image') }),
    'svg-image': () => {
      const picture = document.createElementNS('http://www.w3.org/2000/svg', 'image')
      picture.setAttribute('href', at('svg-image'))
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      svg.append(picture)
      document.body.append(svg)
    },
    video: () => put('video', { src: at('video'), preload: 'auto' }),
    object: () => put('object', { data: at('object') }),
    embed: () => put('embed', { src: at('embed') }),
    frame: () => put('iframe', { src: at('frame') }),
    stylesheet: () => link('stylesheet', at('stylesheet')),
    'css-url': () => {
      style(`.probe { background: url(${at('css-url')}) }`)
      put('div', { className: 'probe', textContent: 'x' })
    },
    'css-import': () => style(`@import url(${at('css-import')});`),
    'font-face': () => {
      style(`@font-face { font-family: probe; src: url(${at('font-face')}) }`)
      return document.fonts.load('12px probe')
    },
    'worker-import': () => {
      const code = new Blob([`importScripts(${JSON.stringify(at('worker-import'))})`], { type: 'text/javascript' })
      return new Worker(URL.createObjectURL(code))
    },
    'module-preload': () => link('modulepreload', at('module-preload')),
    preload: () => link('preload', at('preload'), { as: 'style' }),
    prefetch: () => link('prefetch', at('prefetch')),
    preconnect: () => {
      link('preconnect', at('preconnect'))
      link('preconnect', 'https://192.0.2.1')
      link('dns-prefetch', 'https://dns-prefetch.example.org')
      link('preconnect', 'https://preconnect.example.org')
    },
    icon: () => link('icon', at('icon')),
    ping: () => put('a', { href: '#', ping: at('ping') }).click(),
    form: () => {
      const form = put('form', { action: at('form'), method: 'post', target: 'probe-form' })
      put('iframe', { name: 'probe-form' })
      form.submit()
    },
    'window-open': () => window.open(at('window-open')),
    stun: () => connect([{ urls: [`stun:127.0.0.1:${ports.stun}`, 'stun:192.0.2.1:3478', 'stun:stun.example.org'] }]),
    'turn-udp': () => connect([{ urls: `turn:127.0.0.1:${ports['turn-udp']}?transport=udp`, ...signIn }]),
    'turn-tcp': () =>
      connect([
        { urls: [`turn:127.0.0.1:${ports['turn-tcp']}?transport=tcp`, 'turn:192.0.2.1:80?transport=tcp'], ...signIn },
      ]),
    turns: () => connect([{ urls: `turns:127.0.0.1:${ports.turns}?transport=tcp`, ...signIn }]),
    'ice-udp': () => connect([], [`candidate:1 1 udp 2113937151 127.0.0.1 ${ports['ice-udp']} typ host`]),
    'ice-tcp': () =>
      connect([], [`candidate:1 1 tcp 1518280447 127.0.0.1 ${ports['ice-tcp']} typ host tcptype passive`]),
    payment: () =>
      new PaymentRequest([{ supportedMethods: at('payment', 'https') }], {
        total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
      }).canMakePayment(),
    'sign-in': () =>
      navigator.credentials.get({
        identity: { providers: [{ configURL: at('sign-in', 'https'), clientId: '1' }] },
      } as CredentialRequestOptions),
    'service-worker': () => navigator.serviceWorker.register(at('service-worker')),
    'policy-report': () => {
      const content = `object-src 'none'; report-uri ${at('policy-report')}; report-to ${at('policy-report')}`
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content }),
      )
      put('object', { data: at('policy-report') })
    },
  }
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  // A forbidden attempt fails immediately or later; only what the listeners receive counts.
  for (const way of Object.values(ways)) void (async () => way())().catch(() => undefined)
  await wait(1500)
  location.href = at('location')
}

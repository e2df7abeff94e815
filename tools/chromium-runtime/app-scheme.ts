/** The app's own scheme, once `protocol.registerSchemesAsPrivileged` has named it. One is enough for an app. */
let scheme: string | null = null

/** Notes the scheme. A second one is an error: this runtime has one. */
export function registerScheme(name: string): void {
  if (scheme !== null && scheme !== name)
    throw new Error(`chromium-runtime: a second privileged scheme (${name}) is not part of this runtime`)
  scheme = name
}

/**
 * Chromium lets no page of a scheme of its own be served over the DevTools protocol, so `app://host/x` stands there as
 * `https://host.invalid/x`: secure, with an origin of its own, and a name that by RFC 2606 no server has.
 */
export function toChromium(url: string): string {
  if (scheme === null || !url.startsWith(`${scheme}://`)) return url
  return url.replace(/^[^:]+:\/\/([^/?#]*)/, 'https://$1.invalid')
}

/** The way back of `toChromium`, for blob URLs too; any other URL is as it was. */
export function fromChromium(url: string): string {
  if (scheme === null) return url
  return url.replace(/^(blob:)?https:\/\/([^/?#]*)\.invalid(?=[/?#]|$)/, `$1${scheme}://$2`)
}

/** The app’s scheme where the URL is of it, else null. */
export function appSchemeOf(url: string): string | null {
  return scheme !== null && url.startsWith(`${scheme}:`) ? scheme : null
}

/** A policy may name the scheme or a host of it. */
export function policyToChromium(policy: string): string {
  if (scheme === null) return policy
  return policy
    .replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), 'https://$1.invalid')
    .replaceAll(new RegExp(`\\b${scheme}:(?!/)`, 'g'), 'https:')
}

/** The app's own scheme, after `protocol.registerSchemesAsPrivileged` has registered it. An app needs only one. */
let scheme: string | null = null

/** Stores the scheme. A second scheme is an error, because this runtime supports only one. */
export function registerScheme(name: string): void {
  if (scheme !== null && scheme !== name)
    throw new Error(`chromium-runtime: a second privileged scheme (${name}) is not part of this runtime`)
  scheme = name
}

/**
 * Chromium serves no page of a custom scheme over the DevTools protocol, so Chromium gets `app://host/x` as `https://host.invalid/x`.
 * That is secure, has its own origin, and by RFC 2606 no server has such a name.
 */
export function toChromium(url: string): string {
  if (scheme === null || !url.startsWith(`${scheme}://`)) return url
  return url.replace(/^[^:]+:\/\/([^/?#]*)/, 'https://$1.invalid')
}

/** The reverse of `toChromium`, for blob URLs too. Any other URL is returned unchanged. */
export function fromChromium(url: string): string {
  if (scheme === null) return url
  return url.replace(/^(blob:)?https:\/\/([^/?#]*)\.invalid(?=[/?#]|$)/, `$1${scheme}://$2`)
}

/** The app's scheme if the URL has it, else null. */
export function appSchemeOf(url: string): string | null {
  return scheme !== null && url.startsWith(`${scheme}:`) ? scheme : null
}

/** Replaces the scheme in a Content Security Policy, which may name the scheme or one of its hosts. */
export function policyToChromium(policy: string): string {
  if (scheme === null) return policy
  return policy
    .replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), 'https://$1.invalid')
    .replaceAll(new RegExp(`\\b${scheme}:(?!/)`, 'g'), 'https:')
}

/**
 * The content security policy of the app's own pages. `trusted-types` allows one policy: DOMPurify, which cleans pasted
 * HTML.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'worker-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'dompurify',
} as const

/** The policy as the value of the `content-security-policy` header. */
export const contentPolicy = contentPolicyWith({})

/** The policy with additional sources in some directives, for the page that the dev server serves. */
export function contentPolicyWith(more: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, value]) => [name, value, ...(more[name] ?? [])].join(' '))
    .join('; ')
}

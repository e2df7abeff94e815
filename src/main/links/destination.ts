import { domainToUnicode } from 'node:url'
import { fail, ok, type Result } from '#shared/model/result.ts'

/** A link's destination, in a form that the user can judge. */
type Destination = {
  /** The URL that the browser gets, in ASCII. */
  readonly href: string
  /** The host in Unicode, followed by its ASCII form in parentheses if the two differ. */
  readonly host: string
}

/** The most characters of a host name in DNS (RFC 1035). The question of main shows the host whole, and would grow off the screen. */
const longestHost = 253

/**
 * Parses a link as browsers do (WHATWG URL). Refuses a link that is not http or https, or that contains a user name or
 * password, or a host that cannot exist.
 */
export function destinationOf(url: string): Result<Destination> {
  const parsed = URL.parse(url)
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
    return fail('bad-input', 'Only web links (http, https) can be opened.')
  if (parsed.username !== '' || parsed.password !== '')
    return fail(
      'bad-input',
      'This link holds a user name or a password before its host, which can hide where it leads, so it was not opened. Take it out in the source card and try again.',
    )
  if (parsed.hostname.length > longestHost)
    return fail('bad-input', 'The host of this link is longer than that of any site, so it was not opened.')
  const written = domainToUnicode(parsed.hostname)
  const port = parsed.port === '' ? '' : `:${parsed.port}`
  // These two characters isolate a right-to-left host, so that it does not reorder the text around it.
  const host =
    written === parsed.hostname || written === '' ? parsed.host : `\u2068${written}\u2069${port} (${parsed.host})`
  return ok({ href: parsed.href, host })
}

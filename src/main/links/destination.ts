import { domainToUnicode } from 'node:url'
import { fail, ok, type Result } from '#shared/model/result.ts'

/** A link's destination, in a form that the user can judge. */
type Destination = {
  /** The URL that the browser gets, in ASCII. */
  readonly href: string
  /** The host in Unicode, followed by its ASCII form in parentheses if the two differ. */
  readonly host: string
}

/**
 * Parses a link as browsers do (WHATWG URL). Refuses a link that is not http or https, or that contains a user name or
 * password.
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
  const written = domainToUnicode(parsed.hostname)
  const port = parsed.port === '' ? '' : `:${parsed.port}`
  // These two characters isolate a right-to-left host, so that it does not reorder the text around it.
  const host =
    written === parsed.hostname || written === '' ? parsed.host : `\u2068${written}\u2069${port} (${parsed.host})`
  return ok({ href: parsed.href, host })
}

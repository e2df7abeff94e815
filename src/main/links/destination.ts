import { domainToUnicode } from 'node:url'
import { fail, ok, type Result } from '#shared/contract/result.ts'

/** Where a link leads, as a person can judge it. */
type Destination = {
  /** The address as the browser gets it: ASCII alone. */
  readonly href: string
  /** The host as it is written, with the form in which it is asked for behind it where the two differ. */
  readonly host: string
}

/** Reads a link by the rules of browsers (WHATWG URL). One that is no web link, or holds a name or password, is refused. */
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
  // A host that is written from right to left stays by itself between these two, and moves no sign around it.
  const host =
    written === parsed.hostname || written === '' ? parsed.host : `\u2068${written}\u2069${port} (${parsed.host})`
  return ok({ href: parsed.href, host })
}

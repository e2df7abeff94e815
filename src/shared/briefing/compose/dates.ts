const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "17 August 2025" for an ISO date; empty for none. */
export function longDate(iso: string): string {
  return iso === '' ? '' : long.format(new Date(`${iso}T00:00:00Z`))
}

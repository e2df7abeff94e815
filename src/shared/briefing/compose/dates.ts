const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Formats an ISO date as "17 August 2025"; returns '' for ''. */
export function longDate(iso: string): string {
  return iso === '' ? '' : long.format(new Date(`${iso}T00:00:00Z`))
}

/** The product names in the user agent of every Chromium. */
const browsers = /^(?:Mozilla|AppleWebKit|Chrome|HeadlessChrome|Safari)\//u

/**
 * Removes the names of the app and of Electron, which Electron adds, from a user agent. The system stays, since pages
 * ask for it.
 */
export function plainAgent(agent: string): string {
  const words = agent.match(/\([^)]*\)|\S+/gu) ?? []
  return words.filter((word) => word.startsWith('(') || browsers.test(word)).join(' ')
}

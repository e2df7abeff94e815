/** What every Chromium calls itself. */
const browsers = /^(?:Mozilla|AppleWebKit|Chrome|HeadlessChrome|Safari)\//u

/** A user agent without the names of the app and of Electron, which Electron puts in; the system stays, as pages ask for it. */
export function plainAgent(agent: string): string {
  const words = agent.match(/\([^)]*\)|\S+/gu) ?? []
  return words.filter((word) => word.startsWith('(') || browsers.test(word)).join(' ')
}

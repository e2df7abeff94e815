/** The door to the library in its place: all that other features may use. */
export { RecentLibraries } from './RecentLibraries.tsx'
export { openRecent } from './open-another.ts'
export { useRecentLibraries } from './use-recent-libraries.ts'

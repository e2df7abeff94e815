/** The public interface of the library feature: everything that other features may import. */
export { RecentLibraries } from './RecentLibraries.tsx'
export { openRecent } from './open-another.ts'
export { useRecentLibraries } from './use-recent-libraries.ts'

/** The door to sources: all that other features may use. */
export { deleting } from './deleting.ts'

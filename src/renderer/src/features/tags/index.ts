/** The door to tags: all that other features may use. */
export { LabelHead } from './LabelHead.tsx'

/** The public interface of the tags feature: everything that other features may import. */
export { LabelHead } from './LabelHead.tsx'

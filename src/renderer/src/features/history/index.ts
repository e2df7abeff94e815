/** The public interface of the history feature: everything that other features may import. */
export { useAtHand } from './use-at-hand.ts'

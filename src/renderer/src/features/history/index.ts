/** The public interface of the history feature: everything that other features may import. */
export { timeText } from './history-steps.ts'
export { useAtHand } from './use-at-hand.ts'

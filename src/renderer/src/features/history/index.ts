/** The door to the history of records: all that other features may use. */
export { timeText } from './history-steps.ts'
export { useAtHand } from './use-at-hand.ts'

import { contract, type MethodName } from './contract.ts'
import { events, type EventName } from './events.ts'

/**
 * The names of the contract's methods and events. The preload's build runs this module and bundles the names alone, so that the preload
 * contains no schema (`evaluateWhileBuilding` in tools/build).
 */
export const methodNames = Object.keys(contract) as readonly MethodName[]
export const eventNames = Object.keys(events) as readonly EventName[]

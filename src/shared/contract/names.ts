import { contract, type MethodName } from './contract.ts'
import { onlyMain } from './library-methods.ts'
import { events, type EventName } from './events.ts'

/**
 * The names of the contract's methods and events. The preload's build runs this module and bundles the names alone, so that the preload
 * contains no schema (`evaluateWhileBuilding` in tools/build).
 */
export const methodNames = (Object.keys(contract) as readonly MethodName[]).filter(
  (name) => !(onlyMain as readonly MethodName[]).includes(name),
)
export const eventNames = Object.keys(events) as readonly EventName[]

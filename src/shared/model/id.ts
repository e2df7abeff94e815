import { v7 } from 'uuid'

/** A record's identity: UUIDv7, so that ids sort by the time they were made. */
export type Id = string

export function newId(): Id {
  return v7()
}

/** When a record was made, in milliseconds since 1970: the first 48 bits of a UUIDv7. NaN for what is no id. */
export function timeOfId(id: Id): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16)
}

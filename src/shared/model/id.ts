import { v7 } from 'uuid'

/** A record's identity: UUIDv7, so that ids sort by the time they were made. */
export type Id = string

export function newId(): Id {
  return v7()
}

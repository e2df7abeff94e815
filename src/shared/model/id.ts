import { v7 } from 'uuid'

/** A record's id: a UUIDv7, so that ids sort by creation time. */
export type Id = string

export function newId(): Id {
  return v7()
}

/** When a record was created, in milliseconds since 1970: the first 48 bits of a UUIDv7. NaN if the text is no id. */
export function timeOfId(id: Id): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16)
}

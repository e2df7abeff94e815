import type { Client } from '../../../core/client.ts'

/** Queries for pending decisions about actors. */
export const askDuplicates = (client: Client) => client.want('listDuplicates', {})
export const askDoubtfulReadings = (client: Client) => client.want('listDoubtfulReadings', {})

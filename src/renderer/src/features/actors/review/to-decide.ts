import type { Client } from '../../../core/client.ts'

/** Queries for pending decisions about actors. */
export const askDuplicates = (client: Client) => client.query('listDuplicates', {})
export const askDoubtfulReadings = (client: Client) => client.query('listDoubtfulReadings', {})

import type { Client } from '../../../core/client.ts'

/** What waits for a decision about actors. */
export const askDuplicates = (client: Client) => client.want('listDuplicates', {})
export const askDoubtfulReadings = (client: Client) => client.want('listDoubtfulReadings', {})

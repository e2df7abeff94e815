import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ClaimStatus } from '#shared/model/enums.ts'
import type { SourceText, SourceView } from '#shared/sources/source-view.ts'
import type { ComputedStatus } from '#shared/questions/status-view.ts'

/** What an earlier Attaché said of one claim. */
type EarlierStatus = {
  /** The exact words of its content, spans joined by " … ". */
  readonly words: string
  readonly status: ClaimStatus
  readonly computed: ComputedStatus | null
}

/** The numbers of the migrations whose libraries are kept as fixtures. */
type OldSchema = 4 | 5 | 6 | 7 | 8

/**
 * Writes a library that the version before a migration made, for a test that opens it: the Orsa dam affair, with statuses and
 * links that later rules treat differently. `schema` is the number of its newest migration.
 */
export function writeOldLibrary(schema: OldSchema, folder: string): string {
  const path = join(folder, `schema-${schema}.attache`)
  writeFileSync(path, gunzipSync(readFileSync(join(fixtures, `schema-${schema}-orsa-dam.attache.gz`))))
  return path
}

/** The statuses that the version which made an old library showed, in the order of its claims. */
export function earlierStatuses(schema: OldSchema): EarlierStatus[] {
  return earlier(schema).statuses
}

/** The briefings as the version which made an old library read them. */
export function earlierBriefings(schema: Exclude<OldSchema, 4>): unknown[] {
  return earlier(schema).briefings
}

/** The sources as the version which made an old library listed them, and their texts as it read them. */
export function earlierSources(schema: 7 | 8): Pick<Earlier, 'sources' | 'texts'> {
  return earlier(schema)
}

type Earlier = {
  readonly statuses: EarlierStatus[]
  readonly briefings: unknown[]
  readonly sources: SourceView[]
  readonly texts: SourceText[]
}

function earlier(schema: OldSchema): Earlier {
  return JSON.parse(readFileSync(join(fixtures, `schema-${schema}-orsa-dam.json`), 'utf8'))
}

const fixtures = join(import.meta.dirname, 'fixtures')

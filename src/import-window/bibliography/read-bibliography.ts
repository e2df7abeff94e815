import { mostRecords, type Bibliography } from '#shared/imports/bibliography.ts'
import { decodeText } from '../decode-text.ts'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { cslRecord } from './csl-record.ts'
import { readRis } from './ris.ts'

/**
 * Reads a bibliography: BibTeX, RIS or CSL-JSON, by what is in it. It makes no source, but fills the cards of those that are there. An entry
 * that cannot be read is counted, and the others are read.
 */
async function read({ bytes, encoding, progress }: Parse): Promise<Bibliography> {
  const text = decodeText(bytes, encoding).replace(/^\uFEFF/u, '')
  progress(0.1)
  const bibliography = await readEntries(text, progress)
  const { records, broken } = bibliography
  if (records.length + broken > mostRecords) throw new CannotParse('too-large')
  if (records.length === 0) throw new CannotParse('damaged')
  return bibliography
}

async function readEntries(text: string, progress: (share: number) => void): Promise<Bibliography> {
  if (/^\s*[[{]/u.test(text)) return readCsl(text)
  if (/^\s*TY {0,2}- /mu.test(text)) return readRis(text)
  const { readBibtex } = await import('./bibtex.ts')
  return readBibtex(text, progress)
}

/** Reads CSL-JSON: a list of items, or one with its items under "items". */
function readCsl(text: string): Bibliography {
  const told: unknown = JSON.parse(text)
  const items: unknown = Array.isArray(told) ? told : ((told as { readonly items?: unknown }).items ?? [told])
  if (!Array.isArray(items)) throw new CannotParse('damaged')
  const records = items.map(cslRecord).filter((record) => record !== null)
  return { records, broken: items.length - records.length }
}

export const bibliography: Parser = { read }

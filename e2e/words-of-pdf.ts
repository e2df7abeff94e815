import { readFileSync } from 'node:fs'
import { readPdf } from '../src/main/print/fixture/read-pdf.ts'

/** All words of a PDF on one line, with one space wherever there is white space or a run ends. */
export async function wordsOfPdf(path: string): Promise<string> {
  const { text } = await readPdf(new Uint8Array(readFileSync(path)))
  return text
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
}

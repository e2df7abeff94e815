import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WindowFormat } from '#shared/imports/formats.ts'
import { parseFailureCodes } from '#shared/imports/import-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { isSound, parsedSourceSchema } from '#shared/imports/parsed-source-schema.ts'
import { htmlMail, multipart, plainMail } from '../../import-window/mail/fixtures/make-mail.ts'
import { dataStart, readDirectory } from '../../import-window/word/zip/zip-directory.ts'
import { newsPages } from '../../import-window/web-page/fixtures/news-pages.ts'
import { makeZip } from './fixture/make-zip.ts'
import { mutated, randomOf } from './fixture/mutate.ts'
import { startImportApp, type ImportApp } from './fixture/run-import-app.ts'
import { jobLimits } from './watch-job.ts'

/** Mutated files of each format. */
const isLong = process.env['ATTACHE_LONG_TESTS'] === '1'
const each = Number(process.env['ATTACHE_MUTATIONS']) || (isLong ? 1000 : 30)
const parsers = join(import.meta.dirname, '../../import-window')

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(isLong ? jobLimits : { ...jobLimits, silence: 5000 })
  await app.readBytes('html', '<p>Opens the window.')
})
afterAll(() => app.close())

const files = (folder: string, ending: string): Uint8Array[] =>
  readdirSync(join(parsers, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(parsers, folder, name)))
    // Large ones take as long as all others.
    .filter(({ length }) => length < (isLong ? 150_000 : 35_000))
const texts = (...all: readonly string[]): Uint8Array[] => all.map((text) => Buffer.from(text))

const pages = texts(...newsPages.map(({ html }) => html))
const captions =
  'WEBVTT\n\nNOTE From the hearing\n\n1\n00:00:01.000 --> 00:00:04.000 line:0\n<v Lena Virtaus>Both <i>capitals</i> have accepted it.\n\n01:12:04.000 --> 01:12:08.000\n- Who says so?\n- &lt;Nobody&gt;.\n'

/** Files of each format that are read. */
const originals: readonly (readonly [
  label: string,
  format: WindowFormat,
  name: string,
  files: readonly Uint8Array[],
])[] = [
  ['pdf', 'pdf', 'a.pdf', files('pdf/fixtures', '.pdf')],
  ['docx', 'docx', 'a.docx', files('word/fixtures', '.docx')],
  ['odt', 'odt', 'a.odt', files('word/fixtures', '.odt')],
  ['rtf', 'rtf', 'a.rtf', files('word/fixtures', '.rtf')],
  ['html', 'html', 'a.html', pages],
  ['clipboard', 'clipboard', '', pages],
  ['mhtml', 'mhtml', 'a.mhtml', pages.map(asArchive)],
  [
    'eml',
    'eml',
    'a.eml',
    texts(
      plainMail('Dear colleague,\n\nThe round begins.\n\nOn 4 March 2026 Piet Aram wrote:\n> Where?\n'),
      htmlMail('<p>Dear colleague,<blockquote>Where?</blockquote><table><tr><td>1<td>2</table>'),
      multipart(
        'mixed',
        ['Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable', 'Gr=FC=DFe.'],
        [
          'Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64',
          'JVBERi0=',
        ],
      ),
    ),
  ],
  ['msg', 'msg', 'a.msg', files('mail/fixtures', '.msg')],
  ['srt', 'subtitles', 'a.srt', files('transcripts/fixtures', '.srt')],
  ['vtt', 'subtitles', 'a.vtt', texts(captions)],
]

function asArchive(html: Uint8Array): Uint8Array {
  return Buffer.from(
    `Snapshot-Content-Location: https://halden.example/a\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--b--`,
  )
}

/** A file of Office is a ZIP file, whose bytes are checked by sums: one of its parts is mutated, and packed again. */
const isPacked = (format: WindowFormat): boolean => format === 'docx' || format === 'odt'

function mutatedPart(original: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipped(original))
  const chosen = Math.floor(random() * parts.length)
  const others = parts.map(([, content]) => content)
  return makeZip(
    parts.map(([name, content], i) => ({
      name,
      content: i === chosen ? mutated(content, others, random) : content,
      deflated: true,
    })),
  )
}

/** The parts of a ZIP file of a usual program. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  const copy = new Uint8Array(bytes)
  const buffer = Buffer.from(copy.buffer)
  return Object.fromEntries(
    readDirectory(copy).map((entry) => {
      const start = dataStart(copy, entry)
      const packed = buffer.subarray(start, start + entry.compressedSize)
      return [entry.name, entry.method === 0 ? packed : inflateRawSync(packed)]
    }),
  )
}

/** What came of the files, by code, and the seeds of those that came out wrongly. */
type Outcome = { readonly counts: Record<string, number>; readonly wrong: string[]; memory: number }

async function readMutated([label, format, name, from]: (typeof originals)[number]): Promise<Outcome> {
  const outcome: Outcome = { counts: {}, wrong: [], memory: 0 }
  for (let seed = 1; seed <= each; seed++) {
    const random = randomOf(seed)
    const original = from[Math.floor(random() * from.length)]!
    // One in five is damaged as a whole, so that the ZIP file is, too.
    const isPart = isPacked(format) && random() < 0.8
    const bytes = isPart ? mutatedPart(original, random) : mutated(original, from, random)
    const { result, memory } = await app.readBytes(format, bytes, { name })
    outcome.memory = memory
    const code = result.ok ? 'read' : result.failure.code
    outcome.counts[code] = (outcome.counts[code] ?? 0) + 1
    if (result.ok ? !isRight(result.value) : !endings.includes(code)) outcome.wrong.push(`${label} ${seed}: ${code}`)
  }
  return outcome
}

/** How a file may end that is not read. What the watch stops is counted; a window that ends by itself is a fault. */
const endings: readonly string[] = [...parseFailureCodes, 'stuck', 'too-much-memory']

function isRight(value: unknown): boolean {
  const parsed = parsedSourceSchema.safeParse(value)
  return parsed.success && isSound(parsed.data as ParsedSource)
}

describe(`of ${each} mutated files each is a sound source or refused:`, () => {
  let first = 0
  it.each(originals.map((one) => [one[0], one] as const))(
    '%s',
    { timeout: isLong ? 1_800_000 : 60_000 },
    async (label, one) => {
      const { counts, wrong, memory } = await readMutated(one)
      first ||= memory
      console.info(`${label}: ${JSON.stringify(counts)}`)
      expect(wrong).toEqual([])
      // If none is read, the files are too broken to get far into the parser.
      expect(counts['read']).toBeGreaterThan(0)
      expect(memory - first).toBeLessThan(100_000_000)
    },
  )
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { jobLimits } from '../../main/import/watch-job.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp(jobLimits)
})
afterAll(() => app.close())

async function read(subtitles: string | Uint8Array): Promise<ParsedSource> {
  const { result } = await app.readBytes('subtitles', subtitles)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value as ParsedSource
}

/** Each turn as its time and speaker with its words. */
function told({ text, blocks }: ParsedSource): string[] {
  return blocks.map(({ time, speaker, start, end }) => `${time} ${speaker ?? '?'} | ${text.slice(start, end)}`)
}

/** Cues of a second each, as SRT. Where one is given as a pair, it begins at that second. */
function srt(...cues: readonly (string | readonly [second: number, words: string])[]): string {
  return cues
    .map((cue, i) => {
      const [at, words] = typeof cue === 'string' ? [i, cue] : cue
      const clock = (second: number) =>
        `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')},000`
      return `${i + 1}\n${clock(at)} --> ${clock(at + 1)}\n${words}\n`
    })
    .join('\n')
}

const toldOf = async (subtitles: string) => told(await read(subtitles))

describe('the speaker of a turn', () => {
  it('is named by the tag of a voice, in each cue anew', async () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lena Virtaus>Both capitals\n\n00:02.000 --> 00:03.000\n<v.loud Lena Virtaus>have accepted.</v>\n\n00:03.000 --> 00:04.000\n<v Piet Aram>No.</v><v Lena Virtaus>Yes.\n\n00:04.000 --> 00:05.000\n(laughter)\n'
    expect(await toldOf(vtt)).toEqual([
      '1 Lena Virtaus | Lena Virtaus: Both capitals have accepted.',
      '3 Piet Aram | Piet Aram: No.',
      '3 Lena Virtaus | Lena Virtaus: Yes.',
      '4 ? | (laughter)',
    ])
  })

  it('is named in capitals before a colon, and goes on speaking until another one does', async () => {
    expect(await toldOf(srt('VIRTAUS: Both capitals', 'have accepted.', '>> ARAM: No.', 'Not one.'))).toEqual([
      '0 VIRTAUS | VIRTAUS: Both capitals have accepted.',
      '2 ARAM | ARAM: No. Not one.',
    ])
  })

  it('is a name in ordinary letters only if it comes again', async () => {
    expect(await toldOf(srt('Lena: Yes.', 'Piet: No.', 'Lena: Yes.', 'Piet: No.'))).toHaveLength(4)
    expect(await toldOf(srt('The gates are', 'Open: nobody knows.'))).toEqual([
      '0 ? | The gates are Open: nobody knows.',
    ])
  })

  it('changes at a dash and at two arrows, without a name', async () => {
    expect(await toldOf(srt('- Who pays?\n- Karvia.', '>> When?', 'In May?', '&gt;&gt; In May.'))).toEqual([
      '0 ? | Who pays?',
      '0 ? | Karvia.',
      '1 ? | When? In May?',
      '3 ? | In May.',
    ])
  })
})

describe('turns of nobody', () => {
  it('end at a pause of more than two seconds', async () => {
    expect(await toldOf(srt([0, 'The gates'], [3, 'are shut.'], [7, 'They stay shut.']))).toEqual([
      '0 ? | The gates are shut.',
      '7 ? | They stay shut.',
    ])
  })

  it('end with a sentence after some lines, and without one later', async () => {
    const words = 'the gates of the Orsa dam are shut and stay shut for now'
    const sentences = await read(srt(...Array.from({ length: 20 }, (_, i) => `${words}${i % 3 === 2 ? '.' : ''}`)))
    expect(sentences.blocks.length).toBeGreaterThan(2)
    for (const { end } of sentences.blocks.slice(0, -1)) expect(sentences.text[end - 1]).toBe('.')
    const endless = await read(srt(...Array.from({ length: 20 }, (_, i) => `${i} ${words}`)))
    expect(endless.blocks.map(({ start, end }) => Math.ceil((end - start) / 100))).toEqual([7, 6])
  })
})

it('one speaker’s words are cut at a sentence where they get long, each piece with the name', async () => {
  const { blocks, text } = await read(
    srt(
      ...Array.from(
        { length: 60 },
        (_, i) => `${i === 0 ? 'ARAM: ' : ''}On day ${i} the gates of the dam are shut, and stay shut.`,
      ),
    ),
  )
  expect(blocks).toHaveLength(3)
  for (const { start, speaker } of blocks) expect([speaker, text.slice(start, start + 6)]).toEqual(['ARAM', 'ARAM: '])
})

describe('the words', () => {
  it.each([
    ['without tags', '<i>The</i> <font color="#fff">gates</font> {\\an8}are <c.yellow>shut</c>', 'The gates are shut'],
    ['without the times within a cue', 'The<00:00:01.500> gates', 'The gates'],
    ['with entities decoded, once', 'Q&amp;A &lt;b&gt; caf&eacute; &#8211; &amp;lt;', 'Q&A <b> café – &lt;'],
    ['with what only looks like a tag', '3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['without readings', '<ruby>堰堤<rt>えんてい</rt></ruby>', '堰堤'],
    ['right to left', 'הסכר סגור.', 'הסכר סגור.'],
  ])('are %s', async (_what, words, text) => expect((await read(srt(words))).text).toBe(text))

  it('are there once where captions roll', async () => {
    const vtt = [
      'WEBVTT\nKind: captions\nLanguage: en-GB\n',
      '00:00:00.000 --> 00:00:02.000 align:start position:0%\n \nboth<00:00:00.500><c> capitals</c><00:00:01.000><c> have</c>\n',
      '00:00:02.000 --> 00:00:02.010 align:start position:0%\nboth capitals have\n \n',
      '00:00:02.010 --> 00:00:04.000 align:start position:0%\nboth capitals have\naccepted<00:00:03.000><c> the</c><c> schedule</c>\n',
      '00:00:04.000 --> 00:00:04.010 align:start position:0%\naccepted the schedule\n \n',
      '00:00:04.010 --> 00:00:06.000 align:start position:0%\naccepted the schedule\nno no they have not\n',
    ].join('\n')
    const source = await read(vtt)
    expect(source.text).toBe('both capitals have accepted the schedule no no they have not')
    expect(source.card).toEqual({ language: 'en-GB' })
  })

  it('are there twice where somebody repeats them', async () => {
    const cues = srt(
      'No.',
      'No.',
      'The gates are shut.',
      'They stay shut.',
      'For how long?',
      'Nobody knows.',
      'Not even you?',
    )
    expect((await read(cues)).text).toMatch(/^No\. No\. The gates/u)
  })
})

describe('files that are not as they should be', () => {
  it.each([
    ['Windows line ends', srt('One', 'two').replaceAll('\n', '\r\n')],
    ['no empty line between cues', '1\n00:00:00,000 --> 00:00:01,000\nOne\n2\n00:00:01,000 --> 00:00:02,000\ntwo\n'],
    ['an empty line within a cue', '1\n00:00:00,000 --> 00:00:01,000\nOne\n\ntwo\n'],
    ['a cue without words', '1\n00:00:00,000 --> 00:00:01,000\n\n2\n00:00:01,000 --> 00:00:02,000\nOne two\n'],
    [
      'notes, styles and regions',
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nid 7\n00:00.000 --> 00:01.000 region:a align:left\nOne\n\nNOTE Three\nmore\n\n00:01.000 --> 00:02.000\ntwo\n',
    ],
  ])('are read: %s', async (_what, subtitles) => expect((await read(subtitles)).text).toBe('One two'))

  it('are read with the right times however they are written', async () => {
    const timeOf = async (from: string) => (await read(`1\n${from} --> 00:00:09,000\nOne\n`)).blocks[0]?.time
    expect(await timeOf('00:00:01.500')).toBe(1.5)
    expect(await timeOf('00:00:01,5')).toBe(1.5)
    expect(await timeOf('1:00:01')).toBe(3601)
  })

  it('are read without the cues whose times are broken, which is said', async () => {
    const { text, remarks } = await read(`${srt('One')}\n7\n00:00:xx --> 00:00:05,000\nbroken\n`)
    expect(text).toBe('One')
    expect(remarks).toEqual([{ code: 'perhaps-incomplete', count: 1 }])
  })

  it.each([
    ['no cues', 'The gates are shut.', 'damaged'],
    ['no words', srt(''), 'empty'],
    ['nothing', '', 'empty'],
    ['bytes', new Uint8Array(2000).fill(1), 'damaged'],
    ['too many words', srt('Orsa dam '.repeat(600_000)), 'too-large'],
  ])('are refused: %s', async (_what, subtitles, code) => {
    expect((await app.readBytes('subtitles', subtitles)).result).toEqual({ ok: false, failure: { code } })
  })
})

describe('the encoding', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${srt('Плотина закрыта.')}`), 'Плотина закрыта.'],
    ['UTF-16', Buffer.from(`\uFEFF${srt('Плотина закрыта.')}`, 'utf16le'), 'Плотина закрыта.'],
  ])('is %s', async (_what, bytes, text) => expect((await read(bytes)).text).toBe(text))

  it('is guessed by the letters of a language, or as the analyst says', async () => {
    const { text } = await app.read(join(import.meta.dirname, 'fixtures/halden-1251.srt'))
    expect(text).toContain('Плотина закрыта, и останется закрытой')
    const { result } = await app.readBytes('subtitles', Buffer.from(srt('Karvi\xb9'), 'latin1'), {
      encoding: 'windows-1250',
    })
    expect(result.ok && (result.value as ParsedSource).text).toBe('Karvią')
  })
})

import { parse } from '@plussub/srt-vtt-parser'
import type { ParsedCard, ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { decodeText } from '../decode-text.ts'
import { finished } from '../finished.ts'
import { CannotParse, type Parse, type Parser } from '../parser.ts'
import { cleanCues } from './clean-cues.ts'
import { namesIn, saidIn, withoutMarkup } from './cue-words.ts'
import { joinTurns, type TimedWords } from './join-turns.ts'
import { withoutRepeats, type Cue } from './rolling.ts'

/** Reads subtitles, SubRip (.srt) or WebVTT (.vtt), as what was said: one block a turn. */
async function read({ bytes, encoding, progress }: Parse): Promise<ParsedSource> {
  const written = decodeText(bytes, encoding)
  progress(0.2)
  const { text, broken } = cleanCues(written)
  if (text === '') throw new CannotParse(written.includes('-->') ? 'empty' : 'damaged')
  const cues = withoutRepeats(
    parse(text)
      .entries.map(cueOf)
      .toSorted((a, b) => a.from - b.from),
  )
  progress(0.5)
  const isName = recurring(cues.flatMap((cue) => namesIn(cue.text)))
  const said = cues.flatMap(({ from, to, text }): TimedWords[] =>
    saidIn(text, isName).map((words) => ({ ...words, from, to })),
  )
  const builder = createTextBuilder()
  for (const { speaker, time, text } of joinTurns(said, /<v[.\s]/u.test(written))) {
    builder.add({ type: 'speaker-turn', time, ...(speaker !== null && { speaker }) }, [
      { text: speaker === null ? text : `${speaker}: ${text}` },
    ])
  }
  return finished('subtitles/1', builder.built(), { card: cardOf(written), remarks: remarksOf(broken) })
}

function cueOf({ from, to, text }: { readonly from: number; readonly to: number; readonly text: string }): Cue {
  return { from: from / 1000, to: to / 1000, text: withoutMarkup(text) }
}

/** A name in ordinary letters is one if it stands before words more than once: "Note: the sound is bad" does not come again. */
function recurring(names: readonly string[]): (name: string) => boolean {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const name of names) (seen.has(name) ? again : seen).add(name)
  return (name) => again.has(name)
}

/** The head of a WebVTT file may say its language. */
function cardOf(written: string): ParsedCard {
  const head = /^\uFEFF?WEBVTT[^]*?(?:\r?\n){2}/u.exec(written)?.[0] ?? ''
  const language = /^Language: *([a-z]{2,3}(?:-[a-z\d]{2,8})*) *$/imu.exec(head)?.[1]
  return language === undefined ? {} : { language }
}

function remarksOf(broken: number): Remark[] {
  return broken === 0 ? [] : [{ code: 'perhaps-incomplete', count: broken }]
}

export const subtitles: Parser = { read }

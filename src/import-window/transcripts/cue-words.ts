import { isInCapitals, speakerLine } from '#shared/imports/speaker-line.ts'
import { inertDocument } from '../inert-html.ts'

/**
 * Words of a cue. `speaker` is their name, null if the cue says that somebody else speaks now without a name, undefined if it says nothing.
 */
export type Said = { readonly text: string; readonly speaker?: string | null }

const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/u
/** Tags of WebVTT and SRT but those of voices, the times within a cue, and the positions of SubStation Alpha: "<i>", "<00:00:01.000>", "{\an8}". */
const markup = /<\/?(?!v[.\s>])[a-z][^<>]{0,200}>|<[\d:.]{5,15}>|\{\\[^{}]{0,100}\}/giu
const readings = /<rt>[^<]*<\/rt>/giu
/** ">>" at a change of speaker, as live captions have it. */
const change = /^\s*(?:>>+|&gt;&gt;)\s*/u
const dash = /^\s*[-–—]\s*(?=\S)/u

/** The words of a cue without what only says how they look. */
export function withoutMarkup(cue: string): string {
  return cue.replaceAll(readings, '').replaceAll(markup, '')
}

/** Splits a cue into what each speaker says in it. `isName` is whether a name in ordinary letters before a colon is one in this file. */
export function saidIn(cue: string, isName: (name: string) => boolean): Said[] {
  const parts = cue.split(new RegExp(voice, 'u'))
  // A split with a group gives text, name, text, name, text.
  return parts.flatMap((text, i): Said[] => {
    if (i % 2 === 1) return []
    if (i === 0) return linesOf(text).flatMap((line) => saidInLine(line, isName))
    const words = linesOf(text).join(' ')
    return words === '' ? [] : [{ text: words, speaker: decodeEntities(parts[i - 1]!).trim() }]
  })
}

/** All names before a colon in a cue, whether they are of speakers or not. */
export function namesIn(cue: string): string[] {
  return linesOf(cue)
    .map((line) => speakerLine(withoutSigns(line))?.name)
    .filter((name) => name !== undefined)
}

function linesOf(text: string): string[] {
  return decodeEntities(text.replaceAll('</v>', ''))
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}

function withoutSigns(line: string): string {
  return line.replace(change, '').replace(dash, '')
}

function saidInLine(line: string, isName: (name: string) => boolean): Said[] {
  const words = withoutSigns(line)
  const found = speakerLine(words)
  if (found && (isInCapitals(found.name) || isName(found.name))) {
    return [{ text: words.slice(found.wordsAt), speaker: found.name }]
  }
  if (words === '') return []
  return words === line ? [{ text: line }] : [{ text: words, speaker: null }]
}

const decodedEntities = new Map<string, string>()

/** Decodes the entities of HTML, which captions have though they are no HTML. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/giu, (entity) => {
    const known = decodedEntities.get(entity) ?? inertDocument(entity).body.textContent
    if (decodedEntities.size < 1000) decodedEntities.set(entity, known)
    return known
  })
}

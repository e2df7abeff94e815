import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { comparedParts } from '../src/shared/claims/propose/compare-parts.ts'
import { comparedFields, compareWithStory, type Comparison } from '../src/shared/claims/propose/compare-with-story.ts'
import { resolveStory } from '../src/shared/story/resolve-story.ts'
import { canonicalText } from '../src/shared/text/canonical.ts'

/**
 * Compares proposals with marked texts: hits per field, and each miss in words.
 * `node bench/proposals.bench.ts [STORY.json …]`; without arguments, every story of the gold standard.
 */
const root = join(import.meta.dirname, '..')
const gold = [
  'resources/samples/washington-talks.story.json',
  'resources/samples/orsa-dam-1.story.json',
  'resources/samples/orsa-dam-2.story.json',
  ...['ferry-strike', 'heart-pumps', 'court-report', 'leaked-memo', 'press-conference'].map(
    (name) => `src/shared/claims/propose/gold/${name}.story.json`,
  ),
  ...['joint-statement', 'translated-interview', 'wire-copy', 'agency-report', 'communique', 'radio-interview'].map(
    (name) => `src/shared/claims/propose/gold/${name}.story.json`,
  ),
].map((file) => join(root, file))
const files = process.argv.length > 2 ? process.argv.slice(2) : gold

for (const mentionsMarked of [true, false]) {
  console.log(
    mentionsMarked ? '\nMentions marked, as after a first reading' : '\nActors known by name only, no mention marked',
  )
  const all: Comparison[] = []
  for (const file of files) {
    const json = JSON.parse(readFileSync(file, 'utf8')) as { source: { file: string } }
    const text = canonicalText(readFileSync(join(dirname(file), json.source.file), 'utf8'))
    const story = resolveStory(json, text)
    if (!story.ok) throw new Error(`${file}: ${story.error.message}`)
    const compared = compareWithStory(story.value, text, mentionsMarked)
    all.push(...compared)
    print(file.slice(file.lastIndexOf('/') + 1), compared)
    for (const comparison of compared) if (mentionsMarked) printMisses(comparison, text)
  }
  if (files.length > 1) print('together', all)
}

function print(name: string, compared: readonly Comparison[]): void {
  const shares = comparedFields.map((field) => {
    const hits = compared.filter((comparison) => comparison.hits[field]).length
    return `${field} ${hits}/${compared.length} = ${((hits / compared.length) * 100).toFixed(0)} %`
  })
  console.log(`${name.padEnd(32)} ${shares.join('   ')}`)
  const filled = comparedFields.map((field) => {
    const own = compared.filter((comparison) => comparison.filled[field])
    return `${field} ${own.filter(({ hits }) => hits[field]).length} of ${own.length}`
  })
  console.log(`${''.padEnd(32)} right of what is filled in: ${filled.join('   ')}`)
  const parts = compared.flatMap((comparison) => comparison.parts)
  const found = comparedParts.flatMap((part) => {
    const own = parts.filter((one) => one.part === part)
    const right = own.filter(({ marked, proposed }) => marked === proposed).length
    const wrong = own.filter(({ marked, proposed }) => proposed !== '' && marked !== proposed).length
    return own.length === 0
      ? []
      : [`${part} ${right} of ${own.filter(({ marked }) => marked !== '').length}, ${wrong} wrong`]
  })
  if (found.length > 0) console.log(`${''.padEnd(32)} ${found.join('   ')}`)
}

function names(speakers: readonly string[]): string {
  return speakers.join(' + ') || 'the source'
}

function spoken({ speakers, speakersOffered }: Comparison['proposal']): string {
  return speakersOffered === null ? names(speakers) : `none, offered ${speakersOffered.join(', ') || 'nobody'}`
}

function printMisses({ claim, proposal, hits, parts }: Comparison, text: string): void {
  const words = (range: { start: number; end: number } | null) =>
    range ? `“${text.slice(range.start, range.end)}”` : 'none'
  const shown = {
    speakers: [names(claim.speakers), `${spoken(proposal)}${proposal.speakersUnclear ? ' (unclear)' : ''}`],
    cue: [words(claim.cue), words(proposal.cue)],
    kind: [claim.kind, proposal.kind],
    form: [claim.form, proposal.form],
  }
  for (const field of comparedFields) {
    const content = words(claim.content[0] ?? null).slice(0, 60)
    if (!hits[field]) console.log(`    ${content}  ${field}: ${shown[field][0]}, proposed ${shown[field][1]}`)
  }
  for (const { part, marked, proposed } of parts) {
    if (marked !== proposed)
      console.log(
        `    ${words(claim.content[0] ?? null).slice(0, 60)}  ${part}: ${marked || 'none'}, proposed ${proposed || 'none'}`,
      )
  }
}

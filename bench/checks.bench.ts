import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBlock } from '../src/shared/briefing/checks/check-block.ts'
import { checkNote, readAhead, type CheckMemory } from '../src/shared/briefing/checks/check-note.ts'
import { claimFor, judgementOf, noteOf, paragraphOf, sourceOf } from '../src/shared/briefing/checks/fixtures.ts'
import { measure } from '../src/shared/briefing/checks/labelled/measure.ts'
import { readSentences, type LabelledSentence } from '../src/shared/briefing/checks/labelled/read-sentences.ts'
import type { BlockToCheck, NoteToCheck } from '../src/shared/briefing/checks/note-to-check.ts'
import { machine, median, ms, percentile, printGoal } from './figures.ts'

/**
 * The checks of a briefing: how many faults of the labelled sentences each finds, with the misses, and how long they take.
 * `node bench/checks.bench.ts`
 */
const folder = join(import.meta.dirname, '../src/shared/briefing/checks/labelled')
const sets = ['sentences-1.txt', 'sentences-2.txt', 'sentences-3.txt'].map(
  (name) => [name, readSentences(readFileSync(join(folder, name), 'utf8'))] as const,
)
for (const [name, sentences] of sets) printMeasured(name, sentences)
printMeasured(
  'together',
  sets.flatMap(([, sentences]) => sentences),
)
printTimes(sets.flatMap(([, sentences]) => sentences))

function printMeasured(name: string, sentences: readonly LabelledSentence[]): void {
  const faulty = sentences.filter(({ codes }) => codes.length > 0).length
  console.log(`\n${name}: ${sentences.length} sentences, ${faulty} of them faulty`)
  const measured = measure(sentences)
  for (const { code, right, wrong, missed, precision, recall } of measured) {
    if (right + wrong.length + missed.length === 0) continue
    const isMet = precision >= 0.95 && recall >= 0.9
    console.log(
      `${isMet ? 'met    ' : 'NOT MET'} ${code}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  right ${right}, wrong ${wrong.length}, missed ${missed.length}`,
    )
    for (const { line, text } of wrong) console.log(`          wrong   line ${line}: ${text}`)
    for (const { line, text } of missed) console.log(`          missed  line ${line}: ${text}`)
  }
  const sum = (of: (one: (typeof measured)[number]) => number) => measured.reduce((all, one) => all + of(one), 0)
  const [right, wrong, missed] = [
    sum((one) => one.right),
    sum((one) => one.wrong.length),
    sum((one) => one.missed.length),
  ]
  console.log(`all: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}`)
}

/** A briefing of 100,000 words with 1,000 citations of as many claims from 40 sources, made of the labelled sentences. */
function longNote(sentences: readonly LabelledSentence[]): NoteToCheck {
  const texts = sentences.map(({ text }) => text.replaceAll(/\s?\{[a-z]\}/gu, ''))
  const claims = Array.from({ length: 1000 }, (_, at) =>
    claimFor(`claim ${at}`, { source: `source ${at % 40}`, quotes: [texts[at % texts.length]!] }),
  )
  const sources = Array.from({ length: 40 }, (_, at) =>
    sourceOf(`source ${at}`, {
      text: Array.from({ length: 300 }, (__, i) => texts[(i * 7 + at) % texts.length]).join(' '),
    }),
  )
  const blocks: BlockToCheck[] = []
  let [words, cited] = [0, 0]
  for (let at = 0; words < 100_000; at += 5) {
    const text = [0, 1, 2, 3, 4].map((i) => texts[(at + i) % texts.length]!).join(' ')
    words += text.split(' ').length
    // As many citations as keep pace with the words.
    const due = Math.floor(words / 100)
    let cites = ''
    for (; cited < due && cited < 1000; cited++) cites += `{claim ${cited}}`
    blocks.push(at % 50 === 0 ? judgementOf(`block ${at}`, text + cites) : paragraphOf(`block ${at}`, text + cites))
  }
  return noteOf({
    sections: [
      { kind: 'lead', blocks: [paragraphOf('lead', 'The canal is closed.')], shows: [] },
      { kind: 'text', blocks, shows: [] },
    ],
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.id, source])),
    questions: [],
  })
}

function timed(times: number, work: (run: number) => void): number[] {
  return Array.from({ length: times }, (_, run) => {
    const started = performance.now()
    work(run)
    return performance.now() - started
  })
}

function printTimes(sentences: readonly LabelledSentence[]): void {
  const note = longNote(sentences)
  const [lead, body] = note.sections
  const { blocks } = body!
  const memory: CheckMemory = new Map()
  console.log(`\n${machine()}; 100,000 words in ${blocks.length} blocks, 1,000 citations`)
  const whole = timed(5, () => void checkNote(note))
  console.log(`${checkNote(note, memory).length} findings`)
  const oneBlock = timed(300, (run) => void checkBlock(blocks[run % blocks.length]!, 'text', note))
  const ahead: CheckMemory = new Map()
  let isDone = false
  const slices: number[] = []
  while (!isDone) {
    const started = performance.now()
    isDone = readAhead(note, ahead, () => performance.now() - started > 8)
    slices.push(performance.now() - started)
  }
  const changed = timed(100, (run) => {
    const at = (run * 13) % blocks.length
    const block = blocks[at]!
    const typed = { ...block, runs: [...block.runs, { kind: 'text', text: ` It could rain ${run} times.` } as const] }
    void checkNote({ ...note, sections: [lead!, { ...body!, blocks: blocks.with(at, typed) }] }, memory)
  })
  console.log(`the whole note at once, nothing kept: first ${ms(whole[0]!)}, median ${ms(median(whole))}`)
  printGoal('one block, p95', percentile(oneBlock, 0.95), 5)
  printGoal('the whole note ahead, in slices of idle time, p95 of slices', percentile(slices, 0.95), 16)
  printGoal('the whole note after one block changed, p95', percentile(changed, 0.95), 300)
}

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'attache-story-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = 'Talks\n\nThe envoy said he saw no sign.'
const claim = { quotes: ['he saw no sign'], speakers: ['Envoy'], form: 'paraphrase', kind: 'statement' }
const story = {
  source: { file: 'talks.txt', title: 'Talks' },
  actors: [{ name: 'Envoy', kind: 'person', mentions: ['The envoy'] }],
  claims: [claim],
}

test.each<[string, object, string]>([
  [
    'a quote that is not in the text',
    { ...story, claims: [{ ...claim, quotes: ['she saw signs'] }] },
    'The quote “she saw signs” is not in the text.',
  ],
  [
    'an unknown speaker',
    { ...story, claims: [{ ...claim, speakers: ['Minister'] }] },
    'Claim 1 names the speaker “Minister”, who is not among the actors.',
  ],
  [
    'an unknown value',
    { ...story, claims: [{ ...claim, form: 'loose' }] },
    'Claim 1 names the form “loose”, which is none of direct, mixed, paraphrase.',
  ],
])('the demo ends with one sentence and an error for %s', (_, wrong, sentence) => {
  writeFileSync(join(folder, 'talks.txt'), text)
  writeFileSync(join(folder, 'talks.story.json'), JSON.stringify(wrong))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'demo.ts'), '--story', join(folder, 'talks.story.json')],
    { encoding: 'utf8' },
  )
  expect(stderr.trim()).toBe(sentence)
  expect(stdout).toBe('')
  expect(status).toBe(1)
})

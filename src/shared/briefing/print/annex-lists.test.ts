import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { placeOf } from '../compose/citations.ts'
import { composeBriefing } from '../compose/compose-briefing.ts'
import { claimOf, sourceTextOf } from '../compose/fixtures.ts'
import type { PrintedBlock } from '../compose/printed-briefing.ts'
import { sampleBriefing } from '../compose/sample.ts'
import { annexHtml } from './annex-html.ts'

const text = readFileSync(new URL('../../../../resources/samples/washington-talks.txt', import.meta.url), 'utf8')
const { annex } = composeBriefing(sampleBriefing(text, { annex: 'whole' }))
if (annex?.kind !== 'whole') throw new Error('no text in the annex')
const [extract] = annex.sources

function printed(type: PrintedBlock['type'], marker: string | null, lang: string | null = null): string {
  const segments = [{ text: 'words', mention: false, cue: false, claims: 0, opens: [], kinds: '' }]
  return annexHtml({
    kind: 'whole',
    kinds: [],
    short: false,
    sources: [{ ...extract!, blocks: [{ type, number: 1, leftOut: '', marker, lang, segments, notes: [] }] }],
  }).toString()
}

it('prints the marker of a list item as the text has it, apart from its words', () => {
  expect(printed('list-item', '(a)')).toContain('<i class="marker" data-m="(a)"></i>words')
  expect(printed('paragraph', null)).not.toContain('marker')
})

it('names the language of a block that is in another one than the note', () => {
  expect(printed('paragraph', null, 'fr')).toContain('<p dir="auto"><span lang="fr">words</span></p>')
  expect(printed('paragraph', null)).not.toContain('lang')
})

it('prints the marker of an item that was made a heading, so that no number of the source is lost', () => {
  expect(printed('heading', '1.')).toContain('data-m="1."')
})

it('cites a list item by its own ¶ number, and a byline as one', () => {
  const source = sourceTextOf(
    'Port stays closed\nBy Ana Ruiz\nThe harbour board set two conditions:\n- access for no more than 40 vessels;\n- an observer on each.',
  )
  const place = (quote: string) => placeOf(claimOf(source, { quotes: [quote] }), source)
  expect(place('access for no more than 40 vessels')).toBe('¶2')
  expect(place('an observer on each')).toBe('¶3')
  expect(place('Ana Ruiz')).toBe('byline')
})

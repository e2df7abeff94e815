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

/** One report, saved by LibreOffice in each format. How to make the files anew: `fixtures/make-office-files.mjs`. */
describe.each(['docx', 'odt', 'rtf'])('the report as %s', (ending) => {
  let source: ParsedSource
  beforeAll(async () => {
    source = await app.read(join(import.meta.dirname, `fixtures/orsa-report.${ending}`))
  })

  it('has its blocks', () => {
    const { text, blocks } = source
    const told = blocks.map(({ type, level, marker, start, end }) =>
      [type, level, marker, text.slice(start, end)].filter((part) => part !== undefined).join(' | '),
    )
    expect(told).toEqual([
      'title | On the state of the Orsa dam',
      'heading | 2 | Report to both governments',
      'heading | 1 | What was found',
      'paragraph | The gates were opened twice in April, the commission says[1]. Repairs cost fourteen million crowns[i]. See the log.',
      'quotation | “Both capitals have accepted the schedule.”',
      'list-item | 1 | 1. | The north gate does not close.',
      'list-item | 2 | (a) | Its hinge is broken.',
      'list-item | 2 | (b) | Its motor was taken out.',
      'list-item | 1 | 2. | The south gate holds.',
      'paragraph | It was tested in May.',
      'heading | 2 | Costs',
      'table-row | Gate\tCrowns',
      'table-row | North\t9 million',
      'list-item | 1 | – | Paid by Karvia',
      'paragraph | Плотина закрыта. הסכר סגור. 堰堤は閉じている。',
      'list-item | 1 | 1 | Log of the dam, page 12.',
      'list-item | 1 | i | At prices of 2023.',
    ])
  })

  it('has its looks, links and marks of notes', () => {
    const { text, styles } = source
    expect(styles.map(({ start, end, ...style }) => [text.slice(start, end), Object.values(style).join(' ')])).toEqual([
      ['opened twice', 'bold'],
      ['April', 'italic'],
      ['[1]', 'note'],
      ['[i]', 'note'],
      ['the log', 'link https://orsa.example/log'],
    ])
  })

  it('has what it says about itself', () => {
    expect(source.card).toEqual({
      title: 'On the state of the Orsa dam',
      author: 'Lena Virtaus',
      published: '2024-05-02',
      updated: '2024-05-06',
      language: 'en-GB',
    })
  })

  it('tells what was left out', () => {
    expect(source.remarks).toEqual([
      { code: 'tracked-changes', count: 2 },
      { code: 'comments-left-out', count: 1 },
      { code: 'pictures-left-out', count: 1 },
      { code: 'running-heads-left-out', count: 1, detail: 'RESTRICTED – Joint Dam Commission' },
    ])
  })
})

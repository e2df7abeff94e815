import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBlocks } from '../text/blocks.ts'
import { findTurns } from './find-turns.ts'

/** Each block: its type, or of a turn the time and the speaker, with its words. */
function told(text: string): string[] {
  return findTurns(text, findBlocks(text)).map(({ type, start, end, speaker, time }) => {
    const what = type === 'speaker-turn' ? [time, speaker].filter((part) => part !== undefined).join(' ') : type
    return `${what} | ${text.slice(start, end)}`
  })
}

describe('turns are found', () => {
  it('in an interview of questions and answers', () => {
    expect(told('Interview: the dam\nQ: Who pays?\nA: Karvia pays for the repairs.\nQ: When?\nA: In May.')).toEqual([
      'title | Interview: the dam',
      'Q | Q: Who pays?',
      'A | A: Karvia pays for the repairs.',
      'Q | Q: When?',
      'A | A: In May.',
    ])
  })

  it('in a press conference, with the paragraphs in which a speaker goes on', () => {
    const text = [
      'Lena Virtaus: Good morning. Both capitals have accepted the schedule.',
      'It was a long night for everybody.',
      'REPORTER: Who pays?',
      'Lena Virtaus: I leave that to the ministers.',
    ].join('\n')
    expect(told(text)).toEqual([
      'Lena Virtaus | Lena Virtaus: Good morning. Both capitals have accepted the schedule.',
      'paragraph | It was a long night for everybody.',
      'REPORTER | REPORTER: Who pays?',
      'Lena Virtaus | Lena Virtaus: I leave that to the ministers.',
    ])
  })

  it('in a parliament, where offices and names are said', () => {
    const text = [
      'The PRIME MINISTER (Ms Dolca): There is no agreement, and there is no schedule.',
      'Mr MARIN (Port Lisse): Then why were the gates opened?',
      'The PRIME MINISTER (Ms Dolca): They were not.',
      'The SPEAKER: Order!',
    ].join('\n')
    expect(told(text).map((block) => block.split(' | ')[0])).toEqual([
      'The PRIME MINISTER (Ms Dolca)',
      'Mr MARIN (Port Lisse)',
      'The PRIME MINISTER (Ms Dolca)',
      'The SPEAKER',
    ])
  })

  it('with their times, which stand before them', () => {
    const text =
      '[00:05] Speaker 1: Shall we begin?\n(01:12:04) Speaker 2: Yes.\n01:13:00 Speaker 1: The gates are shut.'
    expect(told(text)).toEqual([
      '5 Speaker 1 | Speaker 1: Shall we begin?',
      '4324 Speaker 2 | Speaker 2: Yes.',
      '4380 Speaker 1 | Speaker 1: The gates are shut.',
    ])
  })

  it('line by line in a text whose lines are broken', () => {
    const line = 'Virtaus: Both capitals have accepted the schedule for this spring,'
    const text = `${line}\nand the gates will be opened in the first week of the month of May.\nAram: Not so.\n\n${line}\nand that is what the protocol of the meeting at Halden says about it.\nAram: No.`
    expect(told(text).map((block) => block.split(' | ')[0])).toEqual(['Virtaus', 'Aram', 'Virtaus', 'Aram'])
  })

  it.each([
    ['Cyrillic', 'Долка: Нет.\nАрам: Почему?\nДолка: Соглашения нет.', ['Долка', 'Арам', 'Долка']],
    ['Chinese', '多尔卡：没有协议。\n阿拉姆：为什么？\n多尔卡：大坝关闭了。', ['多尔卡', '阿拉姆', '多尔卡']],
    ['French', 'Dolca : Non.\nAram : Pourquoi ?\nDolca : Rien n’est signé.', ['Dolca', 'Aram', 'Dolca']],
  ])('in %s', (_language, text, speakers) => {
    expect(told(text).map((block) => block.split(' | ')[0])).toEqual(speakers)
  })
})

describe('no turns are found', () => {
  const folder = join(import.meta.dirname, '../../../resources/samples')
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('in the sample %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const blocks = findBlocks(text)
    expect(findTurns(text, blocks)).toBe(blocks)
  })

  it.each([
    ['two turns', 'Dolca: There is no agreement.\nAram: There is.'],
    ['one speaker', 'Dolca: One.\nDolca: Two.\nDolca: Three.\nDolca: Four.'],
    ['a speech after another', 'Dolca: One.\nDolca: Two.\nAram: Three.\nAram: Four.'],
    [
      'a list of terms',
      'Gate: What closes a dam.\nDam: What holds a river.\nSluice: A small gate.\nSpillway: A way out.',
    ],
    ['a form', 'Gate: North\nState: open\nGate: South\nState: shut\nGate: East\nState: shut'],
    [
      'an article with an interview in it',
      `${'The ministers met at Halden, and nothing was said about it.\n'.repeat(7)}Q: Who pays?\nA: Karvia.\nQ: When?\nA: In May.`,
    ],
    ['sentences with a colon', 'He said: No.\nShe said: Yes.\nHe said: Never.\nShe said: Soon.'],
    ['an ordinary note', 'Note: The gates are shut.\nSource: Norvolt.\nNote: They stay shut.\nSource: Norvolt.'],
  ])('in %s', (_what, text) => {
    const blocks = findBlocks(text)
    expect(findTurns(text, blocks)).toBe(blocks)
  })
})

import { describe, expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'

/** The blocks of a text in short: "- words" for a list item with its marker, "# words" for a heading, the words alone for a paragraph. */
const shown = (text: string) =>
  findBlocks(text).map(({ type, start, end, marker }) => {
    const words = text.slice(start, end)
    if (type === 'list-item') return `[${marker}] ${words}`
    return type === 'paragraph' ? words : `${type}: ${words}`
  })

describe('list items', () => {
  test.each<[string, string, string[]]>([
    [
      'are those after a colon, each with its marker',
      'The harbour board set these conditions:\n- access for no more than 40 vessels;\n- an observer on each of them;\n- a review in June.\nThe owners agreed.',
      [
        'The harbour board set these conditions:',
        '[-] access for no more than 40 vessels;',
        '[-] an observer on each of them;',
        '[-] a review in June.',
        'The owners agreed.',
      ],
    ],
    [
      'is a single one that goes on a sentence',
      'There is one condition:\n- access for no more than 40 vessels;\nThe owners agreed.',
      ['There is one condition:', '[-] access for no more than 40 vessels;', 'The owners agreed.'],
    ],
    [
      'may be indented and parted by blank lines',
      'They want:\n\n  • money\n\n  • time\n',
      ['They want:', '[•] money', '[•] time'],
    ],
    [
      'have the numbers of the text',
      'Agenda\n1. Opening\n2. Quotas\n3. Any other business',
      ['title: Agenda', '[1.] Opening', '[2.] Quotas', '[3.] Any other business'],
    ],
    [
      'may begin with another number than 1',
      'It goes on.\n7) Seventh\n8) Eighth',
      ['It goes on.', '[7)] Seventh', '[8)] Eighth'],
    ],
    ['may have letters', 'It says:\n(a) yes\n(b) no\n(c) maybe', ['It says:', '[(a)] yes', '[(b)] no', '[(c)] maybe']],
    [
      'may have Roman numbers',
      'It says:\n(i) yes\n(ii) no\nIt ends.',
      ['It says:', '[(i)] yes', '[(ii)] no', 'It ends.'],
    ],
    [
      'may hold others',
      'It says:\n1. Ports\na) north\nb) south\n2. Ships\na) large\n3. Crews\n- all of them',
      [
        'It says:',
        '[1.] Ports',
        '[a)] north',
        '[b)] south',
        '[2.] Ships',
        '[a)] large',
        '[3.] Crews',
        '[-] all of them',
      ],
    ],
    [
      'may be paragraphs of a statement',
      `1. The parties meet each year.\n2. They vote by hand.`,
      ['[1.] The parties meet each year.', '[2.] They vote by hand.'],
    ],
    [
      'have a heading above them',
      'All met.\nDemands\n* more pay\n* less work',
      ['All met.', 'heading: Demands', '[*] more pay', '[*] less work'],
    ],
    [
      'begin anew within hard-wrapped lines',
      `This is a letter whose lines have been wrapped by a mail program, so\nthat most of them end at about seventy characters, and which asks for:\n- one thing, which is long enough to go on in the line after this one,\n  as it does here;\n- another thing.\n\nThe letter ends with a paragraph that is wrapped at the same place, as\none would expect of it.`,
      [
        'This is a letter whose lines have been wrapped by a mail program, so\nthat most of them end at about seventy characters, and which asks for:',
        '[-] one thing, which is long enough to go on in the line after this one,\n  as it does here;',
        '[-] another thing.',
        'The letter ends with a paragraph that is wrapped at the same place, as\none would expect of it.',
      ],
    ],
    [
      'may begin with a dash where they end in semicolons',
      'It has\n– a lock;\n– a key.',
      ['title: It has', '[–] a lock;', '[–] a key.'],
    ],
    ['may begin with a dash after a colon', 'It has:\n— A lock\n— A key', ['It has:', '[—] A lock', '[—] A key']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected)
  })
})

describe('no list items', () => {
  test.each<[string, string, string[]]>([
    [
      'is a speech that a dash opens',
      'He stood up.\n— I will not go, said Ruiz.\nShe left.',
      ['He stood up.', '— I will not go, said Ruiz.', 'She left.'],
    ],
    [
      'are days of a chronology',
      '3. March was cold.\n4. March was colder.\n5. März war warm.',
      ['3. March was cold.', '4. March was colder.', '5. März war warm.'],
    ],
    ['is one after a colon', 'Ruiz said:\n– I will not go.', ['Ruiz said:', '– I will not go.']],
    ['is one after a colon, typed with a hyphen', 'Ruiz said:\n- I will not go.', ['Ruiz said:', '- I will not go.']],
    [
      'are speeches between prose',
      'He stood up.\n— I will not go.\nShe looked at him.\n— You will.\nHe sat down.',
      ['He stood up.', '— I will not go.', 'She looked at him.', '— You will.', 'He sat down.'],
    ],
    [
      'are speeches one after the other',
      '— Will you go?\n— No.\n— Why not?',
      ['— Will you go?', '— No.', '— Why not?'],
    ],
    ['are speeches after a colon', 'They spoke:\n— I go.\n— You stay.', ['They spoke:', '— I go.', '— You stay.']],
    [
      'are speeches typed with a hyphen',
      '- I will not go, said Berg.\n- You will.',
      ['- I will not go, said Berg.', '- You will.'],
    ],
    [
      'are numbered headings with text between them',
      '1. Ports\nThey are open.\n2. Ships\nThey sail.',
      ['title: 1. Ports', 'They are open.', 'heading: 2. Ships', 'They sail.'],
    ],
    ['is one number alone', 'It ended.\n3. March was cold.', ['It ended.', '3. March was cold.']],
    [
      'are numbers out of order',
      'It ended.\n12. It rained.\n4. It snowed.',
      ['It ended.', '12. It rained.', '4. It snowed.'],
    ],
    ['are initials', 'A. Ruiz said so.\nB. Berg did not.', ['A. Ruiz said so.', 'B. Berg did not.']],
    ['is a rule of asterisks', 'It ended.\n* * *\nIt began.', ['It ended.', '* * *', 'It began.']],
    ['is a footnote', 'It rose by 3%.\n* Figures are provisional.', ['It rose by 3%.', '* Figures are provisional.']],
    [
      'are temperatures and years',
      '-4 degrees were measured.\n-7 were feared.\n2024. It was warm.',
      ['-4 degrees were measured.', '-7 were feared.', '2024. It was warm.'],
    ],
    [
      'is a signature, nor is it a heading',
      'It ended.\n— The editors\nThe next text begins here.',
      ['It ended.', '— The editors', 'The next text begins here.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected)
  })
})

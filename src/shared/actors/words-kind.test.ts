import { expect, it } from 'vitest'
import { kindOfWords } from './words-kind.ts'

it.each([
  ...[
    'Trump',
    'Donald Trump',
    'President Donald Trump',
    'Mr Witkoff',
    'US',
    'WHO',
    'IT',
    'U.S.',
    'the Kremlin',
    'the United States of America',
    'Doctors Without Borders',
    'Ursula von der Leyen, the European Commission chief',
    'Bank of England',
    'All Nippon Airways',
    'al-Qaeda in Yemen',
    'بوتين',
    '习近平',
    '🦊 Fox Fund 🦊',
    'The\nKremlin',
  ].map((words) => [words, 'name'] as const),
  ...[
    'the US leader',
    'The Ukrainian president',
    'a source briefed on a phone call with Trump',
    'A group of European leaders',
    'officials in both capitals',
    'European leaders',
    'the Kremlin leader',
    'His Russia envoy',
    'the President',
    'President',
    'the Prime Minister',
    'Ostmark’s water minister, Piet Aram',
    'Her office',
    'the President of the United States',
    'coalition of the willing',
    'Those joining Zelensky',
    'those who met Trump in Alaska',
    'all but Hungary',
  ].map((words) => [words, 'role'] as const),
  ...['he', 'He', 'they', 'himself', 'us', 'Us', 'who', 'it', 'I'].map((words) => [words, 'pronoun'] as const),
])('knows %j as a %s', (words, kind) => {
  expect(kindOfWords(words)).toBe(kind)
})

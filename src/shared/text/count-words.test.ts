import { expect, it } from 'vitest'
import { countWords } from './count-words.ts'
import { orsaInLanguages } from './orsa-in-languages.ts'

it.each([
  ['', 0],
  ['Karvia said so – twice.', 5],
  ['¶ 3 – 4', 4],
  ['水利部长说，政府打开闸门。', 6],
  ['水利部长在Halden说：“是。”', 6],
  ['カルビアは水門を開ける。', 5],
  ['정부가 수문을 열었다.', 3],
  ['รัฐบาลเปิดประตูน้ำ', 4],
])('counts the words of “%s”', (text, words) => {
  expect(countWords(text)).toBe(words)
})

it('counts about as many words in each language', () => {
  for (const [language, sentences] of Object.entries(orsaInLanguages)) {
    const words = countWords(sentences.join(' '))
    expect([language, words >= 60 && words <= 150]).toEqual([language, true])
  }
})

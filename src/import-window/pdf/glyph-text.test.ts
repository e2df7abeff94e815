import { expect, it } from 'vitest'
import { glyphText } from './glyph-text.ts'

it.each([
  ['a letter', 'a', 'a'],
  ['a letter beyond the Basic Multilingual Plane', '𝑥', '𝑥'],
  ['a ligature: its letters', 'ﬃ', 'ffi'],
  ['an Arabic letter as it stands within a word', 'ﻟ', 'ل'],
  ['an Arabic ligature', 'ﻼ', 'لا'],
  ['a Hebrew letter with its point', '\uFB2A', '\u05E9\u05C1'],
  ['a Kangxi radical: the character', '⼤', '大'],
  ['a radical of simplified Chinese: the character', '⻢', '马'],
  ['the bullet of a symbol font', '\uF0B7', '•'],
  ['a symbol without a meaning: nothing', '\uE123', ''],
  ['a control character: nothing', '\u0003', ''],
  ['a mark of direction: nothing', '\u200F', ''],
  ['the joiner that Persian needs', '\u200C', '\u200C'],
  ['a soft hyphen', '\u00AD', '\u00AD'],
  ['a space of any width: a space', '\u2003', ' '],
  ['what is no letter of old, such as a superscript: as it is', '³', '³'],
])('a glyph stands for %s', (_what, unicode, text) => expect(glyphText(unicode)).toBe(text))

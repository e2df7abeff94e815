import { describe, expect, it } from 'vitest'
import { isParsedInWindow, mayBeText, sniffFormat } from './sniff-format.ts'

const pdf = '%PDF-1.7\n'
const rtf = '{\\rtf1'
const zip = 'PK\u0003\u0004'
const ole = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'
const page = '<!DOCTYPE html><html>'
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('the format of a file that is what its name says', () => {
  it.each([
    ['a.txt', 'Words', 'text'],
    ['a.md', '# Words', 'markdown'],
    ['a.html', page, 'html'],
    ['a.xhtml', '<?xml version="1.0"?><html>', 'html'],
    ['a.mht', 'From: <Saved>', 'mhtml'],
    ['a.docx', zip, 'docx'],
    ['a.odt', zip, 'odt'],
    ['a.rtf', rtf, 'rtf'],
    ['a.pdf', pdf, 'pdf'],
    ['a.eml', 'From: a', 'eml'],
    ['a.msg', ole, 'msg'],
    ['a.srt', '1', 'subtitles'],
    ['a.vtt', 'WEBVTT', 'subtitles'],
    ['A.PDF', pdf, 'pdf'],
    ['a.tar.pdf', pdf, 'pdf'],
  ])('%s of %j is %s', (name, start, format) => expect(sniffFormat(name, bytesOf(start))).toBe(format))
})

describe('the format of a file that is something else is that of its bytes:', () => {
  it.each([
    ['a', pdf, 'pdf'],
    ['a.txt', pdf, 'pdf'],
    ['a.docx', pdf, 'pdf'],
    ['a.html', pdf, 'pdf'],
    ['a.exe', pdf, 'pdf'],
    ['a.doc', rtf, 'rtf'],
    ['a.docx', rtf, 'rtf'],
    ['a', ole, 'msg'],
    ['a.rtf', ole, 'msg'],
    ['a.txt', page, 'html'],
    ['a', `\u00EF\u00BB\u00BF\n<!-- saved -->\n<html lang="en">`, 'html'],
    ['a.htm', 'Words', 'html'],
    // Locked documents of Word are in such containers.
    ['a.docx', ole, 'docx'],
    ['a.odt', ole, 'odt'],
    // Of no format that is read.
    ['a.doc', ole, null],
    ['a.xls', ole, null],
    ['a.xlsx', zip, null],
    ['a.html', zip, null],
    ['a.eml', zip, null],
    ['a.pdf', zip, null],
    ['a.txt', zip, null],
    ['a', 'Words', null],
    ['a.log', 'Words', null],
  ])('%s of %j is %s', (name, start, format) => expect(sniffFormat(name, bytesOf(start))).toBe(format))
})

describe('a name or bytes of nothing', () => {
  it.each([
    ['', ''],
    ['.', ''],
    ['.pdf.', '%PD'],
    ['pdf', '%PDF'],
    ['constructor', '<htm'],
    ['a.__proto__', 'PK'],
  ])('are of no format: %j, %j', (name, start) => expect(sniffFormat(name, bytesOf(start))).toBe(null))
  it('is found out at once, however large', () => {
    const started = performance.now()
    expect(sniffFormat('a.txt', bytesOf(`<!--${' '.repeat(5_000_000)}`))).toBe('text')
    expect(sniffFormat('.'.repeat(100_000), bytesOf('<!-- -->'.repeat(100_000)))).toBe(null)
    expect(performance.now() - started).toBeLessThan(300)
  })
})

it('what is decoded as plain text is no picture, sound, film, program, archive or other document', () => {
  const not = 'jpg JPEG png heic mp3 m4a mov exe dll doc docm pptx xls xlsx odp epub 7z tar gz attache'.split(' ')
  expect(not.filter((ending) => mayBeText(`a.${ending}`))).toEqual([])
  expect(['a', 'a.txt', 'a.log', 'a.csv', 'a.json', 'png', 'a.png.txt'].filter((name) => !mayBeText(name))).toEqual([])
})

it('only plain text and Markdown are decoded outside the import window', () => {
  expect((['text', 'markdown', 'html', 'pdf', 'clipboard'] as const).map(isParsedInWindow)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
})

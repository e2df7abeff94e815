/** A text with subtitles, made ready for the library that reads them, and how many cues were left out because their times are broken. */
export type CleanCues = { readonly text: string; readonly broken: number }

const time = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?`
const times = new RegExp(String.raw`^\s*(${time})\s*-->\s*(${time})(?:\s.*)?$`, 'u')

/**
 * Writes the cues of SRT or WebVTT anew as plain SRT. The library that reads them throws over one broken cue or one without words, takes
 * cues with a region for the definition of one, reads a point before milliseconds as a thousandth, and ends a cue at an empty line within it.
 */
export function cleanCues(written: string): CleanCues {
  const isVtt = /^\uFEFF?WEBVTT/u.test(written)
  const lines = written.split(/\r\n?|\n/u)
  const cues: { readonly times: string; readonly words: string[] }[] = []
  let isOpen = false
  let isAfterBlank = true
  let broken = 0
  lines.forEach((line, i) => {
    const found = times.exec(line)
    if (found) {
      cues.push({ times: `${longTime(found[1]!)} --> ${longTime(found[2]!)}`, words: [] })
      isOpen = true
    } else if (line.includes('-->')) {
      broken += 1
      isOpen = false
    } else if (line.trim() !== '' && !isName(lines, i, isAfterBlank)) {
      // In WebVTT an empty line ends a cue, and notes and style sheets stand between cues.
      if (isVtt && isAfterBlank) isOpen = false
      if (isOpen) cues.at(-1)?.words.push(line.trim())
    }
    isAfterBlank = line.trim() === ''
  })
  const text = cues
    .filter(({ words }) => words.length > 0)
    .map(({ times, words }, i) => [i + 1, times, ...words].join('\n'))
    .join('\n\n')
  return { text, broken }
}

/** Whether a line is the number or name of the cue whose times follow it. */
function isName(lines: readonly string[], at: number, isAfterBlank: boolean): boolean {
  return (lines[at + 1]?.includes('-->') ?? false) && (isAfterBlank || /^\s*\d+\s*$/u.test(lines[at] ?? ''))
}

/** A time with hours, and milliseconds after a comma. */
function longTime(written: string): string {
  const [clock = '', fraction = ''] = written.split(/[.,]/u)
  const parts = clock.split(':').map((part) => part.padStart(2, '0'))
  if (parts.length === 2) parts.unshift('00')
  return `${parts.join(':')},${fraction.padEnd(3, '0')}`
}

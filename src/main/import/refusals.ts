import { assertNever } from '#shared/model/assert-never.ts'
import type { JobFailure } from './import-window.ts'

/** One sentence for a file that could not be parsed: what happened, what was kept, what to do. */
export function refusalOf(name: string, failure: JobFailure): string {
  const file = `“${name}”`
  const { code } = failure
  switch (code) {
    case 'empty':
      return `There is no text in ${file}, so nothing was imported.`
    case 'scan':
      return `${file} has pictures of pages and no text in them, so nothing was imported; have its text recognised by a scanner program and import that.`
    case 'damaged':
      return `${file} is damaged or not what its name says, so nothing was imported.`
    case 'needs-password':
      return `${file} is locked with a password, so nothing was imported.`
    case 'wrong-password':
      return `That password does not open ${file}, so nothing was imported.`
    case 'too-large':
      return `${file} has more text or parts than Attaché reads (5 million characters, 50,000 paragraphs), so nothing was imported; split it and import the parts.`
    case 'unsupported':
      return unsupported(file, 'detail' in failure ? (failure.detail ?? '') : '')
    case 'stuck':
      return `Reading ${file} made no progress for a while and was stopped; nothing was imported.`
    case 'too-much-memory':
      return `Reading ${file} took too much memory and was stopped; nothing was imported.`
    case 'crashed':
      return `Reading ${file} ended before it was done; nothing was imported. Try it again.`
    case 'cancelled':
      return `Reading ${file} was cancelled; nothing was imported.`
    default:
      return assertNever(code)
  }
}

function unsupported(file: string, detail: string): string {
  switch (detail) {
    case 'encrypted':
      return `${file} is encrypted, so nothing was imported; open it in its program, save it without a password, and import that.`
    case 'doc':
      return `${file} is in Word’s format of before 2007, so nothing was imported; save it as .docx and import that.`
    default:
      return `${file} is of a kind that Attaché does not read, so nothing was imported.`
  }
}

/** The sentence for a file of no format that Attaché reads. */
export function notRead(name: string): string {
  const file = `“${name}”`
  if (/\.(?:mp[34]|m4[av]|mov|avi|mkv|wav|ogg|flac|webm)$/iu.test(name))
    return `${file} is sound or film, and Attaché reads text; import its transcript instead (.srt or .vtt).`
  if (/\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic)$/iu.test(name))
    return `${file} is a picture, and Attaché reads text; have its text recognised and import that.`
  if (/\.(?:7z|rar|tar|gz)$/iu.test(name))
    return `${file} is an archive that Attaché does not open; unpack it and import what you need.`
  if (/\.(?:docm?|pptx?|xlsx?|odp|ods|pages|key|numbers|epub)$/iu.test(name))
    return `${file} is of a kind that Attaché does not read, so nothing was imported; save it as PDF or .docx and import that.`
  if (/\.attache$/iu.test(name))
    return `${file} is a library, not a text. Choose Open library in the File menu, or double-click it.`
  return `${file} is of a kind that Attaché does not read, so nothing was imported.`
}

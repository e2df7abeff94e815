import type { withoutHead } from '#shared/imports/head/read-head.ts'
import type { readMarkdown } from '#shared/imports/markdown/read-markdown.ts'
import type { DetectLanguage } from '#shared/sources/find-languages.ts'

/** What reads the text of a file beside its encoding. */
export type Readers = {
  readonly withoutHead: typeof withoutHead
  readonly readMarkdown: typeof readMarkdown
  readonly detectLanguage: DetectLanguage
}

/**
 * Loads what only an import needs, with the first one: the parsers of Markdown and YAML, and the letter groups of 60 languages (a megabyte,
 * decision 19).
 */
export async function loadReaders(): Promise<Readers> {
  const [{ withoutHead }, { readMarkdown }, { eld }] = await Promise.all([
    import('#shared/imports/head/read-head.ts'),
    import('#shared/imports/markdown/read-markdown.ts'),
    import('eld/extrasmall'),
  ])
  return {
    withoutHead,
    readMarkdown,
    detectLanguage: (text) => {
      const found = eld.detect(text)
      return found.language !== '' && found.isReliable() ? found.language : null
    },
  }
}

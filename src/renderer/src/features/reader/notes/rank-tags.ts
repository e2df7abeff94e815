import { folded } from '#shared/search/match-words.ts'
import type { TagView } from '#shared/tags/tag-view.ts'

const maxRows = 9

/**
 * Tags that match the typed text: first those whose path or one of its names begins with it, then those that contain it. With nothing
 * typed, the most used first.
 */
export function rankTags(tags: Iterable<TagView>, typed: string): TagView[] {
  const query = folded(typed)
  const scored = [...tags].flatMap((tag) => {
    const path = folded(tag.path)
    const score = path.startsWith(query)
      ? 0
      : path.split('/').some((name) => name.startsWith(query))
        ? 1
        : path.includes(query)
          ? 2
          : null
    return score === null ? [] : [{ tag, score }]
  })
  return scored
    .toSorted((a, b) => a.score - b.score || b.tag.uses - a.tag.uses || a.tag.path.localeCompare(b.tag.path, 'en'))
    .slice(0, maxRows)
    .map(({ tag }) => tag)
}

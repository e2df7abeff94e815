import type { ActorView } from '#shared/actors/actor-view.ts'
import { counted } from '#shared/words/counted.ts'

/** "4 mentions · 2 claims" */
export function countsText({ mentions, claims }: Pick<ActorView, 'mentions' | 'claims'>): string {
  return [countText(mentions, 'mention'), countText(claims, 'claim')].join(' · ')
}

/** "no claims", "1 claim", "1,200 claims" */
export function countText(number: number, word: string): string {
  return number === 0 ? `no ${word}s` : counted(number, word)
}

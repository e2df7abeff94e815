import { speakersText } from '../claims/claim-words.ts'
import type { Id } from '../model/id.ts'
import type { OneSide } from './one-side-schema.ts'

/** "Dolca and Marin speak for one side, Karvia, so they count as one origin." */
export function oneSideSentence({ side, speakers }: OneSide, nameOf: (actor: Id) => string): string {
  const others = speakers.filter((one) => one !== side).map(nameOf)
  const [names, name] = [speakersText(others, false), nameOf(side)]
  return speakers.includes(side)
    ? `${names} ${others.length === 1 ? 'speaks' : 'speak'} for ${name}, so ${others.length === 1 ? 'both' : 'all'} count as one origin.`
    : `${names} speak for one side, ${name}, so they count as one origin.`
}

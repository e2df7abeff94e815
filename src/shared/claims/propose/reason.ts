import type { Attribution } from './attribution.ts'
import type { Named } from './clause.ts'
import type { Subject } from './noun-phrase.ts'

export const nobodySays = 'Suggested: no words say that somebody said it, so the source speaks.'

export const mayBeSomebodys = 'These may be somebody’s words, or the source’s own: choose the speaker.'
export const mayBeNobodys = 'The sentence does not say that somebody said this: choose the speaker.'

export const signatoriesSay = 'Suggested: a joint statement says it, so those who sign it speak.'

export const signatoriesUnknown = 'Those who sign the joint statement say it: choose them.'

export const turnMayGoOn = 'The turn before may go on here: choose the speaker.'

/** Why a speaker is proposed, or why none is, as one sentence. */
export function reasonOf(named: Named, { cue, subject, unclear }: Attribution): string {
  if (unclear) return 'Suggested: goes on after what this speaker said, but may be the source’s own words.'
  if (subject.pronoun && subject.found === 'actor') return antecedentReason(named, subject.pronoun, subject)
  if (subject.pronoun && subject.found === 'either') {
    const names = namesIn(named, subject)
    return `“${subject.pronoun.word}” may be ${names.length > 1 ? names.join(' or ') : `${names.join('')} or somebody else`}: choose the speaker.`
  }
  if (!cue && subject.isTurn)
    return subject.found === 'actor'
      ? 'Suggested: speaker of this turn.'
      : 'Who speaks in this turn is not an actor yet.'
  if (!cue && subject.found !== 'actor') return 'No words say whose quotation it is.'
  if (!cue && subject.isCredited) return 'Suggested: the name stands alone behind the words.'
  if (!cue) return 'Suggested: the quotation before has this speaker.'
  const words = named.text.slice(cue.range.start, cue.range.end)
  if (subject.found === 'actor') return `Suggested: subject of “${words}”.`
  if (subject.isOwnVoice) return `Suggested: the source says “${words}” of itself.`
  const nobody = cue.type === 'adverb' || (cue.type === 'passive' && subject.found === 'none')
  return nobody ? `“${words}” does not say who said it.` : `The subject of “${words}” is not an actor yet.`
}

function antecedentReason(named: Named, { word, where }: NonNullable<Subject['pronoun']>, subject: Subject): string {
  const names = namesIn(named, subject)
  return `Suggested: “${word}” ${names.length > 1 ? 'are' : 'is'} ${names.join(' and ')}, ${where}.`
}

function namesIn({ actors }: Named, subject: Subject): string[] {
  return subject.actors.flatMap(({ id }) => actors.find((actor) => actor.id === id)?.name ?? [])
}

import { counted, numberText } from '#shared/words/counted.ts'

/** What the sweep says on screen. A file of its own, because the reader begins a sweep without loading the screen of actors. */
export const strings = {
  label: (name: string) => `Other mentions of ${name}`,
  progress: (ticked: number, all: number, isWholeCase: boolean, marked: number) =>
    [
      `${ticked} of ${all} to mark`,
      isWholeCase ? 'the whole case' : 'this text',
      ...(marked > 0 ? [`${marked} marked already`] : []),
    ].join(' · '),
  place: (where: string) => where || 'heading',
  list: 'Occurrences',
  willBeMarked: 'will be marked',
  willNotBeMarked: 'will not be marked',
  insideName: (name: string) => `in a name of ${name}`,
  insideMention: (name: string) => `inside a mention of ${name}`,
  shortName: 'short name, may be another’s',
  anotherActor: 'another actor',
  more: (count: number) => `And ${numberText(count)} more: mark these, then search again.`,
  yes: 'Yes',
  no: 'No',
  all: 'All',
  none: 'None',
  thisText: 'This text',
  wholeCase: 'Whole case',
  close: 'Close',
  apply: (count: number) => `Mark ${count}`,
  answered: (yes: boolean, at: number, all: number) => `${yes ? 'Yes' : 'No'}: ${at} of ${all}`,
  allTicked: (count: number) => `All ${count} selected`,
  noneTicked: 'None selected',
  markedNone: 'Nothing was selected, so nothing was marked',
  markedMentions: (count: number, name: string) => `Marked ${counted(count, 'mention')} of ${name}`,
  thisActor: 'this actor',
  noNames: (name: string) => `${name} has no name to look for, only roles and pronouns`,
  noneLeft: (name: string) => `All mentions of ${name} are marked.`,
} as const

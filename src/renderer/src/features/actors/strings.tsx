import type { ReactNode } from 'react'
import type { MergePreview } from '#shared/actors/actor-card.ts'
import { counted, numberText, plural } from '#shared/words/counted.ts'

const mentionCount = (count: number) => (count === 0 ? 'no mentions' : counted(count, 'mention'))
const claimCount = (count: number) => (count === 0 ? 'no claims' : counted(count, 'claim'))

const lostFields: Readonly<Record<MergePreview['lost'][number]['field'], string>> = {
  kind: 'kind',
  accessBasis: 'access',
  howMany: 'how many',
  documentAuthor: 'author',
  documentDate: 'date',
  seenBy: 'seen by',
  reliability: 'reliability',
  marking: 'marking',
  side: 'side',
}

/** What the actors feature says on screen, but for the sweep. Functions take the parts of a sentence; keys and emphasised words come as nodes. */
export const strings = {
  mentionCount,
  claimCount,
  /** "4 mentions · 2 claims" */
  counts: ({ mentions, claims }: { readonly mentions: number; readonly claims: number }) =>
    `${mentionCount(mentions)} · ${claimCount(claims)}`,
  /** The place of words in a source. */
  place: (where: string) => where || 'heading',
  showMore: (total: number) => `Show more of ${numberText(total)}`,
  notMentioned: (name: string) => `${name} is mentioned in no text.`,

  screen: {
    filter: 'Filter by name, office, tag',
    none: 'No actors yet',
    noneHint: (mark: ReactNode) => <>In the text, select a name and press {mark}, or the button that appears.</>,
    toText: 'Go to the text',
    edit: 'Edit',
    delete: 'Delete',
    merge: 'Merge',
    deleted: (count: number, name: string) =>
      plural(count, { one: `“${name}” deleted`, other: `${numberText(count)} actors deleted` }),
  },

  cells: {
    also: (names: string) => `also ${names}`,
    suggestedSide: (name: string) => `${name} (suggested)`,
  },

  facets: {
    kind: 'Kind',
    mentioned: { label: 'Mentioned', yes: 'in a text', no: 'no longer mentioned' },
    claims: { label: 'Claims', yes: 'speaks', no: 'never speaks' },
    tag: { label: 'Tag', none: 'no tag' },
    source: { label: 'Source', gone: 'a source no longer here' },
    side: { label: 'Side', alone: 'stands alone', gone: 'an actor no longer here' },
    group: { label: 'Member of', none: 'no group', gone: 'a group no longer here' },
    reliability: { label: 'Reliability', none: 'not rated' },
  },

  editMany: {
    title: (count: number) => `Edit ${numberText(count)} actors`,
    kind: 'Kind',
    unchanged: 'No change',
    side: 'Side',
    sideByCard: 'No side set: go by each card',
    save: (count: number) => `Change ${numberText(count)} actors`,
    saved: (count: number) => `${numberText(count)} actors changed`,
  },

  card: {
    name: 'Name',
    badName: 'An actor needs a name of at most 500 characters. The old one stays.',
    kind: 'Kind',
    merge: 'Merge',
    /** The name of the button that opens a menu. */
    more: 'More actions',
    history: 'History',
    hide: 'Hide this card',
    memo: 'Memo',
    memoHint: 'What you want to remember of this actor',
    mentions: 'Mentions',
    mentionsTitle: (total: number) => `Mentions · ${numberText(total)}`,
    meansAt: (reading: string, place: string) => `means ${reading} · ${place}`,
  },

  claims: {
    title: (title: string, count: number) => `${title} · ${count}`,
    says: 'Says',
    saysNone: 'No claim has this speaker.',
    saysNoneAlone: 'No claim has this speaker alone.',
    groupsSay: 'Its groups say',
    byGroup: (group: string, member: string) => `by ${group}, of which ${member} is a member`,
    saidOfIt: 'Said about it',
    saidOfThem: 'Said about them',
    reports: 'Reports',
  },

  others: {
    merged: 'Merged',
    separate: 'separate',
    separated: (name: string) => `“${name}” is an actor of its own again`,
    keptApart: 'Not the same',
    notKeptApart: 'may be the same',
  },

  particulars: {
    reliability: 'Reliability',
    reliabilityNone: 'not rated',
    tags: 'Tags',
    tagsHint: 'Tags, separated by commas',
    access: 'Access',
    accessHint: 'how they know what they say',
    howMany: 'How many',
    howManyHint: 'as the source says',
  },

  /** Whom an actor speaks for. */
  side: {
    label: 'Side',
    alone: 'Stands alone',
    notSet: 'Stands alone (not set)',
    setAlone: 'Set by hand: speaks for nobody else.',
    byCard: 'Clear side',
    confirm: 'Confirm',
    suggested: (office: string | null, name: string) =>
      office === null ? `Suggested: member of ${name}.` : `Suggested: ${office}, ${name}.`,
    countsFor: (name: string) => ` Counts for ${name}.`,
  },

  fact: {
    since: (from: string) => `since ${from}`,
    until: (to: string) => `until ${to}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    add: (what: string) => `+ ${what}`,
    /** The name of a fact's form: "Offices: President". */
    form: (label: string, fact: string) => `${label}: ${fact}`,
    newForm: (label: string) => `${label}: new`,
    remove: 'Remove',
    removed: (fact: string) => `“${fact}” removed`,
    save: 'Save',
    dateExample: '2019, 2019-05, 2019-05-20',
    openChosen: 'In the text',
  },

  names: {
    label: 'Also called',
    add: 'alias',
    remove: 'Remove alias',
    words: 'Words',
    speaker: 'Used only by',
    ownName: 'its own name',
    onlyBy: (name: string) => `by ${name} only`,
    unlearned: 'Not called',
    unlearnedTitle: (name: string) => `${name}: is called so after all`,
    unlearnedUndo: 'undo',
  },

  standing: {
    from: 'From',
    to: 'To',
    offices: {
      label: 'Offices',
      add: 'office',
      title: 'Title',
      organisation: 'Of',
      offered: 'In the text',
      take: (office: string) => `Take ${office}`,
    },
    memberOf: { label: 'Member of', add: 'group', actor: 'Group' },
    members: { label: 'Members', add: 'member', actor: 'Member' },
    ids: { label: 'Ids', add: 'id', scheme: 'Scheme', value: 'Value', schemes: ['iso-3166', 'wikidata', 'any other'] },
    byClaim: 'By the claim',
    noClaim: 'none',
    byClaimAt: (place: string) => `by ${place}`,
    aClaim: 'a claim',
  },

  merge: {
    title: 'Merge two actors',
    becomes: 'is merged into',
    stays: '(kept)',
    meant: 'Neither is named, but I know that they are the same',
    turnRound: 'Swap',
    cancel: 'Cancel',
    merge: 'Merge',
    merged: (name: string, into: string) => `“${name}” merged into “${into}”`,
    into: 'Merge into',
    intoHint: 'Type a name',
    likely: 'Possible duplicates:',
    changes: 'What changes',
    onlyName: (name: ReactNode) => <>{name} has nothing of its own; only its name goes</>,
    newMention: (name: string) => `a mention of ${name} from now on`,
    moreMentions: (count: number) => `and ${numberText(count)} more`,
  },

  /** The lines that say what a merge changes. */
  mergeChanges: {
    mentions: (count: number) =>
      plural(count, { one: '1 mention will move', other: `${numberText(count)} mentions will move` }),
    claims: (count: number) =>
      plural(count, { one: '1 claim will move', other: `${numberText(count)} claims will move` }),
    saidAbout: (count: number) =>
      plural(count, {
        one: '1 claim that is said about it will move',
        other: `${numberText(count)} claims that are said about it will move`,
      }),
    offices: (count: number) =>
      plural(count, { one: '1 office will move', other: `${numberText(count)} offices will move` }),
    memberships: (count: number) =>
      plural(count, { one: '1 membership will move', other: `${numberText(count)} memberships will move` }),
    members: (count: number) =>
      plural(count, { one: '1 member will move', other: `${numberText(count)} members will move` }),
    sharedClaims: (count: number) => `Both speak in ${counted(count, 'claim')}: one speaker is left there`,
    aliases: (names: readonly string[]) => `Also called from now on: ${names.join(', ')}`,
    externalIds: (ids: readonly string[]) => `Gains the ids ${ids.join(', ')}`,
    tags: (tags: readonly string[]) => `Gains the tags ${tags.join(', ')}`,
    memos: 'The memos are joined, one after the other',
    lost: (field: MergePreview['lost'][number]['field'], value: string) =>
      `Will be lost: ${lostFields[field]} “${value}”`,
  },

  review: {
    toDecide: 'To decide',
    same: 'Possible duplicates',
    places: 'Place names to check',
    close: 'Close',
  },

  sameActors: {
    title: 'Possible duplicates',
    none: 'No two actors look the same.',
    hint: 'Are the two the same? You see what changes before they are merged.',
    same: 'Same…',
    notSame: 'Not the same',
    keptApart: 'Kept apart',
  },

  placesOrStates: {
    title: 'Place names to check',
    none: 'No place is in doubt.',
    hint: 'Does the name mean the place here, or those who govern from it?',
    other: 'Means…',
    open: 'Show in the text',
    list: 'Places in doubt',
    means: (name: string) => `Means ${name}`,
    itself: 'The place itself',
    meansHere: (words: ReactNode) => <>“{words}” means here</>,
    reading: 'Means here',
    readingHint: 'Type a name',
  },

  split: {
    title: (name: string) => `Split ${name}`,
    hint: (key: ReactNode, picked: number, all: number) => (
      <>
        {key} select mentions and claims to move · {numberText(picked)} of {numberText(all)} selected
      </>
    ),
    list: 'Mentions and claims',
    goes: 'will move',
    stays: 'stays',
    goTo: 'go to',
    to: 'Move to',
    toHint: 'Search or add an actor',
    newActor: (name: ReactNode) => <>new: “{name}”</>,
    newKind: 'Kind of the new actor',
    cancel: 'Cancel',
    split: 'Split',
    done: (count: number, name: string) => `${count} moved to ${name}`,
  },
} as const

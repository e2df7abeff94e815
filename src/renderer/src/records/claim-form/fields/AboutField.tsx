import { useApp } from '../../../core/app-context.ts'
import { useTypedField } from '../../../core/use-typed-field.ts'
import { Chips } from '../../../ui/Chips.tsx'
import { Finder, type Found } from '../../../ui/Finder.tsx'
import type { ClaimDraft } from '../draft-schema.ts'
import { cut, searchedClaim, shortClaim } from '../../claims/short-claim.ts'
import { findWords } from '../find-words.ts'
import { focusLast, Line } from './Line.tsx'
import { rankLabels } from '../rank-labels.ts'
import type { ClaimSurroundings, FieldProps } from '../surroundings.ts'
import { strings } from '../strings.tsx'

/** Number of claims offered while nothing is typed. */
const maxOffered = 6

type Target = ClaimDraft['about'][number]

/** What the claim is about: a nearby claim, found by its words, or an idea that nobody asserts, made from words of the text. */
export function AboutField({ draft, around, onChange }: FieldProps) {
  const { about, aboutUnclear } = draft
  const find = (typed: string): Found[] => {
    const free = around.claims.filter(({ id }) => !about.some((one) => 'claim' in one && one.claim === id))
    const claims = typed === '' ? free.slice(0, maxOffered) : free
    const ideas = around.ideas.filter(({ id }) => !about.some((one) => 'idea' in one && one.idea === id))
    const labelled = [
      ...claims.map((claim) => ({
        id: `claim ${claim.id}`,
        note: undefined as string | undefined,
        search: searchedClaim(claim, around.sources.get(claim.source), around.actors),
        ...claimLabel(claim, around),
      })),
      ...ideas.map((idea) => ({
        id: `idea ${idea.id}`,
        note: strings.about.idea,
        search: `${idea.gloss} ${idea.words}`,
        label: cut(idea.gloss || idea.words),
        title: idea.words,
      })),
    ]
    const known = rankLabels(labelled, typed, ({ search }) => search).slice(0, typed === '' ? maxOffered : 4)
    return [
      ...known.map(({ id, label, title, note }) => ({ id, label, title, ...(note && { note }) })),
      ...newIdeas(typed, draft, around).map(({ id, label }) => ({
        id,
        label,
        title: label,
        note: strings.about.newIdea,
      })),
    ]
  }
  const take = (id: string, typed: string) => {
    const [what, of = ''] = id.split(' ')
    const target =
      what === 'claim'
        ? { claim: of }
        : what === 'idea'
          ? { idea: of }
          : newIdeas(typed, draft, around).find((one) => one.id === id)?.target
    if (target) onChange({ about: [...about, target] }, false)
  }
  const chips = about.map((target, i) => ({ id: `${i} ${JSON.stringify(target)}`, ...labelOf(target, around) }))
  return (
    <Line label={strings.about.label} field="about" command="claim-card.about">
      <Chips
        label={strings.about.label}
        chips={chips}
        proposed={draft.proposed.includes('about')}
        onRemove={(index) =>
          onChange(
            // What is about nothing is not unclear.
            { about: about.filter((_, i) => i !== index), ...(about.length === 1 && { aboutUnclear: false }) },
            false,
          )
        }
      />
      <Finder
        label={strings.about.find}
        placeholder={strings.about.placeholder}
        find={find}
        nothing={strings.about.nothing}
        onPick={take}
        onTaken={focusLast}
      />
      {about.length > 0 && (
        <label className="card-check">
          <input
            type="checkbox"
            checked={aboutUnclear}
            onChange={(event) => onChange({ aboutUnclear: event.target.checked }, false)}
          />{' '}
          {strings.about.unclear(about.length)}
        </label>
      )}
      {about.map(
        (target, i) =>
          !('claim' in target) && (
            <IdeaGloss
              key={`${i} ${'idea' in target ? target.idea : ''}`}
              target={target}
              around={around}
              onNew={(gloss) =>
                onChange(
                  { about: about.map((one, at) => (at === i && 'content' in one ? { ...one, gloss } : one)) },
                  true,
                )
              }
            />
          ),
      )}
    </Line>
  )
}

/** Edits the words for an idea. Changing a saved idea changes it for every claim about it. */
function IdeaGloss({
  target,
  around,
  onNew,
}: {
  readonly target: Exclude<Target, { claim: string }>
  readonly around: ClaimSurroundings
  readonly onNew: (gloss: string) => void
}) {
  const { client } = useApp()
  const known = 'idea' in target ? around.ideas.find(({ id }) => id === target.idea) : undefined
  const gloss = 'content' in target ? target.gloss : (known?.gloss ?? '')
  const typed = useTypedField(gloss, (value) =>
    known ? client.mutate('updateIdea', { id: known.id, gloss: value }) : onNew(value),
  )
  return (
    <input
      className="input"
      aria-label={strings.about.ideaInOurWords}
      placeholder={strings.about.ideaHint}
      dir="auto"
      maxLength={10_000}
      {...typed}
    />
  )
}

/**
 * The ideas that can be created: from the typed words where they occur in the paragraph, from the selected words, or from the claim's own
 * words.
 */
function newIdeas(
  typed: string,
  { content }: ClaimDraft,
  around: ClaimSurroundings,
): { readonly id: string; readonly label: string; readonly target: Target }[] {
  const selected = around.selectedWords()
  const words = findWords(around.text, around.block, typed, content[0]?.start ?? around.block.start)
  const isOwn = selected && content.some(({ start, end }) => start === selected.start && end === selected.end)
  const made =
    typed === ''
      ? [
          ...(selected && !isOwn ? [{ content: [selected], gloss: '' }] : []),
          ...(content.length > 0 ? [{ content, gloss: '' }] : []),
        ]
      : words
        ? [{ content: [words], gloss: '' }]
        : content.length > 0
          ? [{ content, gloss: typed }]
          : []
  return made.map((target, i) => ({
    id: `new ${i}`,
    label: cut(target.gloss || wordsAt(target.content, around)),
    target,
  }))
}

function labelOf(
  target: Target,
  around: ClaimSurroundings,
): { readonly label: React.ReactNode; readonly title: string } {
  if ('claim' in target) {
    const claim = around.claims.find(({ id }) => id === target.claim)
    const { namelessClaim } = strings.about
    return claim ? claimLabel(claim, around) : { label: namelessClaim, title: namelessClaim }
  }
  const idea = 'idea' in target ? around.ideas.find(({ id }) => id === target.idea) : undefined
  const text = idea
    ? idea.gloss || idea.words
    : 'content' in target
      ? target.gloss || wordsAt(target.content, around)
      : strings.about.namelessIdea
  return {
    label: (
      <>
        <small>{strings.about.idea}</small>
        <span dir="auto">{cut(text)}</span>
      </>
    ),
    title: strings.about.ideaTitle(text),
  }
}

function claimLabel(claim: ClaimSurroundings['claims'][number], { sources, actors }: ClaimSurroundings) {
  const { who, words } = shortClaim(claim, sources.get(claim.source), actors)
  return {
    label: (
      <>
        <b>{who}</b>
        <span dir="auto">{words}</span>
      </>
    ),
    title: `${who}: ${words}`,
  }
}

function wordsAt(ranges: readonly { start: number; end: number }[], { text }: ClaimSurroundings): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

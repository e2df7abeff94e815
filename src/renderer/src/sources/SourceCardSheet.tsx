import { useState, type FormEvent } from 'react'
import { reliabilityLetters, type ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceCard, SourceView } from '#shared/sources/source-view.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import { useApp, useAppState, useRecords } from '../app/app-context.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { encodingSentence } from './encoding-sentence.ts'
import './source-card.css'

/** The card of a source: what is known about it. Right after an import it names the next key. */
export function SourceCardSheet({ source, fresh }: { readonly source: Id; readonly fresh: boolean }) {
  const { stores } = useApp()
  const view = useRecords(stores.sources).byId.get(source)
  const close = useAppState((state) => state.closeDialog)
  return view ? (
    <Sheet title={fresh ? 'A new source' : 'Source card'} onLeave={close} width={560}>
      <CardForm view={view} fresh={fresh} onLeave={close} />
    </Sheet>
  ) : null
}

function CardForm({ view, fresh, onLeave }: { readonly view: SourceView; readonly fresh: boolean; readonly onLeave: () => void }) {
  const { client } = useApp()
  const [card, setCard] = useState<SourceCard>(() => cardOf(view))
  const [refusal, setRefusal] = useState('')
  const set = (changes: Partial<SourceCard>) => setCard({ ...card, ...changes })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const result = await client.ask('updateSourceCard', { id: view.id, card })
    if (result.ok) onLeave()
    else setRefusal(result.error.message)
  }
  const guess = encodingSentence(view)
  return (
    <form className="source-card" onSubmit={(event) => void save(event)}>
      {guess && <p className="source-guess">{guess}</p>}
      <TextField label="Title" value={card.title} onChange={(title) => set({ title })} autoFocus={!fresh} />
      <TextField label="Publisher" value={card.publisher} onChange={(publisher) => set({ publisher })} autoFocus={fresh} />
      <TextField label="Author" value={card.author} onChange={(author) => set({ author })} />
      <TextField label="Published" type="date" value={card.published} onChange={(published) => set({ published })} />
      <TextField label="Link" value={card.link} onChange={(link) => set({ link })} />
      <label className="field">
        <span className="label">Reliability</span>
        <select className="input" value={card.reliability ?? ''} onChange={(event) => set({ reliability: letterOf(event.target.value) })}>
          <option value="">not judged yet</option>
          {reliabilityLetters.map((letter) => <option key={letter} value={letter}>{letter}, {reliabilityText(letter).toLocaleLowerCase()}</option>)}
        </select>
      </label>
      <label className="field">
        <span className="label">Quality</span>
        <textarea className="input" rows={2} value={card.quality} placeholder="Completeness, currency, access, track record, bias" onChange={(event) => set({ quality: event.target.value })} />
      </label>
      {refusal && <p className="refusal" role="alert">{refusal}</p>}
      <p className="source-hash">{view.fileName || 'Pasted text'} · {view.words.toLocaleString('en')} words · SHA-256 <code>{view.sha256}</code></p>
      <div className="sheet-actions">
        <Button onPress={onLeave}>Later <kbd>Esc</kbd></Button>
        <Button look="primary" type="submit">{fresh ? 'Save and read' : 'Save'} <kbd>↵</kbd></Button>
      </div>
    </form>
  )
}

function TextField({ label, value, onChange, type = 'text', autoFocus = false }: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date'
  readonly autoFocus?: boolean
}) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input className="input" type={type} value={value} autoFocus={autoFocus} dir="auto" onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

function cardOf({ title, publisher, author, published, link, reliability, quality }: SourceView): SourceCard {
  return { title, publisher, author, published, link, reliability, quality }
}

function letterOf(value: string): ReliabilityLetter | null {
  return reliabilityLetters.find((letter) => letter === value) ?? null
}

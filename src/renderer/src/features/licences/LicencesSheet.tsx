import { useEffect, useState } from 'react'
import type { Licence } from '#shared/licences/licence-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.ts'
import './licences.css'

/** The components of the app and their licences; each can be opened and read. */
export function LicencesSheet() {
  const { client } = useApp()
  const close = useAppState((state) => state.closeDialog)
  const [licences, setLicences] = useState<readonly Licence[] | null>(null)
  useEffect(() => {
    let gone = false
    void client.query('readLicences', {}).then((found) => {
      if (gone) return
      if (found) setLicences(found)
      else close()
    })
    return () => {
      gone = true
    }
  }, [client, close])
  const kinds = (['runtime', 'font', 'library', 'data'] as const).filter((kind) =>
    licences?.some((licence) => licence.kind === kind),
  )
  return (
    <Sheet title={strings.title} onLeave={close} width={720}>
      <p>{strings.intro}</p>
      <div className="licences">
        {kinds.map((kind) => (
          <section key={kind} aria-label={strings.kinds[kind]}>
            <h3 className="eyebrow">{strings.kinds[kind]}</h3>
            {licences
              ?.filter((licence) => licence.kind === kind)
              .map((licence) => (
                <Part key={licence.name} licence={licence} />
              ))}
          </section>
        ))}
      </div>
      <div className="sheet-actions">
        <Button onPress={() => void client.call('openChromiumLicences', {})}>{strings.chromium}</Button>
        <Button look="primary" autoFocus onPress={close}>
          {strings.close} <kbd>Esc</kbd>
        </Button>
      </div>
    </Sheet>
  )
}

function Part({ licence: { name, version, licence, text } }: { readonly licence: Licence }) {
  return (
    <details>
      <summary>
        {name} {version} <small>{licence}</small>
      </summary>
      <pre tabIndex={0}>{text}</pre>
    </details>
  )
}

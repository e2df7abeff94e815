import { useEffect, useState } from 'react'
import type { Licence } from '#shared/licences/licence-view.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import './licences.css'

const titles = { runtime: 'Runs on', font: 'Typefaces', library: 'Libraries', data: 'Data' } as const

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
    <Sheet title="Licences" onLeave={close} width={720}>
      <p>Attaché is free software under the Apache License 2.0. It is made of these parts:</p>
      <div className="licences">
        {kinds.map((kind) => (
          <section key={kind} aria-label={titles[kind]}>
            <h3 className="eyebrow">{titles[kind]}</h3>
            {licences
              ?.filter((licence) => licence.kind === kind)
              .map((licence) => (
                <Part key={licence.name} licence={licence} />
              ))}
          </section>
        ))}
      </div>
      <div className="sheet-actions">
        <Button onPress={() => void client.call('openChromiumLicences', {})}>Chromium’s licences…</Button>
        <Button look="primary" autoFocus onPress={close}>
          Close <kbd>Esc</kbd>
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

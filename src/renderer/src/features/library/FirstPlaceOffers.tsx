import { useId } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import type { LibraryProblem } from '#shared/library/library-view.ts'
import { Button } from '../../ui/Button.tsx'
import { OtherLibraries, useOffers, WhatWasSaid } from './offers.tsx'
import { strings } from './strings.ts'

/**
 * Says why the first library was not created in the default folder, and offers other places. Nothing is written before the person chooses.
 */
export function FirstPlaceOffers({
  problem,
}: {
  readonly problem: LibraryProblem & { readonly kind: 'no-place' | 'synced' }
}) {
  const { said, isBusy, go } = useOffers<'choose' | 'own' | 'documents' | 'others'>()
  const titles = useId()
  const places = [
    ['choose', strings.firstPlaces.choose, {}],
    ['own', strings.firstPlaces.own, { first: 'own-folder' }],
    ['documents', strings.firstPlaces[problem.kind], { first: 'documents' }],
  ] as const satisfies readonly (readonly [string, unknown, Input<'newLibrary'>])[]
  return (
    <div className="problem-offers" data-busy={isBusy}>
      <p className="problem-message">{problem.message}</p>
      <div className="problem-ways three">
        {places.map(([part, { title, text, button }, input]) => (
          <section key={part} className="problem-way" aria-labelledby={`${titles}-${part}`}>
            <h2 id={`${titles}-${part}`}>{title}</h2>
            <p>{text}</p>
            <div className="problem-buttons">
              <Button
                {...(part === 'choose' && { look: 'primary', autoFocus: true })}
                onPress={() => void go(part, 'newLibrary', input)}
              >
                {button}
              </Button>
            </div>
            <WhatWasSaid said={said} part={part} />
          </section>
        ))}
      </div>
      <OtherLibraries
        words={strings.firstPlaces.others}
        withNew={false}
        go={(way, meanwhile) => void go('others', way, {}, meanwhile)}
      />
      <WhatWasSaid said={said} part="others" />
    </div>
  )
}

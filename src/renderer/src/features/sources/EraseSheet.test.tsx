// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { cleanUpAfterEach, createTestApp, renderIn } from '../../core/test-app/test-app.tsx'
import { EraseSheet } from './EraseSheet.tsx'

cleanUpAfterEach()

const mail = sourceViewOf(sourceTextOf('The offer\n'), { title: 'The offer' })
const annex = sourceViewOf(sourceTextOf('An annex\n'), { title: 'An annex', attachedTo: mail.id })

function open(source: string, ...sources: (typeof mail)[]): string {
  cleanup()
  const app = createTestApp()
  app.stores.sources.setState({ byId: new Map(sources.map((one) => [one.id, one])) })
  renderIn(app, <EraseSheet source={source} />)
  return screen.getByRole('dialog').textContent
}

it('says that the original of a mail still contains what was attached to it', () => {
  expect(open(annex.id, mail, annex)).toContain('attached to the mail “The offer”, whose original still contains it')
})
it('says nothing of a mail that is gone, nor of what came by itself', () => {
  expect(open(annex.id, annex)).not.toContain('attached')
  expect(open(mail.id, mail, annex)).not.toContain('attached')
})

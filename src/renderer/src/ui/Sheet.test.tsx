// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Sheet } from './Sheet.tsx'
import { UiContext, type UiParts } from './ui-context.ts'

const parts: UiParts = { spentKeys: { spend: () => undefined }, flushers: { addField: () => () => undefined } }

afterEach(cleanup)

it('is closed by its cross, which takes no stop of the Tab key', () => {
  const onLeave = vi.fn()
  render(
    <UiContext value={parts}>
      <Sheet title="Details" onLeave={onLeave}>
        <input aria-label="Name" />
      </Sheet>
    </UiContext>,
  )
  const cross = screen.getByRole('button', { name: 'Close' })
  expect(cross.tabIndex).toBe(-1)
  fireEvent.click(cross)
  expect(onLeave).toHaveBeenCalledOnce()
})

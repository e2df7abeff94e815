import { useEffect, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { LeaveButton } from './LeaveButton.tsx'
import { useUiParts } from './ui-context.ts'

/**
 * A modal sheet. It takes the focus, returns it when it closes, and closes on Esc and by its cross. `width` is its maximum width in px.
 * While its content is still being read, the sheet is shown without children, so that it has the focus at once and no key reaches the
 * screen beneath. The Enter that closes it is marked as spent.
 */
export function Sheet({
  title,
  onLeave,
  width = 520,
  children,
}: {
  readonly title: string
  readonly onLeave: () => void
  readonly width?: number
  readonly children: ReactNode
}) {
  const { spentKeys } = useUiParts()
  useEffect(() => () => spentKeys.spend('Enter'), [spentKeys])
  return (
    <ModalOverlay
      className="sheet-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onLeave()
      }}
    >
      <Modal className="sheet-modal" style={{ maxWidth: width }}>
        <Dialog className="sheet-dialog">
          <div className="sheet-top">
            <Heading slot="title" className="sheet-title">
              {title}
            </Heading>
            <LeaveButton onLeave={onLeave} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

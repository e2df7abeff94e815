import { useEffect, type ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useUiParts } from './ui-context.ts'

/**
 * A modal sheet: focus goes in and comes back, Esc leaves. `width` is the widest it gets, in px. One whose children are still being read is
 * drawn without them: it has the focus from the start, so that no key reaches what lies beneath. The Enter that it goes with is spent.
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
          <Heading slot="title" className="sheet-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

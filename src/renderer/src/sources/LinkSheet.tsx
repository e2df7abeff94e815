import { useApp, useAppState } from '../app/app-context.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'

/** Before a link leaves for the system's browser, its host is shown. */
export function LinkSheet({ url }: { readonly url: string }) {
  const { client } = useApp()
  const close = useAppState((state) => state.closeDialog)
  const host = URL.canParse(url) ? new URL(url).host : url
  return (
    <Sheet title="Open in the browser?" onLeave={close}>
      <p>
        This leaves Attaché for <b>{host}</b>.
      </p>
      <p style={{ overflowWrap: 'anywhere', color: 'var(--ink-3)', marginTop: 8 }}>{url}</p>
      <div className="sheet-actions">
        <Button onPress={close}>
          Stay <kbd>Esc</kbd>
        </Button>
        <Button
          look="primary"
          autoFocus
          onPress={() => {
            close()
            void client.want('openLink', { url })
          }}
        >
          Open {host}
        </Button>
      </div>
    </Sheet>
  )
}

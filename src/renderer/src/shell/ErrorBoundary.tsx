import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'

type Props = {
  readonly report: (error: unknown) => void
  /** What stands there instead; where it is left out, a sentence and the way to draw it again. */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

/** A part of the window that cannot be drawn; the rest goes on. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.report(error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    if (this.props.instead !== undefined) return this.props.instead
    return (
      <div className="failed" role="alert">
        <p>This screen could not be drawn. What was saved is safe; the log names the place.</p>
        <Button look="primary" autoFocus onPress={() => this.setState({ failed: false })}>
          Draw it again
        </Button>
      </div>
    )
  }
}

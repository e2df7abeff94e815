import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { strings } from './strings.ts'

type Props = {
  readonly report: (error: unknown) => void
  /** The replacement for a part that fails to render. By default a sentence and a button that renders the part again. */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

/** Catches errors while a part of the window renders; the rest of the window keeps working. */
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
        <p>{strings.failed.screen}</p>
        <Button look="primary" autoFocus onPress={() => this.setState({ failed: false })}>
          {strings.failed.again}
        </Button>
      </div>
    )
  }
}

import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'

type Props = { readonly report: (error: unknown) => void; readonly children: ReactNode }

/** A screen that fails says so and can be drawn again; the rest of the window goes on. */
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
    return (
      <div className="failed" role="alert">
        <p>This screen could not be drawn. What was saved is safe; the log names the place.</p>
        <Button look="primary" autoFocus onPress={() => this.setState({ failed: false })}>Draw it again</Button>
      </div>
    )
  }
}

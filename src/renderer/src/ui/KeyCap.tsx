export function KeyCap({ children }: { readonly children: string }) {
  return <kbd>{children}</kbd>
}

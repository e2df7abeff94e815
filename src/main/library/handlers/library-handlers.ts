import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Library } from '../library.ts'

/**
 * The functions behind methods of the contract. Each is given the library, or the part of it that the function needs,
 * and the input of its method. A table without one of the methods does not compile.
 */
export type LibraryHandlers<N extends LibraryMethodName, L = Library> = {
  readonly [M in N]: (library: L, input: Input<M>) => Result<Output<M>> | Promise<Result<Output<M>>>
}

/** The handlers of reads that cannot fail: functions that return the output itself. */
export function reads<N extends LibraryMethodName, L>(table: {
  readonly [M in N]: (library: L, input: Input<M>) => Output<M>
}): { readonly [M in N]: (library: L, input: Input<M>) => Result<Output<M>> } {
  const handlers = Object.entries<(library: L, input: never) => unknown>(table).map(
    ([name, read]) => [name, (library: L, input: never) => ok(read(library, input))] as const,
  )
  return Object.fromEntries(handlers) as never
}

import type { z } from 'zod'
import { appMethods } from './app-methods.ts'
import { libraryMethods } from './library-methods.ts'
import type { Reply, Result } from '../model/result.ts'

/** Every method that a window may call, one entry each. main/ipc/handle.ts checks each call. */
export const contract = { ...appMethods, ...libraryMethods } as const

type Contract = typeof contract
export type MethodName = keyof Contract
export type AppMethodName = keyof typeof appMethods
export type LibraryMethodName = keyof typeof libraryMethods

type NameOf<K extends Contract[MethodName]['kind']> = {
  [N in MethodName]: Contract[N]['kind'] extends K ? N : never
}[MethodName]
export type QueryName = NameOf<'query'>
export type MutationName = NameOf<'mutation'>
export type ActionName = NameOf<'action'>

/** The input of a method after its schema has parsed it. */
export type Input<N extends MethodName> = z.infer<Contract[N]['input']>
/** The output of a method if it does not fail. */
export type Output<N extends MethodName> = z.infer<Contract[N]['output']>

/** The methods of `window.attache`: one named function each. */
export type Api = { readonly [N in MethodName]: (input: Input<N>) => Promise<Reply<Output<N>>> }

/** The handlers of methods, as main and the library worker implement them. */
export type Handlers<N extends MethodName> = {
  readonly [M in N]: (input: Input<M>) => Result<Output<M>> | Promise<Result<Output<M>>>
}

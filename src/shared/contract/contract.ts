import type { z } from 'zod'
import { appMethods } from './app-methods.ts'
import { libraryMethods } from './library-methods.ts'
import type { Result } from './result.ts'

/** Everything a window may ask of the app: one row a method, checked at the one door (main/ipc/handle.ts). */
export const contract = { ...appMethods, ...libraryMethods } as const

type Contract = typeof contract
export type MethodName = keyof Contract
export type AppMethodName = keyof typeof appMethods
export type LibraryMethodName = keyof typeof libraryMethods

/** What a method is asked with, once its schema has read it. */
export type Input<N extends MethodName> = z.infer<Contract[N]['input']>
/** What a method answers where it does not fail. */
export type Output<N extends MethodName> = z.infer<Contract[N]['output']>

/** `window.attache`, as far as methods go: one named function a method. */
export type Api = { readonly [N in MethodName]: (input: Input<N>) => Promise<Result<Output<N>>> }

/** The functions that answer, as main and the library worker build them. */
export type Answers<N extends MethodName> = {
  readonly [M in N]: (input: Input<M>) => Result<Output<M>> | Promise<Result<Output<M>>>
}

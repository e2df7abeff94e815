import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.d.ts'

type Commands = ProtocolMapping.Commands
type Events = ProtocolMapping.Events
type Answer = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly method: string
}
type Message = {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A DevTools command that Chromium refused, or that was pending when its page closed. */
export class CdpError extends Error {
  override readonly name = 'CdpError'
}

/** One attachment to a target, or to the browser itself. */
export class CdpSession extends EventEmitter {
  private readonly connection: CdpConnection
  readonly id: string

  constructor(connection: CdpConnection, id: string) {
    super()
    this.setMaxListeners(0)
    this.connection = connection
    this.id = id
  }

  send<M extends keyof Commands>(method: M, ...params: Commands[M]['paramsType']): Promise<Commands[M]['returnType']> {
    return this.connection.send(this.id, method, params[0]) as Promise<Commands[M]['returnType']>
  }

  /** Sends without waiting. If the page has closed by then, that is not an error. */
  tell<M extends keyof Commands>(method: M, ...params: Commands[M]['paramsType']): void {
    this.connection.send(this.id, method, params[0]).catch(() => undefined)
  }

  /** Resolves when the page has closed. Commands that were pending then may never be answered. */
  readonly gone = new Promise<void>((resolve) => this.once('gone', resolve))

  hear<E extends keyof Events>(event: E, listener: (...params: Events[E]) => void): void {
    this.on(event, listener as (...params: unknown[]) => void)
  }
}

/** The DevTools protocol over the pipe of `--remote-debugging-pipe`: JSON messages, each followed by a zero byte. */
export class CdpConnection {
  readonly browser: CdpSession
  private readonly output: Writable
  private readonly sessions = new Map<string, CdpSession>()
  private readonly answers = new Map<number, Answer>()
  private parts: Buffer[] = []
  private lastId = 0
  private closed = false

  constructor(output: Writable, input: Readable, onClosed: () => void) {
    this.output = output
    this.browser = new CdpSession(this, '')
    this.sessions.set('', this.browser)
    output.on('error', () => undefined)
    input.on('data', (chunk: Buffer) => this.read(chunk))
    input.on('error', () => undefined)
    input.on('close', () => {
      this.close()
      onClosed()
    })
  }

  session(id: string): CdpSession {
    const known = this.sessions.get(id)
    if (known) return known
    const session = new CdpSession(this, id)
    this.sessions.set(id, session)
    return session
  }

  send(session: string, method: string, params: unknown): Promise<unknown> {
    if (this.closed) return Promise.reject(new CdpError(`${method}: Chromium has ended`))
    const id = ++this.lastId
    this.output.write(`${JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) })}\0`)
    return new Promise((resolve, reject) => this.answers.set(id, { resolve, reject, method }))
  }

  close(): void {
    this.closed = true
    for (const answer of this.answers.values()) answer.reject(new CdpError(`${answer.method}: Chromium has ended`))
    this.answers.clear()
  }

  private read(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.parts.push(chunk.subarray(start, end))
      const text = this.parts.length === 1 ? this.parts[0]?.toString() : Buffer.concat(this.parts).toString()
      this.parts = []
      start = end + 1
      this.receive(JSON.parse(text ?? '') as Message)
    }
    if (start < chunk.length) this.parts.push(chunk.subarray(start))
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.session(message.sessionId ?? '').emit(message.method, message.params)
      return
    }
    const answer = this.answers.get(message.id)
    if (!answer) return
    this.answers.delete(message.id)
    if (message.error) answer.reject(new CdpError(`${answer.method}: ${message.error.message}`))
    else answer.resolve(message.result)
  }
}

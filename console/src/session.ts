import { reactive } from 'vue'
import { keepCsrfToken, read, write } from './api/client'

/** Who is signed in at this browser. The cookie is the server's; no script can read it. */
export const session = reactive({ known: false, signedIn: false, name: '' })

interface SessionAnswer {
  signedIn: boolean
  name?: string | null
  csrfToken?: string | null
}

function keep(answer: SessionAnswer): void {
  session.known = true
  session.signedIn = answer.signedIn
  session.name = answer.name ?? ''
  keepCsrfToken(answer.csrfToken ?? '')
}

/** Asks the server once whether this browser is signed in; a failure leaves it signed out. */
export async function startSession(): Promise<void> {
  try {
    keep(await read<SessionAnswer>('/api/v1/session'))
  } catch {
    session.known = true
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  keep((await write<SessionAnswer>('POST', '/api/v1/session', { name, password })).value)
}

export async function signOut(): Promise<void> {
  try {
    await write<undefined>('DELETE', '/api/v1/session')
  } finally {
    keep({ signedIn: false })
  }
}

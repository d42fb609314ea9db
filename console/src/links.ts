import type { Evidence } from './api/contract'

/** The page that shows the list at an address of the API; null where no page does. */
export function pageOf(apiHref: string | null): string | null {
  const match = apiHref?.match(/^\/api\/v1\/(pilots|policies|findings|coverage)(\?.*)?$/)
  if (!match) return null
  const page = match[1] === 'findings' ? 'review' : match[1]
  return `/${page}${match[2] ?? ''}`
}

/** A path of this site to go to after signing in; anything else leads to the overview. */
export function localPath(value: unknown): string {
  const path = typeof value === 'string' ? value : ''
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/'
}

/** The page of a source document; a name with a dot would be taken for a file, hence the last part. */
export function documentPage(id: string): string {
  return `/documents/${encodeURIComponent(id)}/lines`
}

/** The line of a source document that a fact rests on. */
export function sourceOf(evidence: Pick<Evidence, 'documentId' | 'line'>) {
  return { path: documentPage(evidence.documentId), query: { line: String(evidence.line) } }
}

/** A source in few letters, such as 001:37, for a narrow column. */
export function sourceMark(evidence: Pick<Evidence, 'documentId' | 'line'>): string {
  const name = evidence.documentId.split(/[_.]/)[0] ?? ''
  return `${name.slice(0, 12)}:${evidence.line}`
}

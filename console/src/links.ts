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

/** The pages that the header and the footer lead to; `word` is a key of the shell's words. */
export interface Place {
  to: string
  word: string
}

export const mainPlaces: readonly Place[] = [
  { to: '/', word: 'shell.nav.overview' },
  { to: '/pilots', word: 'shell.nav.pilots' },
  { to: '/policies', word: 'shell.nav.policies' },
  { to: '/coverage', word: 'shell.nav.coverage' },
  { to: '/cities', word: 'shell.nav.cities' },
  { to: '/review', word: 'shell.nav.review' },
]

export const footPlaces: readonly Place[] = [
  { to: '/documents', word: 'shell.nav.documents' },
  { to: '/corrections', word: 'shell.nav.corrections' },
  { to: '/journal', word: 'shell.nav.journal' },
  { to: '/proof', word: 'shell.nav.proof' },
  { to: '/import', word: 'shell.nav.import' },
  { to: '/api', word: 'shell.nav.api' },
  { to: '/about', word: 'shell.nav.about' },
]

/** Whether the page at `path` belongs to `place`. */
export function isHere(place: Place, path: string): boolean {
  if (place.to === '/') return path === '/'
  return path === place.to || path.startsWith(`${place.to}/`)
}

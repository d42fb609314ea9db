/** The pages that the header and the footer lead to; `word` is a key of the shell's words. */
export interface Place {
  to: string
  word: string
}

export const mainPlaces: readonly Place[] = [
  { to: '/', word: 'shell.nav.overview' },
]

export const footPlaces: readonly Place[] = [
]

/** Whether the page at `path` belongs to `place`. */
export function isHere(place: Place, path: string): boolean {
  if (place.to === '/') return path === '/'
  return path === place.to || path.startsWith(`${place.to}/`)
}

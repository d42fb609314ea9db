import type { Hit } from '../api/contract'
import { documentPage } from '../links'

export type HitType = Hit['type']

/** One line of the answer: a hit, or the way to all hits of its type. */
export interface Choice {
  key: string
  to: string
  hit: Hit | null
}

/** The hits of one type, the best first. */
export interface HitGroup {
  type: HitType
  choices: Choice[]
}

// Among types that match equally well, this order.
const types: readonly HitType[] = ['pilot', 'place', 'policy', 'document', 'finding']
const kinds: readonly Hit['match'][] = ['exact', 'prefix', 'substring', 'pinyin', 'pinyin-prefix', 'initials', 'words']
const lists: Partial<Record<HitType, string>> = { pilot: '/pilots', policy: '/policies', finding: '/review' }

/** The page of a hit. */
export function pageOfHit(hit: Pick<Hit, 'type' | 'id'>): string {
  const id = encodeURIComponent(hit.id)
  switch (hit.type) {
    case 'pilot':
      return `/pilots/${id}`
    case 'place':
      return `/places/${id}`
    case 'policy':
      return `/policies/${id}`
    case 'document':
      return documentPage(hit.id)
    default:
      return `/review/${id}`
  }
}

/** Hits by type, at most `most` of each; the type with the best match comes first. */
export function groupsOf(hits: readonly Hit[], query: string, most: number): HitGroup[] {
  const rank = (hit: Hit | undefined) => (hit ? kinds.indexOf(hit.match) : kinds.length)
  return types
    .map((type) => ({ type, hits: hits.filter((hit) => hit.type === type) }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => rank(a.hits[0]) - rank(b.hits[0]))
    .map((group) => ({ type: group.type, choices: choicesOf(group.type, group.hits, query, most) }))
}

function choicesOf(type: HitType, hits: readonly Hit[], query: string, most: number): Choice[] {
  const choices: Choice[] = hits
    .slice(0, most)
    .map((hit) => ({ key: `${type}-${hit.id}`, to: pageOfHit(hit), hit }))
  const list = lists[type]
  if (hits.length > most && list) {
    choices.push({ key: `${type}-all`, to: `${list}?${new URLSearchParams({ q: query })}`, hit: null })
  }
  return choices
}

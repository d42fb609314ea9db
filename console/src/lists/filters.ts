import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Query } from '../api/client'

/** What a list page shows, as its address holds it. */
export interface ListState {
  q: string
  sort: string
  filters: Record<string, string[]>
}

type QueryValue = LocationQuery[string] | undefined

function textsOf(value: QueryValue): string[] {
  const all = Array.isArray(value) ? value : [value]
  return [...new Set(all.filter((each): each is string => typeof each === 'string' && each !== ''))]
}

/** Reads the state of a list from an address; parameters that are no filter of it are ignored. */
export function parseState(query: LocationQuery, names: readonly string[]): ListState {
  return {
    q: (textsOf(query.q)[0] ?? '').slice(0, 100),
    sort: textsOf(query.sort)[0] ?? '',
    filters: Object.fromEntries(names.map((name) => [name, textsOf(query[name])])),
  }
}

/** The address of a state: nothing that is empty, so that equal states have equal addresses. */
export function addressOf(state: ListState): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (state.q.trim()) query.q = state.q.trim()
  for (const [name, values] of Object.entries(state.filters)) {
    if (values.length === 1) query[name] = values[0]
    else if (values.length > 1) query[name] = [...values]
  }
  if (state.sort) query.sort = state.sort
  return query
}

/** The query that the API wants for a state. */
export function requestOf(state: ListState): Query {
  return { q: state.q.trim(), ...state.filters, sort: state.sort }
}

/** The state with one value of a filter added or taken away. */
export function toggled(state: ListState, name: string, value: string): ListState {
  const before = state.filters[name] ?? []
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  return { ...state, filters: { ...state.filters, [name]: after } }
}

/** The state without filters and search; the order stays. */
export function cleared(state: ListState): ListState {
  const filters = Object.fromEntries(Object.keys(state.filters).map((name) => [name, []]))
  return { q: '', sort: state.sort, filters }
}

/** How many values are filtered by. */
export function countOf(state: ListState): number {
  return Object.values(state.filters).reduce((sum, values) => sum + values.length, 0)
}

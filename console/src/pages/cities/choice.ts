import type { LocationQuery } from 'vue-router'

/** The cities that the address names, in the order of the document; all when it names none. */
export function chosenOf<T extends { id: string }>(query: LocationQuery[string] | undefined, all: readonly T[]): T[] {
  if (query === undefined) return [...all]
  const ids = (Array.isArray(query) ? query : [query]).filter((id) => id !== null)
  return all.filter((each) => ids.includes(each.id))
}

/** The ids after one was pressed; an empty text stands for none, so that the address says so. */
export function toggledChoice<T extends { id: string }>(chosen: readonly T[], all: readonly T[], id: string): string[] {
  const ids = new Set(chosen.map((each) => each.id))
  if (!ids.delete(id)) ids.add(id)
  const left = all.filter((each) => ids.has(each.id)).map((each) => each.id)
  return left.length ? left : ['']
}

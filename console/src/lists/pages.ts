import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isAbort, problemOf, queryString, type Problem, type Query } from '../api/client'
import type { Facet } from '../api/contract'
import { addressOf, parseState, requestOf, type ListState } from './filters'

/** One page of a list, as the API answers. */
export interface Page<T> {
  items: T[]
  total: number
  next: string | null
  facets?: Record<string, Facet>
}

/** What a list page is made of: its filters and how to read one page of it. */
export interface ListSource<T> {
  filters: readonly string[]
  read: (query: Query, signal: AbortSignal) => Promise<Page<T>>
  exportPath?: string
  limit?: number
}

// What the server answers to a cursor of a register that has changed since.
const cursorRefused = new Set([400, 409])

/** The list whose state is in the address: reads its pages, aborts what is no longer wanted. */
export function useList<T>(source: ListSource<T>) {
  const route = useRoute()
  const router = useRouter()
  const path = route.path
  const state = computed(() => parseState(route.query, source.filters))
  const items = shallowRef<readonly T[]>([])
  const total = ref(0)
  const next = ref<string | null>(null)
  const facets = shallowRef<Record<string, Facet>>({})
  const problem = shallowRef<Problem>()
  const busy = ref(true)
  const ready = ref(false)
  let running: AbortController | undefined

  async function readPage(cursor: string | null): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    busy.value = true
    try {
      const query = { ...requestOf(state.value), limit: source.limit ?? 50, cursor }
      const page = await source.read(query, mine.signal)
      if (mine !== running) return
      keep(page, cursor !== null)
    } catch (error) {
      if (isAbort(error) || mine !== running) return
      const failed = problemOf(error)
      if (cursor !== null && cursorRefused.has(failed.status)) return readPage(null)
      problem.value = failed
    }
    if (mine === running) busy.value = false
  }

  function keep(page: Page<T>, append: boolean): void {
    items.value = append ? [...items.value, ...page.items] : page.items
    total.value = page.total
    next.value = page.next
    facets.value = page.facets ?? {}
    problem.value = undefined
    ready.value = true
  }

  function go(changed: ListState): void {
    void router.replace({ query: addressOf(changed), hash: route.hash })
  }

  function exportHref(format: string): string {
    return source.exportPath + queryString({ ...requestOf(state.value), format })
  }

  watch(
    () => queryString(requestOf(state.value)),
    () => {
      if (route.path === path) void readPage(null)
    },
  )
  onScopeDispose(() => running?.abort())
  void readPage(null)

  return {
    state,
    items,
    total,
    next,
    facets,
    problem,
    busy,
    ready,
    go,
    exportHref,
    more: () => readPage(next.value),
    reload: () => readPage(null),
  }
}

/** The list as a page hands it to the frame around it. */
export type List<T> = ReturnType<typeof useList<T>>

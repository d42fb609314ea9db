import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { isAbort } from '../api/client'
import type { SearchResult } from '../api/contract'
import { debounced } from '../lists/debounce'
import { groupsOf, type Choice } from './hits'

/** How a finder asks; given from outside, so that a test can answer. */
export type Ask = (query: string, signal: AbortSignal) => Promise<SearchResult>

const pauseMillis = 120
const mostOfAType = 5

/**
 * Answers while one types: asks when the typing pauses, drops every answer that is no longer the
 * newest, and holds which choice the arrows have reached.
 */
export function useFinder(ask: Ask) {
  const text = ref('')
  const answered = ref('')
  const result = shallowRef<SearchResult>()
  const failed = ref(false)
  const busy = ref(false)
  const active = ref(0)
  let running: AbortController | undefined
  let awaiting: ((to: string) => void) | undefined

  const query = computed(() => text.value.trim())
  const groups = computed(() => groupsOf(result.value?.items ?? [], answered.value, mostOfAType))
  const choices = computed<Choice[]>(() => groups.value.flatMap((group) => group.choices))
  const current = computed(() => choices.value[active.value])

  async function read(wanted: string): Promise<void> {
    const mine = new AbortController()
    running = mine
    try {
      const found = await ask(wanted, mine.signal)
      if (mine === running) keep(wanted, found)
    } catch (error) {
      if (mine === running && !isAbort(error)) keep(wanted, undefined)
    }
  }

  function keep(wanted: string, found: SearchResult | undefined): void {
    answered.value = wanted
    result.value = found
    failed.value = !found
    active.value = 0
    busy.value = false
    const open = awaiting
    awaiting = undefined
    if (open && current.value) open(current.value.to)
  }

  const later = debounced((wanted: string) => void read(wanted), pauseMillis)

  function type(next: string): void {
    text.value = next
    awaiting = undefined
    if (query.value === answered.value && !busy.value) return
    running?.abort()
    running = undefined
    busy.value = query.value !== ''
    if (query.value === '') clear()
    else later(query.value)
  }

  /** Opens the choice that is reached; while an answer is awaited, the first of that answer. */
  function enter(open: (to: string) => void): void {
    if (busy.value) {
      awaiting = open
      later.flush()
    } else if (current.value) open(current.value.to)
  }

  function clear(): void {
    later.cancel()
    awaiting = undefined
    running?.abort()
    running = undefined
    text.value = ''
    keep('', undefined)
    failed.value = false
  }

  function move(by: number): void {
    const count = choices.value.length
    if (count) active.value = (active.value + by + count) % count
  }

  onScopeDispose(clear)
  return { text, query, answered, groups, choices, current, active, busy, failed, type, enter, clear, move }
}

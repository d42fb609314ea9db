import { onScopeDispose, shallowRef, watch, type WatchSource } from 'vue'
import { isAbort, problemOf, type Problem } from './api/client'
import { language } from './i18n'

/** Reads with `work` at once and again whenever a source changes; an older read is aborted. */
export function useLoad<T>(work: (signal: AbortSignal) => Promise<T>, sources: WatchSource[] = []) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const busy = shallowRef(true)
  let running: AbortController | undefined

  async function reload(): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    busy.value = true
    try {
      const answer = await work(mine.signal)
      if (mine !== running) return
      data.value = answer
      problem.value = undefined
    } catch (error) {
      if (isAbort(error) || mine !== running) return
      problem.value = problemOf(error)
      data.value = undefined
    }
    if (mine === running) busy.value = false
  }

  watch(sources, reload)
  watch(language, () => {
    if (problem.value) void reload()
  })
  onScopeDispose(() => running?.abort())
  void reload()
  return { data, problem, busy, reload }
}

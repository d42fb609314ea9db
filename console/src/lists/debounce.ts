/** Calls `work` once the calls have paused for `millis`; `flush` calls it at once, `cancel` never. */
export function debounced<A extends unknown[]>(work: (...given: A) => void, millis: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: A | undefined
  function fire(): void {
    clearTimeout(timer)
    timer = undefined
    const given = last
    last = undefined
    if (given) work(...given)
  }
  function call(...given: A): void {
    last = given
    clearTimeout(timer)
    timer = setTimeout(fire, millis)
  }
  function cancel(): void {
    clearTimeout(timer)
    last = undefined
  }
  return Object.assign(call, { flush: fire, cancel })
}

import { onBeforeUnmount, onMounted } from 'vue'

// The key of the slash, also as a Chinese input method gives it.
const slashes = new Set(['/', '／', '、'])

/** What a key press tells of itself and of where it fell. */
export interface Press {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  target: EventTarget | null
}

/** Whether a key press is the wish to search: a slash that falls into no field. */
export function wantsSearch(press: Press): boolean {
  if (!slashes.has(press.key) || press.ctrlKey || press.altKey || press.metaKey) return false
  const field = press.target as Partial<HTMLElement> | null
  return !field?.closest?.('input, textarea, select, [contenteditable=true]')
}

/** Calls `focus` when a visitor presses the slash anywhere outside a field. */
export function onSlash(focus: () => void): void {
  function pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || !wantsSearch(event)) return
    event.preventDefault()
    focus()
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

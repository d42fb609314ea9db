/** The day of a date or a date-time, as it stands: no time zone moves it. */
export function dayOf(value: string | null): string {
  return value?.slice(0, 10) ?? ''
}

/** A date-time to the minute in the visitor's time zone; what cannot be read stays as it is. */
export function minuteOf(value: string): string {
  const time = new Date(value)
  if (Number.isNaN(time.getTime())) return value
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}

/** A number of bytes in the largest unit that keeps it above one. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KiB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}

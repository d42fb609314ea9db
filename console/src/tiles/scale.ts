/** One class of the tile grid's colours: values from `from` to `to`, both included. */
export interface ColourClass {
  step: number
  from: number
  to: number
}

/** The number of classes above zero; the style sheet holds a colour for each. */
export const steps = 6

function niceWidth(raw: number): number {
  if (raw <= 0) return 1
  const magnitude = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 2.5, 4, 5, 10].find((each) => each * magnitude >= raw - 1e-12) ?? 10
  return factor * magnitude
}

function round(value: number, unit: number): number {
  const digits = Math.max(0, -Math.floor(Math.log10(unit)))
  return Number(value.toFixed(digits))
}

/**
 * Classes of equal width from just above zero to the largest value. `unit` is the smallest
 * difference between two values (1 for counts, 0.01 for a density).
 */
export function classesOf(values: readonly number[], unit: number): ColourClass[] {
  const largest = Math.max(0, ...values)
  if (largest <= 0) return []
  const width = unit === 1 ? Math.ceil(largest / steps) : Math.max(unit, niceWidth(largest / steps))
  const count = Math.min(steps, Math.ceil(largest / width - 1e-9))
  const stretch = count <= 1 ? 0 : (steps - 1) / (count - 1)
  return Array.from({ length: count }, (_, index) => ({
    step: count === 1 ? 4 : Math.round(1 + index * stretch),
    from: round(index === 0 ? unit : index * width + unit, unit),
    to: round((index + 1) * width, unit),
  }))
}

/** The colour step of a value: 0 for none, null where there are no data. */
export function stepOf(value: number | null, classes: readonly ColourClass[]): number | null {
  if (value === null) return null
  if (value <= 0) return 0
  const found = classes.find((each) => value <= each.to + 1e-9)
  return found?.step ?? classes.at(-1)?.step ?? 0
}

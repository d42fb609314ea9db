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
 * Classes from just above zero to the largest value: of equal width, or, where a few large values
 * would leave most in the lowest class, with about as many values in each. `unit` is the smallest
 * difference between two values (1 for counts, 0.01 for a density).
 */
export function classesOf(values: readonly number[], unit: number): ColourClass[] {
  const positive = values.map((value) => round(value, unit)).filter((value) => value > 0)
  const even = evenClasses(positive, unit)
  const lowest = positive.filter((value) => value <= (even[0]?.to ?? 0)).length
  return lowest * 2 > positive.length && positive.length > steps ? evenlyFilled(positive, unit) : even
}

function evenlyFilled(values: readonly number[], unit: number): ColourClass[] {
  const sorted = [...values].sort((a, b) => a - b)
  const ends = Array.from({ length: steps }, (_, index) =>
    sorted[Math.ceil(((index + 1) * sorted.length) / steps) - 1] ?? 0,
  )
  const distinct = [...new Set(ends)]
  return distinct.map((to, index) => ({
    step: stepAt(index, distinct.length),
    from: index === 0 ? unit : round((distinct[index - 1] ?? 0) + unit, unit),
    to,
  }))
}

// With few classes the colours are spread over the whole range, so that they stay distinct.
function stepAt(index: number, count: number): number {
  return count === 1 ? 4 : Math.round(1 + (index * (steps - 1)) / (count - 1))
}

function evenClasses(values: readonly number[], unit: number): ColourClass[] {
  const largest = Math.max(0, ...values)
  if (largest <= 0) return []
  const width = unit === 1 ? Math.ceil(largest / steps) : Math.max(unit, niceWidth(largest / steps))
  const count = Math.min(steps, Math.ceil(largest / width - 1e-9))
  return Array.from({ length: count }, (_, index) => ({
    step: stepAt(index, count),
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

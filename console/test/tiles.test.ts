import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ProvinceCounts } from '../src/api/contract'
import { lettersOf } from '../src/tiles/letters'
import { listQuery, parseMeasure, valueOf } from '../src/tiles/measure'
import { classesOf, stepOf } from '../src/tiles/scale'

const jiangsu: ProvinceCounts = {
  provinceId: '320000',
  pilots: 21,
  places: 24,
  expansions: 4,
  density: '0.2211',
  byBatch: [{ id: 'b2013', count: 9 }],
  byProgramme: [{ id: 'smart-city', count: 25 }],
}
const choice = { measure: 'pilots', batch: 'b2013', programme: 'smart-city' } as const

describe('the classes of the tile colours', () => {
  test.each([
    { values: [0, 3, 21, 30], unit: 1 },
    { values: [1], unit: 1 },
    { values: [2, 2, 2], unit: 1 },
    { values: [0.03, 0.22, 0.41], unit: 0.01 },
    { values: [1000, 1], unit: 1 },
    { values: [0.69, 0.38, ...Array.from({ length: 30 }, (_, at) => 0.02 + at / 200)], unit: 0.01 },
    { values: [90, ...Array.from({ length: 30 }, () => 1)], unit: 1 },
  ])('cover $values without gap or overlap', ({ values, unit }) => {
    const classes = classesOf(values, unit)
    expect(classes[0]?.from).toBeCloseTo(unit)
    expect(classes.at(-1)?.to).toBeGreaterThanOrEqual(Math.max(...values))
    expect(classes.length).toBeLessThanOrEqual(6)
    for (const [index, each] of classes.entries()) {
      expect(each.from).toBeLessThanOrEqual(each.to)
      const next = classes[index + 1]
      if (next) expect(next.from - each.to).toBeCloseTo(unit)
      if (next) expect(next.step).toBeGreaterThan(each.step)
    }
  })

  test('grow with the value', () => {
    const classes = classesOf([30], 1)
    const found = Array.from({ length: 31 }, (_, value) => stepOf(value, classes) ?? -1)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found[0]).toBe(0)
    expect(found[30]).toBe(6)
  })

  test('are filled evenly where one large value would leave most in the lowest', () => {
    const values = [0.69, ...Array.from({ length: 29 }, (_, at) => 0.02 + at / 200)]
    const classes = classesOf(values, 0.01)
    const lowest = values.filter((value) => stepOf(value, classes) === 1)
    expect(classes).toHaveLength(6)
    expect(lowest.length).toBeLessThan(values.length / 3)
  })

  test('tell nothing from no data', () => {
    const classes = classesOf([4], 1)
    expect(stepOf(null, classes)).toBeNull()
    expect(stepOf(0, classes)).toBe(0)
    expect(classesOf([0, 0], 1)).toEqual([])
  })
})

describe('the value of a province', () => {
  test.each([
    ['pilots', 21],
    ['density', 0.2211],
    ['batch', 9],
    ['programme', 25],
  ] as const)('by %s is %d', (measure, value) => {
    expect(valueOf(jiangsu, { ...choice, measure })).toBe(value)
  })

  test('is unknown where density has no data, and zero where nothing is listed', () => {
    expect(valueOf({ ...jiangsu, density: null }, { ...choice, measure: 'density' })).toBeNull()
    expect(valueOf(jiangsu, { ...choice, measure: 'batch', batch: 'other' })).toBe(0)
    expect(valueOf(undefined, choice)).toBe(0)
  })

  test('leads to the list it counts', () => {
    expect(listQuery('320000', choice, 'smart-city')).toEqual({
      province: '320000',
      programme: 'smart-city',
      kind: 'new',
    })
    expect(listQuery('320000', { ...choice, measure: 'batch' }, 'smart-city')).toEqual({
      province: '320000',
      batch: 'b2013',
    })
  })

  test('falls back to pilots when the address asks for what is not there', () => {
    expect(parseMeasure('population')).toBe('pilots')
    expect(parseMeasure('density')).toBe('density')
  })
})

test('English tiles carry the letters of the division codes', () => {
  expect(lettersOf('320000')).toBe('JS')
  expect(lettersOf(null)).toBe('XPCC')
})

describe('the colours', () => {
  const css = readFileSync(join(import.meta.dirname, '../src/styles/tokens.css'), 'utf8')
  const [light = '', dark = ''] = css.split('html.dark')

  function colours(block: string): Map<string, string> {
    return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((each) => [each[1] ?? '', each[2] ?? '']))
  }
  function luminance(hex: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function contrast(a: string, b: string): number {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (high + 0.05) / (low + 0.05)
  }

  const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'cinnabar']
  const pairs = [
    ...texts.flatMap((text) => ['paper', 'surface'].map((ground) => [text, ground] as const)),
    ...['ink', 'ink-2'].map((text) => [text, 'surface-2'] as const),
    ['on-accent', 'accent'] as const,
    ['amber', 'amber-weak'] as const,
    ['green', 'green-weak'] as const,
    ['cinnabar', 'cinnabar-weak'] as const,
    ['accent-strong', 'accent-weak'] as const,
    ['ink', 'mark'] as const,
    ...[0, 1, 2, 3, 4, 5, 6].map((step) => [`step-${step}-ink`, `step-${step}`] as const),
  ]

  test.each(pairs)('%s on %s can be read in both schemes (4.5:1)', (text, ground) => {
    for (const scheme of [colours(light), colours(dark)]) {
      expect(contrast(scheme.get(text) ?? '', scheme.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
    }
  })
})

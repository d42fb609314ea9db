import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { debounced } from '../src/lists/debounce'
import { addressOf, cleared, countOf, parseState, requestOf, toggled, type ListState } from '../src/lists/filters'
import { queryString } from '../src/api/client'
import { chosenOf, toggledChoice } from '../src/pages/cities/choice'
import { periodOf } from '../src/pages/policies/period'
import { piecesOf } from '../src/parts/pieces'
import { dayOf, minuteOf, sizeOf } from '../src/time'
import { documentPage, localPath, sourceMark, sourceOf } from '../src/links'

const names = ['programme', 'batch', 'province']
const empty: ListState = { q: '', sort: '', filters: { programme: [], batch: [], province: [] } }

describe('the state of a list', () => {
  test.each<ListState>([
    empty,
    { ...empty, q: '重庆' },
    { ...empty, sort: '-year' },
    { q: 'cq', sort: 'name', filters: { programme: ['a'], batch: ['b', 'c'], province: ['320000'] } },
  ])('survives the way into the address and back: %j', (state) => {
    const address = addressOf(state) as Record<string, string | string[]>
    expect(parseState(address, names)).toEqual(state)
  })

  test('leaves an empty address when nothing is chosen', () => {
    expect(addressOf(empty)).toEqual({})
    expect(addressOf({ ...empty, q: '   ' })).toEqual({})
  })

  test('ignores what is no filter of the list, repeats and empty values', () => {
    const state = parseState({ batch: ['b', 'b', '', null], measure: 'density', q: ['x', 'y'] }, names)
    expect(state).toEqual({ ...empty, q: 'x', filters: { ...empty.filters, batch: ['b'] } })
  })

  test('takes no longer search than the API allows', () => {
    expect(parseState({ q: 'a'.repeat(300) }, names).q).toHaveLength(100)
  })

  test('asks the API with repeated parameters', () => {
    const state = { q: ' cq ', sort: 'name', filters: { batch: ['b', 'c'] } }
    expect(queryString(requestOf(state))).toBe('?q=cq&batch=b&batch=c&sort=name')
  })

  test('gains and loses a value, and is cleared', () => {
    const on = toggled(toggled(empty, 'batch', 'b'), 'batch', 'c')
    expect(on.filters.batch).toEqual(['b', 'c'])
    expect(countOf(on)).toBe(2)
    expect(toggled(on, 'batch', 'b').filters.batch).toEqual(['c'])
    expect(cleared({ ...on, q: 'x', sort: 'name' })).toEqual({ ...empty, sort: 'name' })
    expect(empty.filters.batch).toEqual([])
  })
})

describe('typing', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('asks once when it pauses, with the last text', () => {
    const asked: string[] = []
    const call = debounced((text: string) => asked.push(text), 180)
    call('c')
    vi.advanceTimersByTime(100)
    call('cq')
    vi.advanceTimersByTime(179)
    expect(asked).toEqual([])
    vi.advanceTimersByTime(1)
    expect(asked).toEqual(['cq'])
  })

  test('asks at once when told to, and not again', () => {
    const asked: string[] = []
    const call = debounced((text: string) => asked.push(text), 180)
    call('cq')
    call.flush()
    call.flush()
    vi.advanceTimersByTime(500)
    expect(asked).toEqual(['cq'])
  })
})

describe('marked text', () => {
  test.each([
    ['重庆市', [{ from: 0, to: 2 }], ['[重庆]', '市']],
    ['重庆市', [], ['重庆市']],
    ['重庆市', [{ from: 1, to: 2 }, { from: 0, to: 2 }], ['[重庆]', '市']],
    ['重庆市', [{ from: 2, to: 99 }], ['重庆', '[市]']],
    ['', [{ from: 0, to: 1 }], []],
  ])('%s at %j', (text, ranges, shown) => {
    const pieces = piecesOf(text, ranges)
    expect(pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))).toEqual(shown)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })
})

describe('small things in words', () => {
  test('a period', () => {
    expect(periodOf({ periodFrom: 2012, periodTo: 2015 })).toBe('2012–2015')
    expect(periodOf({ periodFrom: null, periodTo: 2020 })).toBe('–2020')
    expect(periodOf({ periodFrom: 2014, periodTo: null })).toBe('2014–')
    expect(periodOf({ periodFrom: 2014, periodTo: 2014 })).toBe('2014')
    expect(periodOf({ periodFrom: null, periodTo: null })).toBe('')
  })

  test('a day, a minute, a size', () => {
    expect(dayOf('2013-08-05T10:00:00+08:00')).toBe('2013-08-05')
    expect(dayOf(null)).toBe('')
    expect(minuteOf('not a time')).toBe('not a time')
    expect(minuteOf('2026-01-02T03:04:05Z')).toMatch(/^2026-01-0[123] \d\d:04$/)
    expect([sizeOf(10), sizeOf(2048), sizeOf(50 * 1024 * 1024)]).toEqual(['10 B', '2.0 KiB', '50.0 MiB'])
  })

  test('only a path of this site is a place to go after signing in', () => {
    expect(localPath('/review/x?a=1')).toBe('/review/x?a=1')
    for (const bad of ['//elsewhere.example', '/\\elsewhere', 'https://elsewhere.example', '/sign-in', undefined, ['/x']]) {
      expect(localPath(bad)).toBe('/')
    }
  })
})

describe('a source', () => {
  const evidence = { documentId: '001_4f3f.txt', line: 37 }

  test('has a page whose address the server does not take for a file', () => {
    const path = documentPage(evidence.documentId)
    expect(path.slice(path.lastIndexOf('/'))).not.toContain('.')
    expect(sourceOf(evidence)).toEqual({ path, query: { line: '37' } })
    expect(documentPage('a/b')).toBe('/documents/a%2Fb/lines')
  })

  test('is short in a narrow column', () => {
    expect(sourceMark(evidence)).toBe('001:37')
  })
})

describe('the cities to compare', () => {
  const all = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

  test('are all until one is taken away, and may be none', () => {
    expect(chosenOf(undefined, all)).toEqual(all)
    expect(toggledChoice(all, all, 'b')).toEqual(['a', 'c'])
    expect(chosenOf(['c', 'a'], all).map((each) => each.id)).toEqual(['a', 'c'])
    expect(toggledChoice([{ id: 'a' }], all, 'a')).toEqual([''])
    expect(chosenOf('', all)).toEqual([])
  })
})

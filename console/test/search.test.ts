import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Hit, SearchResult } from '../src/api/contract'
import { useFinder } from '../src/search/finder'
import { groupsOf, pageOfHit } from '../src/search/hits'
import { wantsSearch } from '../src/search/slash'

function hit(type: Hit['type'], id: string, match: Hit['match'] = 'prefix'): Hit {
  return { type, id, text: id, context: { zh: '', en: '' }, match, highlight: [] }
}

describe('what was found', () => {
  test('leads to the page of its type', () => {
    expect(pageOfHit(hit('pilot', 'L1'))).toBe('/pilots/L1')
    expect(pageOfHit(hit('place', '500000'))).toBe('/places/500000')
    expect(pageOfHit(hit('policy', 'D/1'))).toBe('/policies/D%2F1')
    expect(pageOfHit(hit('document', '001_a.txt'))).toBe('/documents/001_a.txt/lines')
    expect(pageOfHit(hit('finding', 'F1'))).toBe('/review/F1')
  })

  test('stands by type, pilots first where all match alike', () => {
    const groups = groupsOf([hit('place', 'a'), hit('finding', 'b'), hit('pilot', 'c'), hit('place', 'd')], 'x', 5)
    expect(groups.map((group) => group.type)).toEqual(['pilot', 'place', 'finding'])
    expect(groups[1]?.choices.map((choice) => choice.hit?.id)).toEqual(['a', 'd'])
  })

  test('begins with the type that matches best', () => {
    const groups = groupsOf([hit('policy', 'a', 'exact'), hit('pilot', 'b', 'substring')], 'x', 5)
    expect(groups.map((group) => group.type)).toEqual(['policy', 'pilot'])
  })

  test('leads to the whole list where a type has more, and only where there is a list', () => {
    const pilots = groupsOf([hit('pilot', 'a'), hit('pilot', 'b'), hit('pilot', 'c')], '曹 妃', 2)[0]
    expect(pilots?.choices.map((choice) => choice.to)).toEqual(['/pilots/a', '/pilots/b', '/pilots?q=%E6%9B%B9+%E5%A6%83'])
    expect(groupsOf([hit('place', 'a'), hit('place', 'b')], 'x', 1)[0]?.choices).toHaveLength(1)
    expect(groupsOf([hit('policy', 'a')], 'x', 1)[0]?.choices).toHaveLength(1)
    expect(groupsOf([], 'x', 5)).toEqual([])
  })
})

describe('finding while one types', () => {
  const scope = effectScope()
  interface Asked {
    query: string
    signal: AbortSignal
    answer: (ids: string[]) => Promise<void>
    fail: () => Promise<void>
  }
  let asked: Asked[]
  let finder: ReturnType<typeof useFinder>

  beforeEach(() => {
    vi.useFakeTimers()
    asked = []
    finder = scope.run(() =>
      useFinder((query, signal) => {
        let answer: (result: SearchResult) => void
        let fail: (error: unknown) => void
        const promise = new Promise<SearchResult>((yes, no) => {
          answer = yes
          fail = no
        })
        const settle = () => vi.advanceTimersByTimeAsync(0)
        asked.push({
          query,
          signal,
          answer: (ids) => (answer({ items: ids.map((id) => hit('pilot', id)), total: ids.length }), settle()).then(() => undefined),
          fail: () => (fail(new Error('no')), settle()).then(() => undefined),
        })
        return promise
      }),
    )!
  })
  afterEach(() => {
    finder.clear()
    vi.useRealTimers()
  })

  test('asks once when the typing pauses', async () => {
    finder.type('c')
    finder.type('cq')
    expect(asked).toEqual([])
    expect(finder.busy.value).toBe(true)
    vi.advanceTimersByTime(200)
    expect(asked.map((each) => each.query)).toEqual(['cq'])
    await asked[0]?.answer(['a'])
    expect(finder.busy.value).toBe(false)
    expect(finder.current.value?.to).toBe('/pilots/a')
  })

  test('drops the answer to what is no longer asked', async () => {
    finder.type('c')
    vi.advanceTimersByTime(200)
    finder.type('cf')
    vi.advanceTimersByTime(200)
    expect(asked[0]?.signal.aborted).toBe(true)
    await asked[1]?.answer(['new'])
    await asked[0]?.answer(['old'])
    expect(finder.choices.value.map((choice) => choice.hit?.id)).toEqual(['new'])
    expect(finder.answered.value).toBe('cf')
  })

  test('moves round through the choices', async () => {
    finder.type('c')
    vi.advanceTimersByTime(200)
    await asked[0]?.answer(['a', 'b', 'c'])
    finder.move(-1)
    expect(finder.current.value?.hit?.id).toBe('c')
    finder.move(1)
    finder.move(1)
    expect(finder.current.value?.hit?.id).toBe('b')
  })

  test('opens what is reached, and on a hasty Enter the first of the answer to come', async () => {
    const opened: string[] = []
    const open = (to: string) => void opened.push(to)
    finder.type('c')
    finder.enter(open)
    expect(asked.map((each) => each.query)).toEqual(['c'])
    expect(opened).toEqual([])
    await asked[0]?.answer(['a', 'b'])
    expect(opened).toEqual(['/pilots/a'])
    finder.move(1)
    finder.enter(open)
    expect(opened).toEqual(['/pilots/a', '/pilots/b'])
  })

  test('opens nothing when the words change after Enter, or nothing is found', async () => {
    const opened: string[] = []
    finder.type('c')
    finder.enter((to) => void opened.push(to))
    finder.type('cx')
    vi.advanceTimersByTime(200)
    await asked[1]?.answer([])
    finder.enter((to) => void opened.push(to))
    expect(opened).toEqual([])
  })

  test('asks nothing for blanks, nor again for what is answered', async () => {
    finder.type('   ')
    vi.advanceTimersByTime(200)
    expect(asked).toEqual([])
    finder.type('cq')
    vi.advanceTimersByTime(200)
    await asked[0]?.answer(['a'])
    finder.type('cq ')
    vi.advanceTimersByTime(200)
    expect(asked).toHaveLength(1)
  })

  test('tells a failure, and forgets it with the next answer', async () => {
    finder.type('c')
    vi.advanceTimersByTime(200)
    await asked[0]?.fail()
    expect(finder.failed.value).toBe(true)
    expect(finder.choices.value).toEqual([])
    finder.type('cq')
    vi.advanceTimersByTime(200)
    await asked[1]?.answer(['a'])
    expect(finder.failed.value).toBe(false)
  })

  test('forgets all when cleared, and lets no late answer back', async () => {
    finder.type('c')
    vi.advanceTimersByTime(200)
    finder.clear()
    await asked[0]?.answer(['a'])
    expect(finder.choices.value).toEqual([])
    expect(finder.busy.value).toBe(false)
  })
})

describe('the slash', () => {
  const press = { key: '/', ctrlKey: false, altKey: false, metaKey: false, target: null }
  const inside = (found: boolean) => ({ closest: () => (found ? {} : null) }) as unknown as EventTarget

  test('asks for the search, also as a Chinese input method gives it', () => {
    expect(wantsSearch(press)).toBe(true)
    expect(wantsSearch({ ...press, key: '、', target: inside(false) })).toBe(true)
  })

  test('is a letter in a field, and belongs to the browser with a modifier', () => {
    expect(wantsSearch({ ...press, target: inside(true) })).toBe(false)
    expect(wantsSearch({ ...press, ctrlKey: true })).toBe(false)
    expect(wantsSearch({ ...press, key: 'a' })).toBe(false)
  })
})

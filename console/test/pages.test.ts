import { afterEach, describe, expect, test } from 'vitest'
import { createApp, effectScope, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { ApiError, type Query } from '../src/api/client'
import { useList, type Page } from '../src/lists/pages'
import { useLoad } from '../src/load'
import type { Fact, Overview } from '../src/api/contract'
import { figuresOf } from '../src/pages/overview/figures'
import { toldBy } from '../src/pages/sources/told'
import { proofsOf } from '../src/parts/proofs'
import { setTestLanguage } from './language'

/** A read that the test answers when it wants to. */
interface Asked {
  query: Query
  signal: AbortSignal
  answer: (page: Page<string>) => void
  fail: (error: unknown) => void
}

function page(items: string[], next: string | null = null, total = items.length): Page<string> {
  return { items, total, next, facets: {} }
}

function problem(status: number): ApiError {
  return new ApiError({ type: '', title: `${status}`, status, detail: '', remedy: '', requestId: '', errors: [] })
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await nextTick()
    await new Promise((done) => setImmediate(done))
  }
}

async function listAt(address: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
  })
  await router.push(address)
  const asked: Asked[] = []
  const scope = effectScope()
  const list = createApp({})
    .use(router)
    .runWithContext(() =>
      scope.run(() =>
        useList<string>({
          filters: ['kind'],
          exportPath: '/export',
          read: (query, signal) =>
            new Promise((answer, fail) => {
              signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')))
              asked.push({ query, signal, answer, fail })
            }),
        }),
      ),
    )!
  return { list, asked, router, scope }
}

describe('a list page', () => {
  test('asks for what its address says', async () => {
    const { list, asked } = await listAt('/pilots?kind=new&q=cq')
    expect(asked[0]?.query).toMatchObject({ q: 'cq', kind: ['new'], cursor: null })
    expect(list.ready.value).toBe(false)
    asked[0]?.answer(page(['a']))
    await settled()
    expect(list.items.value).toEqual(['a'])
    expect(list.busy.value).toBe(false)
    expect(list.exportHref('csv')).toBe('/export?q=cq&kind=new&format=csv')
  })

  test('aborts what is no longer wanted and never shows it', async () => {
    const { list, asked } = await listAt('/pilots')
    list.go({ q: 'c', sort: '', filters: { kind: [] } })
    await settled()
    list.go({ q: 'cq', sort: '', filters: { kind: [] } })
    await settled()
    expect(asked.map((each) => each.signal.aborted)).toEqual([true, true, false])
    asked[2]?.answer(page(['last']))
    asked[0]?.answer(page(['first']))
    await settled()
    expect(list.items.value).toEqual(['last'])
    expect(list.problem.value).toBeUndefined()
  })

  test('appends the next page, and begins anew when the filter changes', async () => {
    const { list, asked, router } = await listAt('/pilots')
    asked[0]?.answer(page(['a', 'b'], 'cursor', 3))
    await settled()
    void list.more()
    expect(asked[1]?.query.cursor).toBe('cursor')
    asked[1]?.answer(page(['c'], null, 3))
    await settled()
    expect(list.items.value).toEqual(['a', 'b', 'c'])
    await router.push('/pilots?kind=new')
    await settled()
    asked[2]?.answer(page(['d']))
    await settled()
    expect(list.items.value).toEqual(['d'])
  })

  test.each([400, 409])('begins anew when the register changed under its cursor (%d)', async (status) => {
    const { list, asked } = await listAt('/pilots')
    asked[0]?.answer(page(['a'], 'cursor', 2))
    await settled()
    void list.more()
    asked[1]?.fail(problem(status))
    await settled()
    expect(asked[2]?.query.cursor).toBeNull()
    asked[2]?.answer(page(['x', 'y']))
    await settled()
    expect(list.items.value).toEqual(['x', 'y'])
    expect(list.problem.value).toBeUndefined()
  })

  test('shows a problem, and recovers when asked again', async () => {
    const { list, asked } = await listAt('/pilots')
    asked[0]?.fail(problem(500))
    await settled()
    expect(list.problem.value?.status).toBe(500)
    void list.reload()
    asked[1]?.answer(page(['a']))
    await settled()
    expect(list.problem.value).toBeUndefined()
    expect(list.items.value).toEqual(['a'])
  })

  test('does not ask on behalf of another page, and stops when left', async () => {
    const { asked, router, scope } = await listAt('/pilots')
    await router.push('/policies?kind=new')
    await settled()
    expect(asked).toHaveLength(1)
    scope.stop()
    expect(asked[0]?.signal.aborted).toBe(true)
  })
})

describe('a page of one record', () => {
  afterEach(() => setTestLanguage('zh'))

  function loading() {
    const id = ref('a')
    const asked: { id: string; answer: (value: string) => void; fail: (error: unknown) => void }[] = []
    const scope = effectScope()
    const load = scope.run(() =>
      useLoad(() => new Promise<string>((answer, fail) => asked.push({ id: id.value, answer, fail })), [id]),
    )!
    return { id, asked, load, scope }
  }

  test('shows the newest that was asked for, whatever comes back first', async () => {
    const { id, asked, load } = loading()
    id.value = 'b'
    await settled()
    asked[1]?.answer('of b')
    await settled()
    asked[0]?.fail(problem(500))
    await settled()
    expect(load.data.value).toBe('of b')
    expect(load.problem.value).toBeUndefined()
    expect(load.busy.value).toBe(false)
  })

  test('does not let a late answer replace a newer one', async () => {
    const { id, asked, load } = loading()
    id.value = 'b'
    await settled()
    asked[1]?.answer('of b')
    await settled()
    asked[0]?.answer('of a')
    await settled()
    expect(load.data.value).toBe('of b')
  })

  test('asks again for a problem in the new language', async () => {
    const { asked, load } = loading()
    asked[0]?.fail(problem(404))
    await settled()
    expect(load.problem.value?.status).toBe(404)
    setTestLanguage('en')
    await settled()
    expect(asked).toHaveLength(2)
  })
})

describe('facts and what proves them', () => {
  const words = (quote: string, line = 1) => ({
    documentId: 'd', documentTitle: 'd', documentKind: 'notice', line, quote, heading: null, hasText: false, sha256: '',
  })
  const fact = (field: string, evidence: unknown[]) =>
    ({ field, label: { zh: field, en: field }, value: field, evidence }) as unknown as Fact

  test('stand together where they rest on the same words', () => {
    const proofs = proofsOf([
      fact('a', [words('x')]), fact('b', [words('x')]), fact('c', [words('x', 2)]), fact('d', [words('x')]),
    ])
    expect(proofs.map((proof) => proof.facts.map((each) => each.field))).toEqual([['a', 'b'], ['c'], ['d']])
  })

  test('never stand together for want of words', () => {
    expect(proofsOf([fact('a', []), fact('b', [])])).toHaveLength(2)
    expect(proofsOf([])).toEqual([])
  })
})

describe('the figures of the overview', () => {
  const province = (pilots: number, expansions: number) =>
    ({ provinceId: `${pilots}`, pilots, expansions }) as unknown as Overview['provinces'][number]
  const batch = (programmeId: string) => ({ programmeId }) as unknown as Overview['batches'][number]
  const overview = {
    provinces: [province(2, 0), province(0, 1), province(3, 0)], batches: [batch('a'), batch('a'), batch('b')], openFindings: 0,
  } as unknown as Overview

  test('count the main programme, and leave out what is nothing', () => {
    expect(figuresOf(overview, 'a').map((each) => [each.name, each.value])).toEqual([
      ['pilots', 5], ['expansions', 1], ['batches', 2], ['provinces', 2],
    ])
  })

  test('lead to the lists that they count', () => {
    expect(figuresOf(overview, 'a')[1]?.to).toEqual({ path: '/pilots', query: { programme: 'a', kind: 'expansion' } })
  })
})

describe('an entry of the journal', () => {
  test('tells of its documents, its finding and the reason', () => {
    expect(toldBy({ action: 'SHIPPED', documents: [{ document: 'a.txt' }, { document: 'b.txt' }] }).documents).toEqual(['a.txt', 'b.txt'])
    expect(toldBy({ document: 'a.txt', sha256: 'x' })).toEqual({ documents: ['a.txt'], finding: '', reason: '' })
    expect(toldBy({ finding: 'F1', reason: 'because', version: 1 })).toEqual({ documents: [], finding: 'F1', reason: 'because' })
  })

  test('tells nothing where its content is of another shape', () => {
    expect(toldBy({ documents: [null, 3, { document: 4 }] })).toEqual({ documents: [], finding: '', reason: '' })
  })
})

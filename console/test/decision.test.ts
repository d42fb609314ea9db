import { describe, expect, test } from 'vitest'
import { ApiError, type Versioned } from '../src/api/client'
import type { FindingDetail } from '../src/api/contract'
import { useDecision } from '../src/pages/review/decision'

function detail(decided: boolean): FindingDetail {
  const words = { zh: '问', en: 'question' }
  return {
    finding: {
      id: 'f', kind: 'total', kindName: words, question: words, state: decided ? 'decided' : 'open',
      readings: [], evidence: [], pilotIds: [], placeIds: [], subject: '',
      decision: decided ? { readingId: 'a', reason: 'b', author: words, decidedAt: '2026-01-01T00:00:00Z' } : null,
    },
    history: [], pilots: [], places: [],
  }
}

function problem(status: number): ApiError {
  return new ApiError({ type: '', title: '', status, detail: '', remedy: '', requestId: '', errors: [] })
}

function desk(server: { version: number; decided?: boolean; fails?: number }) {
  let seen: Versioned<FindingDetail> = { value: detail(server.decided ?? false), etag: '"1"' }
  const calls: string[] = []
  function answer(name: string, etag: string): Promise<Versioned<FindingDetail>> {
    calls.push(name)
    if (server.fails) return Promise.reject(problem(server.fails))
    if (etag !== `"${server.version}"`) return Promise.reject(problem(412))
    server.version++
    server.decided = !server.decided
    return Promise.resolve({ value: detail(server.decided), etag: `"${server.version}"` })
  }
  const decision = useDecision(
    () => seen,
    (next) => (seen = next),
    {
      decide: (request, etag) => answer(`decide ${request.readingId}: ${request.reason}`, etag),
      withdraw: (reason, etag) => answer(`withdraw: ${reason}`, etag),
      reread: () => Promise.resolve({ value: detail(server.decided ?? false), etag: `"${server.version}"` }),
    },
  )
  return { decision, calls, seen: () => seen }
}

describe('a decision', () => {
  test('needs a reading and a reason', async () => {
    const { decision, calls } = desk({ version: 1 })
    await decision.submit()
    expect(decision.missing.value).toBe('reading')
    decision.readingId.value = 'a'
    decision.reason.value = '   '
    await decision.submit()
    expect(decision.missing.value).toBe('reason')
    expect(calls).toEqual([])
  })

  test('is recorded against the version that was read', async () => {
    const { decision, calls, seen } = desk({ version: 1 })
    decision.readingId.value = 'a'
    decision.reason.value = ' 按印发名单 '
    await decision.submit()
    expect(calls).toEqual(['decide a: 按印发名单'])
    expect(seen()).toMatchObject({ etag: '"2"', value: { finding: { state: 'decided' } } })
    expect(decision.saved.value).toBe(true)
    expect(decision.reason.value).toBe('')
  })

  test('keeps the reason and shows the newest when somebody was faster', async () => {
    const { decision, calls, seen } = desk({ version: 5 })
    decision.readingId.value = 'a'
    decision.reason.value = '理由'
    await decision.submit()
    expect(decision.changed.value).toBe(true)
    expect(decision.problem.value).toBeUndefined()
    expect(decision.reason.value).toBe('理由')
    expect(seen().etag).toBe('"5"')
    await decision.submit()
    expect(calls).toHaveLength(2)
    expect(decision.saved.value).toBe(true)
    expect(decision.changed.value).toBe(false)
  })

  test('that fails otherwise shows the problem and keeps what was typed', async () => {
    const { decision } = desk({ version: 1, fails: 401 })
    decision.readingId.value = 'a'
    decision.reason.value = '理由'
    await decision.submit()
    expect(decision.problem.value?.status).toBe(401)
    expect(decision.reason.value).toBe('理由')
    expect(decision.saved.value).toBe(false)
  })

  test('can be withdrawn with a reason', async () => {
    const { decision, calls } = desk({ version: 1, decided: true })
    await decision.submit()
    expect(decision.missing.value).toBe('reason')
    decision.reason.value = '误判'
    await decision.submit()
    expect(calls).toEqual(['withdraw: 误判'])
  })
})
